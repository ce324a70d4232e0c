package org.rapporteur.ingest.file;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The types of files out of which articles have to be taken, told by the ends of their names. What takes them out stands in
 * {@code org.rapporteur.ingest.container.Containers}.
 */
public enum ContainerType {
    /** A ZIP archive. */
    ZIP(false, ".zip"),
    /** A TAR archive. */
    TAR(false, ".tar"),
    /** JSON Lines: a table with an object in each line. */
    JSON_LINES(false, ".jsonl", ".ndjson"),
    /** A table whose values are divided by commas, tabs and the like. */
    CSV(false, ".csv", ".tsv"),
    /** A table in columns. */
    PARQUET(false, ".parquet"),
    /** Pages of the web as a crawler kept them, or the texts of them. */
    WARC(false, ".warc", ".warc.wet"),
    /** A file of one of the other types, compressed with gzip: its name with {@code .gz}, or {@code .tgz}. */
    GZIP(false, ".tgz"),
    /** A message as mail programs save it, perhaps with others attached. */
    EML(true, ".eml"),
    /** A mailbox. */
    MBOX(false, ".mbox", ".mbx"),
    /** A book or magazine. */
    EPUB(false, ".epub"),
    /** A document in PDF. */
    PDF(true, ".pdf"),
    /** A document in DOCX, perhaps an export of a database. */
    DOCX(true, ".docx"),
    /** A document in RTF, perhaps an export of a database. */
    RTF(true, ".rtf"),
    /** A text or page that a database exported: told by what is in it, and by no ending. */
    EXPORT(false);

    private static final String GZ = ".gz";

    private final boolean holdsOne;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, which the type does not tell.
    private final List<String> endings;

    ContainerType(boolean holdsOne, String... endings) {
        this.holdsOne = holdsOne;
        this.endings = List.of(endings);
    }

    /** Returns whether such a file is one article, or may be: it then has the name of its file, and can have a sidecar. */
    public boolean holdsOne() {
        return holdsOne;
    }

    /** Returns the type of the file with this name, whatever its letters' case; empty if it is none of these. */
    public static Optional<ContainerType> ofName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        Optional<ContainerType> plain = plain(lower);
        if (plain.isPresent() || !FileType.ends(lower, GZ)) {
            return plain;
        }
        String inner = unzipped(lower);
        return FileType.ofName(inner).isPresent() || plain(inner).isPresent() ? Optional.of(GZIP) : Optional.empty();
    }

    /** Returns the name that a file compressed with gzip had before: {@code a.tar} for {@code a.tgz}, {@code a.csv} for {@code a.csv.gz}. */
    public static String unzipped(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".tgz")
                ? name.substring(0, name.length() - 4) + ".tar"
                : name.substring(0, name.length() - GZ.length());
    }

    /** Returns the endings of all of them, in lower case with the dot. */
    public static Stream<String> endings() {
        return Stream.of(values()).flatMap(type -> type.endings.stream());
    }

    private static Optional<ContainerType> plain(String lower) {
        return Stream.of(values())
                .filter(type -> type.endings.stream().anyMatch(end -> FileType.ends(lower, end)))
                .findFirst();
    }
}
