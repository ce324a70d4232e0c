package org.rapporteur.actors;

/** Which pronoun an article uses of a person. */
public enum Gender {
    /** She. */
    FEMALE("f"),
    /** He. */
    MALE("m");

    private final String word;

    Gender(String word) {
        this.word = word;
    }

    /** Returns the format's word: {@code f} or {@code m}. */
    public String word() {
        return word;
    }
}
