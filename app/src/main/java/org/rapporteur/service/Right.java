package org.rapporteur.service;

import java.util.Locale;

/** What somebody may do to a record besides looking at it. Whoever is let in at all may look. */
public enum Right {
    /** Decide about statements in one's own name, add those that were missed, and take one's own decisions back. */
    REVIEW("review statements"),
    /** Decide between coders, and take back what others decided. */
    DECIDE("decide between coders"),
    /** Say who is who: merge, split and rename actors. */
    ACTORS("correct actors"),
    /** Add articles. */
    ADD("add articles"),
    /** Change the dossier, code the record anew, and let it learn from reviews. */
    CODE("change the dossier or how the record is coded"),
    /** Say who may do what. */
    MANAGE("manage accounts");

    private final String words;

    Right(String words) {
        this.words = words;
    }

    /** Returns the word that stands for it on a command line and in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns what it lets somebody do, to be said after "may". */
    public String words() {
        return words;
    }

    /**
     * Returns the right for which a word stands.
     *
     * @throws InputException if it is none
     */
    public static Right ofWord(String word) throws InputException {
        return Words.of(word, values(), Right::word, "right");
    }
}
