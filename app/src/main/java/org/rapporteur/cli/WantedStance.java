package org.rapporteur.cli;

import java.util.Optional;
import org.rapporteur.model.Stance;

/**
 * A stance as the command line names it: {@code oppose}, or {@code talks-now:oppose}.
 *
 * @param proposition the id of the proposition, if one is named
 * @param stance the stance
 */
record WantedStance(Optional<String> proposition, Stance stance) {

    /**
     * Returns what was given.
     *
     * @throws IllegalArgumentException if the stance is none of the codebook's, or nothing stands before the colon
     */
    static WantedStance of(String given) {
        int colon = given.lastIndexOf(':');
        if (colon < 0) {
            return new WantedStance(Optional.empty(), Stance.ofWord(given));
        }
        String proposition = given.substring(0, colon).strip();
        if (proposition.isEmpty()) {
            throw new IllegalArgumentException("No proposition stands before the colon of \"" + given
                    + "\"; write it as in talks-now:oppose, or leave the colon out");
        }
        return new WantedStance(
                Optional.of(proposition),
                Stance.ofWord(given.substring(colon + 1).strip()));
    }
}
