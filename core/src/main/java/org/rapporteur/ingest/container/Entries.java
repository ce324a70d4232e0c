package org.rapporteur.ingest.container;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.rapporteur.ingest.file.UnreadableException;
import org.rapporteur.ingest.metadata.Given;

/** The files in an archive. Names are only names: nothing is written under them. */
interface Entries extends Closeable {

    /** The value of a checksum that is not known. */
    long NO_CHECKSUM = -1;

    /**
     * Returns the next one; empty at the end. What is left of the one before is passed by.
     *
     * @throws IOException if the archive is broken here
     * @throws UnreadableException as that, with a line for a person
     */
    Optional<Entry> next() throws IOException, UnreadableException;

    /** Returns what a sidecar in the archive gives of one of its files. */
    Given beside(String entry);

    /** Returns whether a file belongs to one of the pages in the archive, as a browser saves them. */
    boolean isOfSavedPage(String entry);

    /** Returns whether a break in one file is one in all that stand behind it. */
    boolean isOneStream();

    /**
     * A file in an archive.
     *
     * @param name as it stands there, with {@code /} between folders
     * @param trouble why it cannot be read, for a person; empty if nothing is known against it
     * @param bytes gives its bytes, once
     * @param checksum says the checksum (CRC-32) that it should have, once all bytes were read; {@link #NO_CHECKSUM} if it has none
     */
    record Entry(String name, Optional<String> trouble, Bytes bytes, LongSupplier checksum) {

        /** Opens a stream. */
        interface Bytes {
            InputStream open() throws IOException;
        }
    }
}
