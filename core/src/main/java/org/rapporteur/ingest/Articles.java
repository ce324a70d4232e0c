package org.rapporteur.ingest;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.rapporteur.ingest.file.ArticleFile;
import org.rapporteur.ingest.file.Bytes;
import org.rapporteur.ingest.file.ContainerFile;
import org.rapporteur.ingest.file.Decoded;
import org.rapporteur.ingest.file.FileType;
import org.rapporteur.ingest.file.FileWalk;
import org.rapporteur.ingest.file.Found;
import org.rapporteur.ingest.file.UnreadableException;
import org.rapporteur.ingest.html.HtmlPage;
import org.rapporteur.ingest.layout.Layout;
import org.rapporteur.ingest.metadata.FoundMetadata;
import org.rapporteur.ingest.metadata.FrontMatter;
import org.rapporteur.ingest.metadata.Given;
import org.rapporteur.ingest.metadata.Sidecar;
import org.rapporteur.ingest.table.ColumnNames;
import org.rapporteur.language.Unread;
import org.rapporteur.model.Article;
import org.rapporteur.model.Failure;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.Paragraph;
import org.rapporteur.model.Sha256;
import org.rapporteur.text.CodePoints;

/**
 * Reads articles.
 *
 * <p>Start with {@link #under(List)}, which reads files and folders; {@link #read(String, InputStream)} reads one article
 * from a stream. Where several threads are to read, let one of them walk ({@link ArticleWalk}) and the others
 * call {@link ArticleWalk.Met#read()}. What cannot be read comes as a failure in its place; nothing here throws because of what a
 * file holds.
 *
 * <p>Stateless; for any number of threads.
 */
public final class Articles {

    private static final int SIDECAR_LIMIT = 1 << 20;

    private Articles() {}

    /**
     * Returns the articles at some paths, also those in archives and tables, each read when the stream comes to it. Who does not go
     * to its end closes the stream.
     *
     * @param paths files and folders; their articles come in the order that {@link FileWalk} defines
     */
    public static Stream<Ingested> under(List<Path> paths) {
        ArticleWalk walk = ArticleWalk.over(paths, ColumnNames.USUAL, ArticleWalk.Hearing.NONE);
        int kind = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(walk, kind), false)
                .map(ArticleWalk.Met::read)
                .onClose(walk::close);
    }

    /**
     * Reads what a walk has found: the file and its sidecar, if it has one. Files that hold several articles are refused;
     * {@link ArticleWalk} opens them.
     */
    public static Ingested read(Found found) {
        if (found instanceof ArticleFile file) {
            try {
                byte[] bytes = Bytes.of(file.path(), Bytes.ARTICLE_LIMIT);
                return new Ingested.Received(article(file.name(), bytes, file.type(), beside(file.sidecar())));
            } catch (UnreadableException e) {
                return refused(file.name(), e);
            }
        }
        if (found instanceof ContainerFile file) {
            return refused(file.name(), new UnreadableException("holds articles rather than being one"));
        }
        return new Ingested.Refused(new Failure(found.given(), ((Found.Lost) found).message()));
    }

    /**
     * Reads one article of plain text, with or without front matter, from a stream, which stays open.
     *
     * @param name how the article is to be known; not blank
     */
    public static Ingested read(String name, InputStream in) {
        try {
            byte[] bytes = Bytes.of(in, Bytes.ARTICLE_LIMIT);
            return new Ingested.Received(
                    article(name, bytes, FileType.ofName(name).orElse(FileType.PLAIN_TEXT), Given.nothing()));
        } catch (UnreadableException e) {
            return refused(name, e);
        }
    }

    /**
     * Reads an article that was fetched: a page of the web, or plain text if the server said so.
     *
     * @param name how the article is to be known; not blank
     * @param bytes what was received
     * @param address where it was fetched from
     * @param contentType the server's header of that name, if it sent one
     */
    public static Ingested read(String name, byte[] bytes, String address, Optional<String> contentType) {
        String media = contentType.orElse("").strip().toLowerCase(Locale.ROOT);
        try {
            if (bytes.length > Bytes.ARTICLE_LIMIT) {
                return read(name, new ByteArrayInputStream(bytes)); // which refuses it
            }
            return new Ingested.Received(
                    media.startsWith("text/plain") || media.startsWith("text/markdown")
                            ? article(name, bytes, FileType.PLAIN_TEXT, Given.nothing())
                            : page(
                                    name,
                                    bytes,
                                    Given.nothing(),
                                    HtmlPage.read(bytes, Optional.of(address), contentType)));
        } catch (UnreadableException e) {
            return refused(name, e);
        }
    }

    /**
     * Reads an article out of a file of many: a page of the web.
     *
     * @param name how the article is to be known; not blank
     * @param bytes its bytes
     * @param given what the file says about it, which wins over what is found
     * @param address where it was published
     * @param contentType the server's header of that name, if the file has it
     */
    public static Ingested page(
            String name, byte[] bytes, Given given, Optional<String> address, Optional<String> contentType) {
        try {
            return new Ingested.Received(page(name, bytes, given, HtmlPage.read(bytes, address, contentType)));
        } catch (UnreadableException e) {
            return refused(name, e);
        }
    }

    /**
     * Reads an article out of a file of many: a file of its own within it.
     *
     * @param name how the article is to be known; not blank
     * @param bytes its bytes
     * @param type how it is to be read
     * @param given what is known of it beforehand, which wins over what is found
     */
    public static Ingested file(String name, byte[] bytes, FileType type, Given given) {
        try {
            return new Ingested.Received(article(name, bytes, type, given));
        } catch (UnreadableException e) {
            return refused(name, e);
        }
    }

    /**
     * Reads an article out of a file of many: text that was decoded already.
     *
     * @param name how the article is to be known; not blank
     * @param text its text, which is kept as it is
     * @param given what the file says about it, which wins over what is found
     */
    public static Ingested text(String name, String text, Given given) {
        try {
            return new Ingested.Received(
                    article(name, text.getBytes(StandardCharsets.UTF_8), FileType.PLAIN_TEXT, given));
        } catch (UnreadableException e) {
            return refused(name, e);
        }
    }

    /**
     * Reads an article out of a file of many: text that was put together from something else, in which its spans cannot be counted.
     *
     * @param name how the article is to be known; not blank
     * @param text its text, which is kept as it is
     * @param given what the file says about it, which wins over what is found
     * @param source the digest of what it was taken out of
     */
    public static Ingested text(String name, String text, Given given, Sha256 source) {
        Ingested ingested = text(name, text, given);
        if (!(ingested instanceof Ingested.Received received)) {
            return ingested;
        }
        Article article = received.article();
        return new Ingested.Received(new Article(
                name, article.text(), source, article.metadata(), article.paragraphs(), article.warnings()));
    }

    private static Article page(String name, byte[] bytes, Given beside, HtmlPage page) {
        List<String> warnings = new ArrayList<>(page.warnings());
        warnings.addAll(beside.warnings());
        return Unread.masked(new Article(
                name,
                page.text(),
                Sha256.of(bytes),
                beside.metadata().orElse(page.metadata()),
                page.paragraphs(),
                warnings));
    }

    private static Article article(String name, byte[] bytes, FileType type, Given beside) throws UnreadableException {
        if (type == FileType.HTML) {
            return page(name, bytes, beside, HtmlPage.read(bytes, Optional.empty(), Optional.empty()));
        }
        Decoded decoded = Decoded.of(bytes);
        CodePoints text = CodePoints.of(decoded.text());
        Optional<FrontMatter> front = FrontMatter.of(decoded.text(), type == FileType.MARKDOWN);
        Given inside = front.map(FrontMatter::given).orElse(Given.nothing());
        List<Paragraph> paragraphs =
                Layout.of(text, type, front.map(FrontMatter::end).orElse(0));
        Metadata given = beside.metadata().orElse(inside.metadata());
        List<String> warnings = new ArrayList<>(decoded.warnings());
        warnings.addAll(beside.warnings());
        warnings.addAll(inside.warnings());
        return Unread.masked(new Article(
                name,
                decoded.text(),
                Sha256.of(bytes),
                given.orElse(FoundMetadata.in(text, paragraphs)),
                paragraphs,
                warnings));
    }

    /** Returns what the sidecar of a file gives that is one article; nothing for other files. */
    static Given beside(ContainerFile file) {
        return beside(file.type().holdsOne() ? ArticleFile.sidecar(file.path()) : Optional.empty());
    }

    private static Given beside(Optional<Path> sidecar) {
        if (sidecar.isEmpty()) {
            return Given.nothing();
        }
        String name = String.valueOf(sidecar.get().getFileName());
        try {
            return Sidecar.read(name, Bytes.of(sidecar.get(), SIDECAR_LIMIT));
        } catch (UnreadableException e) {
            return Given.broken(name + " " + e.getMessage());
        }
    }

    private static Ingested refused(String name, UnreadableException e) {
        return new Ingested.Refused(new Failure(name, String.valueOf(e.getMessage())));
    }
}
