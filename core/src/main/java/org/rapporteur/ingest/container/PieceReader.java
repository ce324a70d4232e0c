package org.rapporteur.ingest.container;

import java.io.IOException;
import org.rapporteur.ingest.file.UnreadableException;

/** Takes the articles out of files of one type. */
@FunctionalInterface
public interface PieceReader {

    /**
     * Begins to read a file. What was opened of it is closed with the pieces, or before an exception is thrown.
     *
     * @throws IOException if it cannot be read
     * @throws UnreadableException if it is nothing of this type, with a line for a person that says how to mend it and goes on behind the
     *     file's name
     */
    Pieces open(Source source) throws IOException, UnreadableException;
}
