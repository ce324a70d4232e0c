package org.rapporteur.resolve;

import java.util.Optional;

/**
 * The answer to the question whom a mention means.
 *
 * @param likeliest who comes into question most; empty if nobody does
 * @param sure the probability that it is they
 * @param nobody the probability that it is none of those who came into question
 */
record Choice(Optional<Entity> likeliest, double sure, double nobody) {

    /** Whoever is less probable than this is not named: chosen on development texts, see training/antecedents/README.md. */
    static final double LEAST_SURE = 0.5;

    /** The answer where nobody comes into question. */
    static final Choice NOBODY = new Choice(Optional.empty(), 0, 1);

    static Choice of(Entity entity, double sure, double nobody) {
        return new Choice(Optional.of(entity), sure, nobody);
    }

    /** Returns who it is; empty if that is not probable enough to be told as a fact. */
    Optional<Entity> named() {
        return likeliest.filter(e -> sure >= LEAST_SURE);
    }

    /** Returns who it is taken to be as long as nothing is told of it; empty if it is more probably none of them. */
    Optional<Entity> guessed() {
        return likeliest.filter(e -> sure >= nobody);
    }
}
