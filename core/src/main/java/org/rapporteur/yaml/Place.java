package org.rapporteur.yaml;

/**
 * Where something stands.
 *
 * @param file the file, as it was named
 * @param line the line, from 1
 */
public record Place(String file, int line) {

    /** Returns the place as a part of a sentence. */
    @Override
    public String toString() {
        return file + ", line " + line;
    }
}
