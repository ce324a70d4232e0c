package org.rapporteur.store;

import org.rapporteur.store.dna.DnaFile;

/**
 * A file of Discourse Network Analyzer as the record keeps it.
 *
 * @param name the way to it from the record's folder
 * @param mapping which of its variables were taken for what, in words that the record does not understand
 * @param file all that it holds
 */
public record KeptDna(String name, String mapping, DnaFile file) {

    /** Stands between the name of a file and the number of a document in the name of an article. */
    private static final char NUMBER = '#';

    /** Returns the name of the article that a document is. */
    public String article(long document) {
        return name + NUMBER + document;
    }
}
