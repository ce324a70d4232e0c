package org.rapporteur.model;

import java.util.List;
import java.util.Optional;

/**
 * A policy that one can be for or against. Immutable.
 *
 * @param id its short name, unique in a dossier: {@code talks-now}
 * @param text what is proposed, as a sentence
 * @param issue the id of the issue that it belongs to
 * @param wordsFor what somebody who is for it wants, in other words than {@code text}
 * @param wordsAgainst what somebody who is against it wants
 * @param examples statements that show who is for it and who is not, in the order of the file
 */
public record Proposition(
        String id,
        String text,
        String issue,
        Optional<String> wordsFor,
        Optional<String> wordsAgainst,
        List<Example> examples) {

    /** A dossier's word for an example that takes no stand. */
    public static final String NONE = "none";

    /** Copies the list. */
    public Proposition {
        examples = List.copyOf(examples);
    }

    /**
     * A statement that shows what bears on a proposition.
     *
     * @param text its words
     * @param stance where it stands; empty if it stands nowhere, although it sounds so: a forecast, or the report of
     *     another's view
     */
    public record Example(String text, Optional<Stance> stance) {

        /** Returns the word that a dossier has for the stance: the codebook's, or {@code none}. */
        public String word() {
            return stance.map(Stance::word).orElse(NONE);
        }
    }
}
