package org.rapporteur.ingest.file;

import java.nio.file.Path;

/** What a walk over files comes upon: an article's file, one out of which articles are taken, or a place that it cannot go on from. */
public sealed interface Found permits ArticleFile, ContainerFile, Found.Lost {

    /** Returns where it is: the path that was named, and below a folder the way from there. */
    Path path();

    /** Returns {@link #path()} as a person wrote it, never blank. */
    default String given() {
        String words = path().toString();
        return words.isBlank() ? "(unnamed)" : words;
    }

    /**
     * A file or folder that cannot be read; the walk goes on behind it.
     *
     * @param path where it is
     * @param message what went wrong and how to mend it, in one line that goes on behind the path
     */
    record Lost(Path path, String message) implements Found {}
}
