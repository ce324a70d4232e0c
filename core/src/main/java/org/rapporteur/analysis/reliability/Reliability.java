package org.rapporteur.analysis.reliability;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.rapporteur.model.recorded.RecordedField;

/**
 * How far a prediction agrees with gold. All figures are rounded to four decimals.
 *
 * <p>Immutable. The maps are in the order of their keys and leave out what nothing can be said about.
 *
 * @param documents how many articles gold has
 * @param gold how many statements gold has
 * @param predicted how many statements the prediction has for the articles of gold
 * @param tokens by part, the words that are marked as it
 * @param spans by part, the spans that are right to the character
 * @param alpha Krippendorff's alpha over words labelled content, source, cue or none; absent if no text has a word
 * @param statements the statements that match: their contents share at least half of their words
 * @param strict those of them that have the same content words and overlapping sources
 * @param matched over the statements that match, the shares that agree
 * @param codedAlpha over the statements that match, Krippendorff's alpha of the fields that have one value
 * @param several over the statements that match, the values of the fields that may have several
 */
public record Reliability(
        int documents,
        int gold,
        int predicted,
        Map<Part, PrecisionRecall> tokens,
        Map<Part, PrecisionRecall> spans,
        OptionalDouble alpha,
        PrecisionRecall statements,
        PrecisionRecall strict,
        Map<Matched, Agreement> matched,
        Map<RecordedField, Double> codedAlpha,
        Map<Several, PrecisionRecall> several) {

    /** Copies the maps. */
    public Reliability {
        tokens = copy(Part.class, tokens);
        spans = copy(Part.class, spans);
        matched = copy(Matched.class, matched);
        codedAlpha = copy(RecordedField.class, codedAlpha);
        several = copy(Several.class, several);
    }

    private static <K extends Enum<K>, V> Map<K, V> copy(Class<K> type, Map<K, V> map) {
        Map<K, V> copy = new EnumMap<>(type);
        copy.putAll(map);
        return Collections.unmodifiableMap(copy);
    }
}
