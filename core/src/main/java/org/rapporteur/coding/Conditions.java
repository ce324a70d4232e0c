package org.rapporteur.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rapporteur.inference.Units;

/**
 * Reads off the model's tags where a statement tells a condition: where the evidence for one, less that against it, is greatest.
 *
 * <p>So a doubtful word in the middle does not cut a condition in two, and a lone word makes none. A run of greatest sum is found in one
 * pass (Bentley 1984), and then the next outside it.
 */
final class Conditions {

    private static final int TAGS = 3;

    /** Runs with less evidence are not worth a thought. */
    private static final double LEAST_EVIDENCE = 2;

    /** What the evidence is divided by, to be the logit of a probability. */
    private static final double TEMPERATURE = 4;

    /** More conditions than this no statement has. */
    private static final int MOST = 5;

    private Conditions() {}

    /**
     * Words that tell a condition.
     *
     * @param first the first unit
     * @param last the last one
     * @param probability that they tell one
     */
    record Found(int first, int last, double probability) {}

    private record Run(int from, int to, double evidence) {}

    /** Returns the conditions of a statement in text order; none goes on where units are left out, or into the next paragraph. */
    static List<Found> of(Units units, Piecewise pieces, float[] tags) {
        double[] evidence = new double[pieces.units().length];
        for (int i = 0; i < evidence.length; i++) {
            evidence[i] = -Calibration.logit(Calibration.softmax(tags, TAGS * pieces.first()[i], TAGS)[0]);
        }
        boolean[] used = new boolean[evidence.length];
        List<Found> found = new ArrayList<>();
        Run run = best(units, pieces, evidence, used);
        while (run.evidence() > LEAST_EVIDENCE && found.size() < MOST) {
            found.add(new Found(
                    pieces.units()[run.from()],
                    pieces.units()[run.to()],
                    Calibration.sigmoid(run.evidence() / TEMPERATURE)));
            for (int i = run.from(); i <= run.to(); i++) {
                used[i] = true;
            }
            run = best(units, pieces, evidence, used);
        }
        found.sort(Comparator.comparingInt(Found::first));
        return found;
    }

    private static Run best(Units units, Piecewise pieces, double[] evidence, boolean[] used) {
        Run best = new Run(0, 0, 0);
        double sum = 0;
        int from = 0;
        for (int i = 0; i < evidence.length; i++) {
            if (sum <= 0 || i == 0 || used[i - 1] || !follows(units, pieces, i)) {
                sum = 0;
                from = i;
            }
            sum = used[i] ? 0 : sum + evidence[i];
            if (sum > best.evidence()) {
                best = new Run(from, i, sum);
            }
        }
        return best;
    }

    private static boolean follows(Units units, Piecewise pieces, int i) {
        int unit = pieces.units()[i];
        int before = pieces.units()[i - 1];
        return unit == before + 1 && units.paragraphOf(unit) == units.paragraphOf(before);
    }
}
