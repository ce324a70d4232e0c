package org.rapporteur.service;

import java.util.List;

/**
 * What came of taking in a file of Discourse Network Analyzer.
 *
 * @param articles its documents, and the statements of the record that were made of theirs
 * @param taken how many statements of the file these stand for: those of one voice at one place are one in the record
 * @param others how many statements have no place in the record, being of other types or left out; they are kept for the way back
 * @param gone how many documents the file no longer has that were taken in before; they stay
 * @param left what was left out, a line for each
 */
public record ImportedDna(Tally articles, long taken, long others, int gone, List<String> left) {

    /** Copies the list. */
    public ImportedDna {
        left = List.copyOf(left);
    }
}
