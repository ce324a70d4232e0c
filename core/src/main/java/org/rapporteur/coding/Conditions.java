package org.rapporteur.coding;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.inference.Units;

/** Reads off the model's tags where a statement tells a condition. */
final class Conditions {

    private static final int TAGS = 3;

    private Conditions() {}

    /**
     * Words that tell a condition.
     *
     * @param first the first unit
     * @param last the last one
     * @param probability how likely they tell one, on average over the units
     */
    record Found(int first, int last, double probability) {}

    /** Returns the conditions of a statement in text order; one ends where units are left out, and with its paragraph. */
    static List<Found> of(Units units, Piecewise pieces, float[] tags) {
        List<Found> found = new ArrayList<>();
        int from = -1;
        double sum = 0;
        for (int i = 0; i <= pieces.units().length; i++) {
            boolean end = i == pieces.units().length;
            double[] p = end ? new double[] {1, 0, 0} : Calibration.softmax(tags, TAGS * pieces.first()[i], TAGS);
            boolean none = p[0] >= p[1] && p[0] >= p[2];
            boolean begins = !none && (from < 0 || p[1] >= p[2] || !follows(units, pieces, i));
            if (from >= 0 && (none || begins)) {
                found.add(new Found(pieces.units()[from], pieces.units()[i - 1], sum / (i - from)));
                from = -1;
            }
            if (begins) {
                from = i;
                sum = 0;
            }
            sum += 1 - p[0];
        }
        return found;
    }

    private static boolean follows(Units units, Piecewise pieces, int i) {
        int unit = pieces.units()[i];
        int before = pieces.units()[i - 1];
        return unit == before + 1 && units.paragraphOf(unit) == units.paragraphOf(before);
    }
}
