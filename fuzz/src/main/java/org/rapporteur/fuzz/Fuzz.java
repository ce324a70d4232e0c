package org.rapporteur.fuzz;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What Jazzer calls: a reader may refuse any bytes, but must neither throw anything that it does not declare, nor hang, nor give an
 * article that breaks what articles promise.
 */
public final class Fuzz {

    /** The name that stands for all readers in one process. */
    private static final String ALL = "all";

    /** Empty where the first byte of each input says which it is for. */
    private static Optional<Reader> reader = Optional.empty();

    private Fuzz() {}

    /**
     * Chooses the reader.
     *
     * @param args its name, or {@code all}
     */
    public static void fuzzerInitialize(String... args) {
        reader = ALL.equals(args[0]) ? Optional.empty() : Optional.of(Reader.valueOf(args[0].toUpperCase(Locale.ROOT)));
    }

    /** Gives the reader some bytes; of all readers, the one whose number, from 0, is the first byte or what is left of it when their count is taken off. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        if (reader.isPresent()) {
            reader.get().read(bytes);
        } else if (bytes.length > 0) {
            Reader[] all = Reader.values();
            all[(bytes[0] & 0xFF) % all.length].read(Arrays.copyOfRange(bytes, 1, bytes.length));
        }
    }

    /** Prints the names of the readers, one a line, in the order of their numbers. */
    public static void main(String... args) {
        for (Reader each : Reader.values()) {
            System.out.println(each.name().toLowerCase(Locale.ROOT));
        }
    }
}
