package org.rapporteur.model;

import java.util.Optional;

/**
 * Something that was looked for about a statement, and how that ended.
 *
 * @param value what was found, not blank; empty if the article gives no ground
 * @param how the rule that decided, also that there is nothing; one word
 */
public record Finding(Optional<String> value, String how) {

    /**
     * Checks the words.
     *
     * @throws IllegalArgumentException if the value is blank or {@code how} is not one word
     */
    public Finding {
        value.ifPresent(v -> Texts.notBlank(v, "What is found"));
        Texts.oneWord(how, "The rule that found something");
    }

    /** Returns a value found by the rule {@code how}. */
    public static Finding of(String value, String how) {
        return new Finding(Optional.of(value), how);
    }

    /** Returns that there is nothing, by the rule {@code how}. */
    public static Finding none(String how) {
        return new Finding(Optional.empty(), how);
    }
}
