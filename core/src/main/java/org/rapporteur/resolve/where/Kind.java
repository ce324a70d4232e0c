package org.rapporteur.resolve.where;

/** What a phrase that may be a venue names, the least telling first. */
enum Kind {
    /** A town or country. */
    PLACE,
    /** Who passed it on: "RIA reported". */
    RELAY,
    /** Listeners: "supporters", "his officers". */
    PEOPLE,
    /** Listeners of the press: "reporters". */
    PRESS,
    /** A way to speak at a distance: "telephone". */
    LINE,
    /** A listener with a name, as a rule a medium: "Reuters". */
    NAMED,
    /** A page or network where one writes: "X", "his own page". */
    SITE,
    /** A medium that speaks: "state television". */
    AIR,
    /** Something written, or a film: "letter", "joint statement", "video". */
    TEXT,
    /** Somewhere to stand: "airport", "barracks". */
    SPOT,
    /** A body that sits: "parliament". */
    BODY,
    /** An event: "news conference", "speech". */
    OCCASION;

    /** Returns whether something is said face to face there, so that it has a place. */
    boolean isMet() {
        return this == OCCASION || this == BODY || this == PRESS || this == SPOT;
    }

    /** Returns whether it names those who listen. */
    boolean isListener() {
        return this == PEOPLE || this == PRESS || this == NAMED;
    }

    /** Returns the word for the rule that found such a phrase beside a cue. */
    String rule() {
        return switch (this) {
            case PLACE -> "place";
            case RELAY -> "relay";
            case PEOPLE, PRESS, NAMED -> "addressee";
            case LINE, SITE, AIR, TEXT -> "medium";
            case SPOT, BODY, OCCASION -> "occasion";
        };
    }
}
