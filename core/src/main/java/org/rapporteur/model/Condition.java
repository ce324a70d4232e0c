package org.rapporteur.model;

import java.util.Optional;

/**
 * Words on which a speaker makes something of their own depend: an offer, a promise, a threat, a demand.
 *
 * @param span where the words stand in the article's text, within the content or its sentence
 * @param text the words at {@code span}; not blank
 * @param on the name of the actor who has to act for it to be met; empty if nobody in particular
 * @param unlocks what it would unlock: an act's word or a proposition's id. The record format calls it {@code for}
 */
public record Condition(Span span, String text, Optional<String> on, Optional<String> unlocks) {

    /**
     * Checks the words.
     *
     * @throws IllegalArgumentException if the text or the actor is blank, or what it unlocks is not one word
     */
    public Condition {
        Texts.notBlank(text, "A condition");
        on.ifPresent(actor -> Texts.notBlank(actor, "Who has to meet a condition"));
        unlocks.ifPresent(word -> Texts.oneWord(word, "What a condition unlocks"));
    }
}
