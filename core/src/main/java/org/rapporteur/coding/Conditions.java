package org.rapporteur.coding;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.inference.Units;
import org.rapporteur.inference.Units.Run;

/** Reads off the encoder's tags where conditions are told, and whose they are. */
final class Conditions {

    private static final int TAGS = 3;

    private Conditions() {}

    /**
     * Words that tell a condition.
     *
     * @param units where
     * @param member the statement of the passage to which it belongs
     * @param probability how likely they tell one, on average over the units
     */
    record Found(Run units, int member, double probability) {}

    /** Returns the conditions of a passage in text order; a run of units ends with its paragraph. */
    static List<Found> of(Units units, Passage passage, float[] tags) {
        List<Found> found = new ArrayList<>();
        int first = -1;
        double sum = 0;
        int paragraph = -1;
        for (int unit = passage.run().first(); unit <= passage.run().last(); unit++) {
            boolean end = unit == passage.run().last();
            double[] p = end ? new double[] {1, 0, 0} : Calibration.softmax(tags, TAGS * passage.row(unit), TAGS);
            boolean none = p[0] >= p[1] && p[0] >= p[2];
            boolean begins = !none && (first < 0 || p[1] >= p[2] || units.paragraphOf(unit) != paragraph);
            if (first >= 0 && (none || begins)) {
                Run run = new Run(first, unit);
                found.add(new Found(run, owner(passage, run), sum / (unit - first)));
                first = -1;
            }
            if (begins) {
                first = unit;
                sum = 0;
                paragraph = units.paragraphOf(unit);
            }
            sum += 1 - p[0];
        }
        return found;
    }

    /** Returns the statement whose content holds most of the words, or else whose content is nearest. */
    private static int owner(Passage passage, Run run) {
        int best = 0;
        int held = -1;
        int distance = Integer.MAX_VALUE;
        for (int member = 0; member < passage.size(); member++) {
            int inside = 0;
            int near = Integer.MAX_VALUE;
            for (int unit : passage.content(member)) {
                inside += unit >= run.first() && unit < run.last() ? 1 : 0;
                near = Math.min(near, Math.abs(run.first() - unit));
            }
            if (inside > held || inside == held && near < distance) {
                best = member;
                held = inside;
                distance = near;
            }
        }
        return best;
    }
}
