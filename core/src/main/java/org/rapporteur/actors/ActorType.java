package org.rapporteur.actors;

import java.util.Map;

/** What kind of actor one is. */
public enum ActorType {
    /** A human being. */
    PERSON("person"),
    /** The government of a state, which its capital and its people's name can stand for. */
    GOVERNMENT("government"),
    /** A ministry, parliament, army, court, service or presidential office of a state. */
    STATE_BODY("state-body"),
    /** An organisation across states or apart from them. */
    ORGANISATION("organisation"),
    /** An armed group, movement, party or administration that few recognise. */
    GROUP("group");

    private static final Map<String, ActorType> BY_WORD = Words.index(values(), ActorType::word);

    private final String word;

    ActorType(String word) {
        this.word = word;
    }

    /** Returns the format's word, such as {@code state-body}. */
    public String word() {
        return word;
    }

    /** Returns all by their words, in their order. */
    public static Map<String, ActorType> byWord() {
        return BY_WORD;
    }
}
