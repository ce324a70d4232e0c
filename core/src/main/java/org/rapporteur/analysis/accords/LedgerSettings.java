package org.rapporteur.analysis.accords;

/**
 * What the ledger takes in.
 *
 * @param minSure the confidence below which a claim is left out, from 0 to 1
 */
public record LedgerSettings(double minSure) {

    /** All claims that were found. */
    public static final LedgerSettings ALL = new LedgerSettings(0);

    /**
     * Checks the confidence.
     *
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    public LedgerSettings {
        if (!(minSure >= 0 && minSure <= 1)) {
            throw new IllegalArgumentException("A confidence is from 0 to 1, not " + minSure);
        }
    }
}
