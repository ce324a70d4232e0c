package org.rapporteur.analysis.reliability;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures at the precision at which they are published. */
final class Decimals {

    private static final int DIGITS = 4;

    private Decimals() {}

    /**
     * Returns {@code value} rounded to four decimals.
     *
     * <p>By way of the exact decimal expansion of the double: {@code Math.round(value * 1e4) / 1e4} rounds the product first,
     * and so differs in the last digit from other programs.
     */
    static double rounded(double value) {
        return new BigDecimal(value).setScale(DIGITS, RoundingMode.HALF_EVEN).doubleValue();
    }
}
