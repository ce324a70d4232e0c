package org.rapporteur.service;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.model.Author;

/**
 * Something that somebody did to a record.
 *
 * @param kind what it is about
 * @param number its number among those of its kind, from 1
 * @param by who did it, and when; empty where a version of this software kept it that kept no names
 * @param did what was done, in words
 * @param parts what became what
 * @param undoneBy the number of what took it back, of the same kind
 * @param review the review, if it is one
 */
public record Change(
        Kind kind,
        int number,
        Optional<Author> by,
        String did,
        List<Part> parts,
        Optional<Integer> undoneBy,
        Optional<ListedReview> review) {

    /** Copies the list. */
    public Change {
        parts = List.copyOf(parts);
    }

    /** Makes one that is no review and that nothing takes back. */
    Change(Kind kind, int number, Author by, String did, List<Part> parts) {
        this(kind, number, Optional.of(by), did, parts, Optional.empty(), Optional.empty());
    }

    /** What somebody can do something to. */
    public enum Kind {
        /** A statement. */
        REVIEW,
        /** Who is who. */
        ACTORS,
        /** What the coder learned. */
        LEARNING,
        /** The articles. */
        ARTICLES,
        /** The codes of all statements. */
        CODING,
        /** The dossier. */
        DOSSIER,
        /** Who may do what. */
        ACCOUNTS;

        /** Returns the word for it on a command line and in the API. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Something that became something else.
     *
     * @param what what that is, such as the word for a field
     * @param before what it was; empty for nothing
     * @param after what it is; empty for nothing
     */
    public record Part(String what, String before, String after) {}
}
