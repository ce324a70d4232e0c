package org.rapporteur.fuzz;

import java.util.Locale;

/**
 * What Jazzer calls: a reader may refuse any bytes, but must neither throw anything that it does not declare, nor hang, nor give an
 * article that breaks what articles promise.
 */
public final class Fuzz {

    private static Reader reader = Reader.TEXT;

    private Fuzz() {}

    /**
     * Chooses the reader.
     *
     * @param args its name
     */
    public static void fuzzerInitialize(String... args) {
        reader = Reader.valueOf(args[0].toUpperCase(Locale.ROOT));
    }

    /** Gives the reader some bytes. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        reader.read(bytes);
    }

    /** Prints the names of the readers, one a line. */
    public static void main(String... args) {
        for (Reader each : Reader.values()) {
            System.out.println(each.name().toLowerCase(Locale.ROOT));
        }
    }
}
