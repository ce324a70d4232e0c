package org.rapporteur.service;

import java.nio.file.Path;
import java.util.List;

/**
 * What was exported.
 *
 * @param found which statements were found
 * @param files the files that were made; none for standard output
 * @param events how many of the statements are events; all, unless events were asked for
 * @param withoutCategory how many statements are no events, as they have no act that holds, or one that PLOVER has no category for
 * @param withoutDay how many statements are no events, as their day is not known
 */
public record Exported(FoundStatements found, List<Path> files, long events, long withoutCategory, long withoutDay) {

    /** Copies the list. */
    public Exported {
        files = List.copyOf(files);
    }
}
