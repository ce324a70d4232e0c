package org.rapporteur.table;

import java.util.Locale;

/** Numbers for people and programs alike: the same in every country. */
public final class Figures {

    private static final int MINUTE = 60;

    private Figures() {}

    /** Returns {@code value} with so many decimals. */
    public static String decimal(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** Returns a number with its noun, as in {@code 1 article}. */
    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** Returns a duration as {@code 0:07}, {@code 12:30} or {@code 1:05:00}. */
    public static String duration(long seconds) {
        long minutes = seconds / MINUTE;
        return minutes < MINUTE
                ? String.format(Locale.ROOT, "%d:%02d", minutes, seconds % MINUTE)
                : String.format(Locale.ROOT, "%d:%02d:%02d", minutes / MINUTE, minutes % MINUTE, seconds % MINUTE);
    }
}
