package org.rapporteur.analysis.reliability;

/**
 * How often two records agree on something that both say.
 *
 * @param share the share of {@code pairs} that agree, from 0 to 1, rounded to four decimals
 * @param pairs how many pairs were compared, at least 1
 */
public record Agreement(double share, int pairs) {

    /** Returns the agreement of {@code agreed} out of {@code pairs}. */
    static Agreement of(int agreed, int pairs) {
        return new Agreement(Decimals.rounded(agreed / (double) pairs), pairs);
    }
}
