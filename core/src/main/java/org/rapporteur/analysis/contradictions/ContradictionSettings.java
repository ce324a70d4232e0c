package org.rapporteur.analysis.contradictions;

/**
 * What counts as a contradiction.
 *
 * @param days how many days may lie between two things said at about the same time
 * @param words the share of a denial's words, by weight, that a claim which stands elsewhere has to have
 */
public record ContradictionSettings(int days, double words) {

    /** What the program does unless told otherwise. */
    public static final ContradictionSettings USUAL = new ContradictionSettings(14, 0.15);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if the days are negative or the share is not within 0 and 1
     */
    public ContradictionSettings {
        if (days < 0 || !(words >= 0 && words <= 1)) {
            throw new IllegalArgumentException("There are no " + days + " days, or no share of " + words);
        }
    }
}
