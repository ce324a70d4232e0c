package org.rapporteur.actors;

import java.util.Map;

/** The class of an office, the same in all countries; its title is what one country calls it. */
public enum Office {
    /** A monarch or president. */
    HEAD_OF_STATE("head-of-state", true),
    /** A prime minister, chancellor or president who leads the government. */
    HEAD_OF_GOVERNMENT("head-of-government", true),
    /** A minister or secretary for foreign affairs. */
    FOREIGN_MINISTER("foreign-minister", true),
    /** A minister or secretary for defence. */
    DEFENCE_MINISTER("defence-minister", true),
    /** A minister or secretary for the interior. */
    INTERIOR_MINISTER("interior-minister", false),
    /** An adviser for, or the secretary of a council of, national security. */
    NATIONAL_SECURITY("national-security", false),
    /** Who speaks for a body to the press. */
    SPOKESPERSON("spokesperson", false),
    /** Who negotiates for a party. */
    NEGOTIATOR("negotiator", false),
    /** An ambassador or permanent representative. */
    AMBASSADOR("ambassador", false),
    /** The commander of an army or of a force. */
    MILITARY_CHIEF("military-chief", false),
    /** The head of a secret service. */
    INTELLIGENCE_CHIEF("intelligence-chief", false),
    /** Who presides over a parliament. */
    SPEAKER_OF_PARLIAMENT("speaker-of-parliament", false),
    /** The leader of a group, party or body. */
    LEADER("leader", false),
    /** The deputy of one of these. */
    DEPUTY("deputy", false),
    /** A minister for anything else. */
    MINISTER("minister", false),
    /** A special envoy or representative. */
    ENVOY("envoy", false),
    /** The secretary-general of an organisation. */
    SECRETARY_GENERAL("secretary-general", false),
    /** A member of a parliament. */
    LEGISLATOR("legislator", false),
    /** The governor or mayor of a part of a state. */
    GOVERNOR("governor", false),
    /** A judge or prosecutor. */
    JUDGE("judge", false),
    /** Anything else. */
    OTHER("other", false);

    private static final Map<String, Office> BY_WORD = Words.index(values(), Office::word);

    private final String word;
    private final boolean exclusive;

    Office(String word, boolean exclusive) {
        this.word = word;
        this.exclusive = exclusive;
    }

    /** Returns the format's word, such as {@code head-of-state}. */
    public String word() {
        return word;
    }

    /** Returns whether a government has one such officer at a time, so that two terms that overlap are a mistake. */
    public boolean isExclusive() {
        return exclusive;
    }

    /** Returns all by their words, in their order. */
    public static Map<String, Office> byWord() {
        return BY_WORD;
    }
}
