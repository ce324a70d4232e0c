package org.rapporteur.analysis.coverage;

import org.rapporteur.analysis.Level;

/**
 * How coverage is worked out.
 *
 * @param level by what those who are quoted are told apart
 * @param alike the share of the words of the shorter of two reports that have to stand in the other one for both to report the same
 *     remark, above 0 and at most 1
 */
public record CoverageSettings(Level level, double alike) {

    /** Reports that share half of their words are of the same remark. */
    public static final double DEFAULT_ALIKE = 0.5;

    /**
     * Checks the share.
     *
     * @throws IllegalArgumentException if it is outside of its bounds
     */
    public CoverageSettings {
        if (!(alike > 0 && alike <= 1)) {
            throw new IllegalArgumentException("The share of words is above 0 and at most 1, not " + alike);
        }
    }

    /** Returns the settings with the usual share of words. */
    public static CoverageSettings of(Level level) {
        return new CoverageSettings(level, DEFAULT_ALIKE);
    }
}
