package org.rapporteur.coding.agreements;

import org.rapporteur.model.Claim;

/**
 * How often a claim that is found is one: the share on the conflicts of which nobody saw the texts while the rules were written
 * ({@code docs/agreements.md}), rounded.
 */
final class Sureness {

    private Sureness() {}

    /** Returns the share, from 0 to 1. */
    static double of(Claim claim) {
        return switch (claim) {
            case SIGNED -> 0.8;
            case BROKEN -> 0.75;
            case KEPT -> 0.7;
            case REJECTED -> 0.6;
            case PROPOSED -> 0.4;
        };
    }
}
