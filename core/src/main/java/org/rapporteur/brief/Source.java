package org.rapporteur.brief;

import java.util.Optional;
import org.rapporteur.model.StatementId;

/**
 * What a footnote tells of a statement besides the statement itself.
 *
 * @param title the article's headline
 * @param url where the article was published
 * @param coded who answers for the statement and its codes
 */
public record Source(Optional<String> title, Optional<String> url, Coded coded) {

    /** Who answers for a statement and its codes. */
    public enum Coded {
        /** A person decided about the statement. */
        REVIEWED("reviewed by a person"),
        /** A person gave all its codes, or they were taken in from another program. */
        BY_HAND("coded by hand, not reviewed"),
        /** A program found or coded it, and no person decided about it. */
        BY_MACHINE("machine-coded, not reviewed");

        private final String words;

        Coded(String words) {
            this.words = words;
        }

        /** Returns the words for it, such as {@code reviewed by a person}. */
        public String words() {
            return words;
        }
    }

    /**
     * By what a source is found: articles with the same text share the ids of their statements.
     *
     * @param article the article's name in the record
     * @param statement the statement
     */
    public record Key(String article, StatementId statement) {}
}
