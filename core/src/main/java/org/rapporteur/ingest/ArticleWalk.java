package org.rapporteur.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ingest.container.Breaks;
import org.rapporteur.ingest.container.Containers;
import org.rapporteur.ingest.container.Pieces;
import org.rapporteur.ingest.container.Source;
import org.rapporteur.ingest.database.Exports;
import org.rapporteur.ingest.file.ArticleFile;
import org.rapporteur.ingest.file.Bytes;
import org.rapporteur.ingest.file.ContainerFile;
import org.rapporteur.ingest.file.ContainerType;
import org.rapporteur.ingest.file.FileWalk;
import org.rapporteur.ingest.file.Found;
import org.rapporteur.ingest.file.NoArticlesException;
import org.rapporteur.ingest.file.UnreadableException;
import org.rapporteur.ingest.table.ColumnNames;
import org.rapporteur.model.Failure;

/**
 * The articles at some paths, one after the other, as they are asked for: files that are articles, and the articles in files that hold
 * several, which are opened when the walk comes to them and closed behind their last.
 *
 * <p>Holds one article at most, and the names of those of the present file. Mutable; for one thread. What it gives can be read on any.
 */
public final class ArticleWalk implements Iterator<ArticleWalk.Met>, AutoCloseable {

    /** What stands between the name of a file and that of an article in it. */
    public static final String INSIDE = "!/";

    private static final int LONGEST_NAME = 400;

    private final Iterator<Found> files;
    private final Opener opener;
    private final Hearing hearing;
    private Optional<Opened> opened = Optional.empty();
    private Optional<Met> ahead = Optional.empty();

    private ArticleWalk(Iterator<Found> files, Opener opener, Hearing hearing) {
        this.files = files;
        this.opener = opener;
        this.hearing = hearing;
    }

    /**
     * Returns a walk, which touches no file before it is asked.
     *
     * @param paths files and folders; their articles come in the order that {@link FileWalk} defines
     * @param columns which columns of tables mean what
     * @param hearing hears of files that hold several articles, on the thread that asks the walk
     */
    public static ArticleWalk over(List<Path> paths, ColumnNames columns, Hearing hearing) {
        return new ArticleWalk(
                FileWalk.over(paths),
                file -> Containers.open(file.type(), file.path(), Articles.beside(file), columns),
                hearing);
    }

    /**
     * Returns a walk over the articles in one file of several that is somewhere else than on a disk of this machine.
     *
     * @param file its {@link ContainerFile#path} only names it
     * @param size how many bytes it has
     * @param opening opens it, as often as it is asked
     * @param columns which columns of tables mean what
     * @param hearing hears of the file, on the thread that asks the walk
     */
    public static ArticleWalk in(
            ContainerFile file, long size, Source.Opening opening, ColumnNames columns, Hearing hearing) {
        String name = file.name().substring(file.name().lastIndexOf('/') + 1);
        return new ArticleWalk(
                List.<Found>of(file).iterator(),
                each -> Containers.open(each.type(), name, size, opening, columns),
                hearing);
    }

    /** Begins to read a file that holds several articles. */
    private interface Opener {
        Pieces open(ContainerFile file) throws IOException, UnreadableException;
    }

    /** Hears of files that hold several articles. */
    public interface Hearing {

        /** Hears nothing. */
        Hearing NONE = new Hearing() {};

        /** Hears what a person should know of a file: in one line, such as that there is more in it than articles. */
        default void noted(ContainerFile file, String note) {}

        /** Hears that a file was read up to its end. */
        default void read(ContainerFile file) {}
    }

    /** What the walk comes upon. */
    public sealed interface Met {

        /** Returns the file in which it is. */
        Found found();

        /** Returns what its name has behind that of its file: nothing, or {@link #INSIDE} and its name there. */
        default String behind() {
            return "";
        }

        /** Returns what a person calls it. */
        default String given() {
            return found().given() + behind();
        }

        /** Reads it, on any thread; its name is that which it has in its file. */
        Ingested read();
    }

    /** A file that is an article, or a place from which the walk cannot go on. */
    record Whole(Found found) implements Met {
        @Override
        public Ingested read() {
            return Articles.read(found);
        }
    }

    /** An article in a file. */
    record Part(ContainerFile found, Piece piece, boolean isWhole) implements Met {
        @Override
        public String behind() {
            return isWhole ? "" : INSIDE + piece.name();
        }

        @Override
        public Ingested read() {
            return piece.reading().get().named(found.name() + behind());
        }
    }

    /** A file that cannot be read, or not up to its end. */
    record Broken(ContainerFile found, String message) implements Met {
        @Override
        public Ingested read() {
            return new Ingested.Refused(new Failure(found.name(), message));
        }
    }

    /** A file whose articles are being given. */
    private static final class Opened {

        private final ContainerFile file;
        private final Pieces pieces;
        private final Map<String, Integer> names = new HashMap<>();
        private Optional<String> last = Optional.empty();

        Opened(ContainerFile file, Pieces pieces) {
            this.file = file;
            this.pieces = pieces;
        }

        Met met(Piece piece) {
            String name = clean(piece.name());
            int times = names.merge(name, 1, Integer::sum);
            String own = name;
            while (times > 1) {
                own = name + " (" + times + ")";
                if (names.putIfAbsent(own, 1) == null) {
                    break;
                }
                times = names.merge(name, 1, Integer::sum);
            }
            last = Optional.of(own);
            return new Part(file, new Piece(own, piece.reading()), pieces.isWhole());
        }

        /** Returns a name in one line that is not too long to be shown. */
        private static String clean(String name) {
            // Half a letter would not come back from a record as it went in.
            String whole = new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            String line = whole.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ").strip();
            if (line.isEmpty()) {
                return "(unnamed)";
            }
            int end = line.offsetByCodePoints(0, Math.min(LONGEST_NAME, line.codePointCount(0, line.length())));
            return end == line.length() ? line : line.substring(0, end) + "…" + Integer.toHexString(line.hashCode());
        }
    }

    @Override
    public boolean hasNext() {
        while (ahead.isEmpty()) {
            if (opened.isPresent()) {
                ahead = advance(opened.get());
            } else if (files.hasNext()) {
                ahead = begin(files.next());
            } else {
                return false;
            }
        }
        return true;
    }

    @Override
    public Met next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The walk is over");
        }
        Met met = ahead.orElseThrow();
        ahead = Optional.empty();
        return met;
    }

    private Optional<Met> begin(Found found) {
        if (found instanceof ArticleFile file) {
            List<Piece> export = export(file);
            if (!export.isEmpty()) {
                ContainerFile holder = new ContainerFile(file.name(), file.path(), ContainerType.EXPORT, false);
                opened = Optional.of(new Opened(holder, Pieces.of(export)));
                return Optional.empty();
            }
        }
        if (!(found instanceof ContainerFile file)) {
            return Optional.of(new Whole(found));
        }
        try {
            Pieces pieces = opener.open(file);
            opened = Optional.of(new Opened(file, pieces));
            return Optional.empty();
        } catch (NoArticlesException e) {
            return none(file, e.getMessage());
        } catch (IOException | UnreadableException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            return Optional.of(new Broken(file, Breaks.line(e)));
        }
    }

    /** Returns the articles of a text or page that a database exported; nothing if it is an article itself, or cannot be read. */
    private static List<Piece> export(ArticleFile file) {
        try {
            return Exports.inFile(file.type(), Bytes.of(file.path(), Bytes.ARTICLE_LIMIT));
        } catch (UnreadableException | OutOfMemoryError | StackOverflowError e) {
            return List.of(); // which is told when the article is read
        }
    }

    private Optional<Met> advance(Opened now) {
        try {
            Optional<Piece> piece = now.pieces.next();
            if (piece.isPresent()) {
                return piece.map(now::met);
            }
        } catch (NoArticlesException e) {
            close();
            return none(now.file, e.getMessage());
        } catch (IOException | UnreadableException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            close();
            return Optional.of(new Broken(
                    now.file,
                    now.last.isEmpty()
                            ? Breaks.line(e)
                            : "breaks off behind " + now.last.get() + "; from there on it " + Breaks.line(e)));
        }
        return end(now);
    }

    /** Tells of a file without articles: a person who named it meant some, and a folder may hold other things besides. */
    private Optional<Met> none(ContainerFile file, @Nullable String line) {
        if (file.isNamed()) {
            return Optional.of(new Broken(file, String.valueOf(line)));
        }
        hearing.read(file);
        hearing.noted(file, "left out, since it " + line);
        return Optional.empty();
    }

    private Optional<Met> end(Opened done) {
        long passedBy = done.pieces.passedBy();
        long blank = done.pieces.blank();
        List<String> notes = done.pieces.notes();
        close();
        notes.forEach(note -> hearing.noted(done.file, note));
        if (done.last.isEmpty()) {
            return none(
                    done.file,
                    "holds nothing that is read as an article"
                            + (passedBy + blank > 0 ? ", only " + (passedBy + blank) + " other things" : ""));
        }
        hearing.read(done.file);
        if (passedBy > 0) {
            hearing.noted(done.file, "left out, as of types that are not read: " + passedBy);
        }
        if (blank > 0) {
            hearing.noted(done.file, "left out, as without text: " + blank);
        }
        return Optional.empty();
    }

    /** Closes the file that is being read, if there is one; the walk goes on behind it. */
    @Override
    public void close() {
        Optional<Opened> now = opened;
        opened = Optional.empty();
        try {
            if (now.isPresent()) {
                now.get().pieces.close();
            }
        } catch (IOException | RuntimeException e) {
            // What was to be had of it was had.
        }
    }
}
