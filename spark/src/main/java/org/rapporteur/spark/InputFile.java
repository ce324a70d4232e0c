package org.rapporteur.spark;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import org.rapporteur.model.Sha256;

/**
 * A file of an archive.
 *
 * @param address where it is, with its file system
 * @param name what it is called: its way below the folder that was named, or its own name
 * @param size how many bytes it has
 * @param changed when it was last changed, in milliseconds, as its file system tells
 * @param isNamed whether a person named it, rather than a folder in which it lies
 */
record InputFile(String address, String name, long size, long changed, boolean isNamed) implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int DIGITS = 16;

    /** Returns what tells this state of this file from others: one word. */
    String key() {
        String state = name + "\n" + size + "\n" + changed;
        return Sha256.of(state.getBytes(StandardCharsets.UTF_8)).hex().substring(0, DIGITS);
    }
}
