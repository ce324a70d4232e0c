package org.rapporteur.actors;

import java.util.Map;

/** Which pronoun an article uses of a person. */
public enum Gender {
    /** She. */
    FEMALE("f"),
    /** He. */
    MALE("m");

    private static final Map<String, Gender> BY_WORD = Words.index(values(), Gender::word);

    private final String word;

    Gender(String word) {
        this.word = word;
    }

    /** Returns the format's word: {@code f} or {@code m}. */
    public String word() {
        return word;
    }

    /** Returns all by their words, in their order. */
    public static Map<String, Gender> byWord() {
        return BY_WORD;
    }
}
