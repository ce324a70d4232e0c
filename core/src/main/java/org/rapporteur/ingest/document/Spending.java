package org.rapporteur.ingest.document;

import org.rapporteur.ingest.file.UnreadableException;

/** Counts what is unpacked while a document is read, so that a few bytes do not keep the program busy for hours. */
@FunctionalInterface
public interface Spending {

    /** Counts nothing: each document has bounds of its own besides. */
    Spending FREE = bytes -> {};

    /**
     * Counts bytes that came out.
     *
     * @throws UnreadableException if that is more than a file of this size may give
     */
    void spend(long bytes) throws UnreadableException;
}
