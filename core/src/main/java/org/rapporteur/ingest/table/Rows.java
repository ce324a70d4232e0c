package org.rapporteur.ingest.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.rapporteur.ingest.file.UnreadableException;

/** The rows of a table, one after the other, as they are asked for. */
interface Rows extends Closeable {

    /** No table of articles has more columns. */
    int MOST_COLUMNS = 10_000;

    /** A column with a longer name is passed by: what stands in objects within each other may have one of any length. */
    int LONGEST_NAME = 300;

    /**
     * Returns the next row; empty at the end.
     *
     * @throws IOException if the table is broken here
     * @throws UnreadableException as that, with a line for a person
     */
    Optional<Row> next() throws IOException, UnreadableException;
}
