package org.rapporteur.service;

import java.util.List;
import java.util.Optional;

/**
 * How a search for statements ended.
 *
 * @param statements how many were found
 * @param articles in how many articles
 * @param undated how many articles were left out because a date was asked for and they have none
 * @param unsaid how many statements were left out because it was asked when they were said, and that is not known
 * @param otherSides the sides of the record's speakers, if one was asked for that nobody has; else empty
 */
public record FoundStatements(
        long statements, long articles, int undated, long unsaid, Optional<List<String>> otherSides) {

    /** Copies the list. */
    public FoundStatements {
        otherSides = otherSides.map(List::copyOf);
    }
}
