package org.rapporteur.yaml;

/**
 * Something in a file that has to be mended.
 *
 * @param file the file, as it was named
 * @param line the line, from 1; 0 if there is none, as the file could not be read
 * @param key the key or id at which it stands; empty if the whole file is meant
 * @param trouble what is wrong, and what mends it
 */
public record Defect(String file, int line, String key, String trouble) {

    private static final int LONGEST_KEY = 60;

    /** Shortens a key that would not fit into a line. */
    public Defect {
        key = key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) + "…" : key;
    }

    /** Returns one line for a person. */
    @Override
    public String toString() {
        return file
                + (line == 0 ? "" : ", line " + line)
                + (key.isEmpty() ? ": " : ", key \"" + key + "\": ")
                + trouble;
    }
}
