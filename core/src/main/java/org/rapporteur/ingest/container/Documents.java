package org.rapporteur.ingest.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.ingest.Piece;
import org.rapporteur.ingest.document.Holding;
import org.rapporteur.ingest.document.Mbox;
import org.rapporteur.ingest.document.Spending;
import org.rapporteur.ingest.file.Bytes;
import org.rapporteur.ingest.file.UnreadableException;
import org.rapporteur.ingest.metadata.Given;
import org.rapporteur.model.Article;

/** Opens documents, and gives what they hold as any other file's articles. */
final class Documents {

    /** The most bytes of a document: pictures and fonts need more than text. */
    private static final int LIMIT = 2 * Bytes.ARTICLE_LIMIT;

    private Documents() {}

    /** Reads a document that is held in memory. */
    interface Reading {
        Holding read(byte[] bytes) throws UnreadableException;
    }

    /** Reads a document that is held in memory, and that is packed. */
    interface Unpacking {
        Holding read(byte[] bytes, Spending spending) throws UnreadableException;
    }

    static Pieces unpack(Source source, Unpacking unpacking) throws IOException, UnreadableException {
        return open(
                source,
                bytes -> unpacking.read(bytes, unpacked -> {
                    try {
                        source.spend(unpacked);
                    } catch (IOException e) {
                        throw new UnreadableException(Breaks.line(e));
                    }
                }));
    }

    static Pieces open(Source source, Reading reading) throws IOException, UnreadableException {
        Holding holding;
        try (InputStream in = source.open()) {
            holding = reading.read(Bytes.of(in, LIMIT));
        }
        List<Piece> pieces = holding.pieces();
        if (holding.isWhole()) {
            Piece one = pieces.get(0);
            Given beside = source.beside();
            pieces = List.of(new Piece(one.name(), () -> with(one.reading().get(), beside)));
        }
        Pieces all = Pieces.of(pieces);
        return new Pieces() {
            @Override
            public Optional<Piece> next() throws IOException, UnreadableException {
                return all.next();
            }

            @Override
            public boolean isWhole() {
                return holding.isWhole();
            }

            @Override
            public void close() {}
        };
    }

    static Pieces mailbox(Source source) throws IOException {
        InputStream in = source.open();
        Mbox mailbox = new Mbox(in);
        return new Pieces() {
            @Override
            public Optional<Piece> next() throws IOException, UnreadableException {
                return mailbox.next();
            }

            @Override
            public void close() throws IOException {
                in.close();
            }
        };
    }

    /** Returns an article with what a sidecar gives, which wins. */
    private static Ingested with(Ingested ingested, Given beside) {
        if (!(ingested instanceof Ingested.Received received) || beside.equals(Given.nothing())) {
            return ingested;
        }
        Article article = received.article();
        List<String> warnings = new ArrayList<>(article.warnings());
        warnings.addAll(beside.warnings());
        return new Ingested.Received(new Article(
                article.name(),
                article.text(),
                article.sha256(),
                beside.metadata().orElse(article.metadata()),
                article.paragraphs(),
                warnings));
    }
}
