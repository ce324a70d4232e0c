package org.rapporteur.learning;

import java.util.Map;
import org.rapporteur.model.Learned;

/**
 * How the logit of what the model gives a code is turned into the chance that it is right (Platt 1999), and from which chance on it counts.
 *
 * @param slope of the line
 * @param offset of the line
 * @param asserted the chance from which a code holds
 * @param proposed the chance from which a code is at least proposed
 */
public record Line(double slope, double offset, double asserted, double proposed) {

    private static final String SLOPE = "slope";
    private static final String OFFSET = "offset";
    private static final String ASSERTED = "asserted";
    private static final String PROPOSED = "proposed";

    /** Returns the logit of the chance that a code is right of which the model says {@code logit}. */
    public double of(double logit) {
        return slope * logit + offset;
    }

    /** Returns this line where nothing was learned of a kind, or else what was learned. */
    public Line or(Learned learned, Kind kind) {
        return new Line(
                learned.get(kind.number(SLOPE)).orElse(slope),
                learned.get(kind.number(OFFSET)).orElse(offset),
                learned.get(kind.number(ASSERTED)).orElse(asserted),
                learned.get(kind.number(PROPOSED)).orElse(proposed));
    }

    /** Adds this line to what was learned. */
    void into(Map<String, Double> numbers, Kind kind) {
        numbers.put(kind.number(SLOPE), slope);
        numbers.put(kind.number(OFFSET), offset);
        numbers.put(kind.number(ASSERTED), asserted);
        numbers.put(kind.number(PROPOSED), proposed);
    }

    /** Returns whether anything was learned of a kind. */
    public static boolean isLearned(Learned learned, Kind kind) {
        return learned.get(kind.number(SLOPE)).isPresent();
    }
}
