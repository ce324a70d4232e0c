package org.rapporteur.ingest.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The types of files whose text is an article as it stands, told by the ends of their names. */
public enum FileType {
    /** Plain text: {@code .txt}, {@code .text}. */
    PLAIN_TEXT(".txt", ".text"),
    /** Markdown: {@code .md}, {@code .markdown}. */
    MARKDOWN(".md", ".markdown"),
    /** A page of the web: {@code .html}, {@code .htm}, {@code .xhtml}. */
    HTML(".html", ".htm", ".xhtml");

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, which the type does not tell.
    private final List<String> endings;

    FileType(String... endings) {
        this.endings = List.of(endings);
    }

    /** Returns the type of the file with this name, whatever its letters' case; empty if no such file is read. */
    public static Optional<FileType> ofName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (FileType type : values()) {
            if (type.endings.stream().anyMatch(end -> ends(lower, end))) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** Returns the endings of all of them, in lower case with the dot. */
    static List<String> endings() {
        return Arrays.stream(values()).flatMap(type -> type.endings.stream()).toList();
    }

    static boolean ends(String name, String end) {
        return name.length() > end.length() && name.endsWith(end);
    }
}
