package org.rapporteur.service;

import java.util.List;

/**
 * How a search for statements ended.
 *
 * @param statements how many were found
 * @param articles in how many articles
 * @param undated how many articles were left out because a date was asked for and they have none
 * @param unsaid how many statements were left out because it was asked when they were said, and that is not known
 * @param nowhere what was asked for and no statement of the record has, if nothing was found
 */
public record FoundStatements(long statements, long articles, int undated, long unsaid, List<Nowhere> nowhere) {

    /** Copies the list. */
    public FoundStatements {
        nowhere = List.copyOf(nowhere);
    }
}
