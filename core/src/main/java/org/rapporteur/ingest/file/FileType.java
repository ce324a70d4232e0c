package org.rapporteur.ingest.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The types of files that are read as articles, told by the ends of their names. */
public enum FileType {
    /** Plain text: {@code .txt}, {@code .text}. */
    PLAIN_TEXT(".txt", ".text"),
    /** Markdown: {@code .md}, {@code .markdown}. */
    MARKDOWN(".md", ".markdown");

    private final String ending;
    private final String longEnding;

    FileType(String ending, String longEnding) {
        this.ending = ending;
        this.longEnding = longEnding;
    }

    /** Returns the type of the file with this name, whatever its letters' case; empty if no such file is read. */
    public static Optional<FileType> ofName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (FileType type : values()) {
            if (ends(lower, type.ending) || ends(lower, type.longEnding)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** Returns the endings of all files that are read, in lower case with the dot. */
    static List<String> endings() {
        return Arrays.stream(values())
                .flatMap(type -> Stream.of(type.ending, type.longEnding))
                .toList();
    }

    private static boolean ends(String name, String end) {
        return name.length() > end.length() && name.endsWith(end);
    }
}
