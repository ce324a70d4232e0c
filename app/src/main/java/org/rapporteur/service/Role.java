package org.rapporteur.service;

import java.util.Locale;
import java.util.Set;

/** What somebody is to a record that several share. Each may do what those before it may. */
public enum Role {
    /** Looks, searches, and takes briefs and exports along. */
    READER,
    /** Reviews statements, too. */
    CODER,
    /** Decides between coders, says who is who and adds articles, too. */
    ADJUDICATOR,
    /** May do everything. */
    OWNER;

    /** Returns the word that stands for it on a command line and in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns what it may do, besides looking. */
    public Set<Right> rights() {
        return switch (this) {
            case READER -> Set.of();
            case CODER -> Set.of(Right.REVIEW);
            case ADJUDICATOR -> Set.of(Right.REVIEW, Right.DECIDE, Right.ACTORS, Right.ADD);
            case OWNER -> Set.of(Right.values());
        };
    }

    /**
     * Returns the role for which a word stands.
     *
     * @throws InputException if it is none
     */
    public static Role ofWord(String word) throws InputException {
        return Words.of(word, values(), Role::word, "role");
    }
}
