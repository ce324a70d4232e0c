package org.rapporteur.analysis.queue;

import java.util.Optional;
import org.rapporteur.model.StatementId;

/**
 * A statement that is worth a look.
 *
 * @param id the statement
 * @param reason why, above all
 * @param proposition the proposition on which that shows; empty if it is not about any
 * @param value how much it is worth: what is ranked by
 */
public record Queued(StatementId id, Reason reason, Optional<String> proposition, double value) {

    /** Why a statement is worth a look. */
    public enum Reason {
        /** Coders differ, and nobody has decided between them. */
        DISPUTED("coders differ"),
        /** Its speaker says the opposite as well, and more often or as often. */
        CONTRADICTORY("against what its speaker says elsewhere"),
        /** Without it, its speaker's position would be another: the prevailing one, or the latest. */
        INFLUENTIAL("decides a position"),
        /** The machine is not sure. */
        UNCERTAIN("uncertain");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** Returns the words for it, such as {@code decides a position}. */
        public String words() {
            return words;
        }
    }
}
