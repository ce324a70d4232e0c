package org.rapporteur.export;

import java.io.Closeable;
import java.io.IOException;
import org.rapporteur.model.Reading;

/**
 * Writes readings in some form, one after the other. Not for several threads.
 *
 * <p>What it writes to belongs to the caller, who closes it afterwards.
 */
public interface ReadingWriter extends Closeable {

    /**
     * Writes the statements of one article.
     *
     * @throws IOException if what is written to fails
     */
    void write(Reading reading) throws IOException;

    /**
     * Writes what stands at the end and flushes. Does not close what is written to.
     *
     * @throws IOException if what is written to fails
     */
    @Override
    void close() throws IOException;
}
