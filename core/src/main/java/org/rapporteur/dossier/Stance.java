package org.rapporteur.dossier;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Where a statement stands on a proposition. */
public enum Stance {
    /** For it. */
    SUPPORT,
    /** Against it. */
    OPPOSE,
    /** For it if a condition is met. */
    CONDITIONAL,
    /** Neither, although it sounds so: a forecast, or the report of another's view. */
    NONE;

    /** Returns the word of the codebook. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the stances by their words, in their order. */
    static Map<String, Stance> byWord() {
        Map<String, Stance> words = new LinkedHashMap<>();
        for (Stance stance : values()) {
            words.put(stance.word(), stance);
        }
        return words;
    }
}
