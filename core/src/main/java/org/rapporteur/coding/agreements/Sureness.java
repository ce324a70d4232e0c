package org.rapporteur.coding.agreements;

import org.rapporteur.model.Claim;

/**
 * How often a claim that is found is one: the share on the conflicts of which nobody saw the texts while the rules were written
 * ({@code docs/agreements.md}), rounded; where they have too few, the share on all.
 */
final class Sureness {

    private Sureness() {}

    /** Returns the share, from 0 to 1. */
    static double of(Claim claim) {
        return switch (claim) {
            case BROKEN -> 0.9;
            case SIGNED -> 0.65;
            case KEPT, PROPOSED, REJECTED -> 0.5;
        };
    }
}
