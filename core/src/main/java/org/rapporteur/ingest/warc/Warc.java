package org.rapporteur.ingest.warc;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.ingest.Piece;
import org.rapporteur.ingest.container.Headers;
import org.rapporteur.ingest.container.Pieces;
import org.rapporteur.ingest.container.Source;
import org.rapporteur.ingest.file.Bytes;
import org.rapporteur.ingest.file.UnreadableException;
import org.rapporteur.model.Failure;

/** Reads WARC files record by record: what servers answered, what was kept as it is, and texts that were made of pages. */
public final class Warc implements Pieces {

    private static final Set<String> TYPES = Set.of("response", "resource", "conversion");
    private static final Set<String> PAGES =
            Set.of("text/html", "application/xhtml+xml", "text/plain", "text/markdown", "");
    private static final String ROBOTS = "/robots.txt";
    private static final int FIRST_GOOD = 200;
    private static final int FIRST_BAD = 300;

    private final Headers bytes;
    private final WarcReader reader;
    private final Queue<Long> dropped;
    private Optional<WarcRecord> open = Optional.empty();
    private Optional<Piece> waiting = Optional.empty();
    private boolean trailerIsBroken;
    private long number;
    private long passedBy;

    private Warc(Headers bytes, Queue<Long> dropped) throws IOException {
        this.bytes = bytes;
        this.dropped = dropped;
        bytes.begin();
        reader = new WarcReader(bytes);
        reader.onWarning(warning -> trailerIsBroken |= warning.contains("trailer"));
    }

    /**
     * Begins to read a file.
     *
     * @throws IOException if it cannot be opened
     */
    public static Pieces open(Source source) throws IOException {
        Queue<Long> dropped = new ArrayDeque<>();
        Headers bytes = new Headers(source.openRecords(dropped::add));
        try {
            return new Warc(bytes, dropped);
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    @Override
    public Optional<Piece> next() throws IOException, UnreadableException {
        if (waiting.isPresent()) {
            Optional<Piece> piece = waiting;
            waiting = Optional.empty();
            return piece;
        }
        for (Optional<WarcRecord> record = record(); record.isPresent(); record = record()) {
            Optional<Piece> piece = of(record.get());
            if (piece.isPresent()) {
                return behindDropped(piece);
            }
        }
        if (trailerIsBroken) {
            throw new EOFException();
        }
        return behindDropped(Optional.empty());
    }

    /** Returns a record that was left out, if there is one, and then the piece. */
    private Optional<Piece> behindDropped(Optional<Piece> piece) {
        Long place = dropped.poll();
        if (place == null) {
            return piece;
        }
        waiting = piece;
        return Optional.of(refused(
                "record at byte " + place,
                "cannot be unpacked, as it is damaged; get the file again from where it came"));
    }

    private Optional<WarcRecord> record() throws IOException, UnreadableException {
        if (open.isPresent()) {
            open.get().body().consume();
        }
        bytes.begin();
        trailerIsBroken = false;
        open = reader.next();
        bytes.end();
        if (open.isPresent()) {
            number++;
            // The library would go back by a negative length, and meet the same record again.
            String length = open.get().headers().sole("Content-Length").orElse("");
            if (!length.matches("\\d{1,18}")) {
                throw new UnreadableException(
                        "has no length in record " + number + ", so what is behind it cannot be found; get it again");
            }
        }
        return open;
    }

    private Optional<Piece> of(WarcRecord record) throws IOException {
        String kind = record.type().toLowerCase(Locale.ROOT);
        if (!TYPES.contains(kind) || !(record instanceof WarcTargetRecord target)) {
            return Optional.empty();
        }
        String address = Optional.ofNullable(target.target()).orElse("");
        String type = record.headers().first("Content-Type").orElse("");
        boolean isHttp = media(type).equals("application/http");
        if (address.isBlank() || (!isHttp && !PAGES.contains(media(type))) || address.endsWith(ROBOTS)) {
            passedBy++;
            return Optional.empty();
        }
        if (record.body().size() > Bytes.ARTICLE_LIMIT) {
            return Optional.of(refused(
                    address, String.valueOf(Bytes.tooLarge(Bytes.ARTICLE_LIMIT).getMessage())));
        }
        byte[] block = record.body().stream().readAllBytes();
        if (!isHttp) {
            return Optional.of(new Piece(address, () -> Kept.article(address, block, Optional.of(type))));
        }
        HttpResponse response;
        try {
            response = HttpResponse.parse(new Block(block));
        } catch (IOException | RuntimeException e) {
            return Optional.of(refused(address, "holds no answer of a server that can be read; leave it out"));
        }
        Optional<String> sent = response.headers().first("Content-Type");
        if (response.status() < FIRST_GOOD
                || response.status() >= FIRST_BAD
                || !PAGES.contains(media(sent.orElse("")))) {
            passedBy++;
            return Optional.empty();
        }
        return Optional.of(new Piece(address, () -> Kept.answer(address, block)));
    }

    private static Piece refused(String name, String message) {
        return new Piece(name, () -> new Ingested.Refused(new Failure(name, message)));
    }

    /** Returns a type without what stands behind it. */
    static String media(String type) {
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public long passedBy() {
        return passedBy;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        bytes.close();
    }
}
