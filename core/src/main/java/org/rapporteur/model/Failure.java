package org.rapporteur.model;

/**
 * An article that could not be read. It is counted and shown; the others are read all the same.
 *
 * @param name the article's name, as the reader knows it; not blank
 * @param message what went wrong, for a person to read; not blank
 */
public record Failure(String name, String message) implements Outcome {

    /**
     * Checks the words.
     *
     * @throws IllegalArgumentException if one of them is blank
     */
    public Failure {
        Texts.notBlank(name, "An article's name");
        Texts.notBlank(message, "The message of a failure");
    }
}
