package org.rapporteur.extract;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.inference.Encoder;
import org.rapporteur.inference.Units;

/**
 * What the model says of one article: log probabilities of tags per unit, and the projections with which content looks for
 * its cue and a cue for its source.
 *
 * <p>Projections are kept only for units that may carry the part they are for, so that a long article stays small.
 */
final class Sheet {

    /** The tags that the decoder knows, in the model's order. */
    static final List<String> TAGS = List.of("O", "B-content", "I-content", "B-source", "I-source", "B-cue", "I-cue");

    /** Below this probability of its part a unit's projection is not kept. */
    private static final double NEVER = 1e-3;

    /** Stands for the answer "none". */
    static final int NONE = -1;

    private final Encoder encoder;
    private final float[][] logp;
    private final float[] @Nullable [] asks;
    private final float[] @Nullable [] answers;
    private final int[] owner;
    private final float[][] none;

    private Sheet(Encoder encoder, int units, int windows) {
        this.encoder = encoder;
        this.logp = new float[units][];
        this.asks = new float[2 * units][];
        this.answers = new float[2 * units][];
        this.owner = new int[units];
        this.none = new float[2 * windows][];
    }

    /** Returns the model's scores for an article; its windows are scored by all threads of the caller's pool. */
    static Sheet of(Encoder encoder, Units units, List<Window> windows) {
        Sheet sheet = new Sheet(encoder, units.count(), windows.size());
        // Each window writes the cells of its own units only, so the order in which they finish does not matter.
        IntStream.range(0, windows.size()).parallel().forEach(i -> sheet.fill(i, windows.get(i)));
        return sheet;
    }

    private void fill(int index, Window window) {
        float[] rows = encoder.score(window.ids(), window.shapes());
        int width = encoder.width();
        none[2 * index] = projection(rows, 0, 1);
        none[2 * index + 1] = projection(rows, 0, 3);
        for (int unit = window.first(); unit < window.last(); unit++) {
            int row = window.at()[unit - window.first()] * width;
            float[] p = logSoftmax(rows, row);
            logp[unit] = p;
            owner[unit] = index;
            if (likely(p, 1)) {
                asks[2 * unit] = projection(rows, row, 0);
            }
            if (likely(p, 5)) {
                answers[2 * unit] = projection(rows, row, 1);
                asks[2 * unit + 1] = projection(rows, row, 2);
            }
            if (likely(p, 3)) {
                answers[2 * unit + 1] = projection(rows, row, 3);
            }
        }
    }

    private static boolean likely(float[] p, int begin) {
        return Math.exp(p[begin]) + Math.exp(p[begin + 1]) > NEVER;
    }

    private float[] projection(float[] rows, int row, int which) {
        int from = row + TAGS.size() + which * encoder.pointerWidth();
        return Arrays.copyOfRange(rows, from, from + encoder.pointerWidth());
    }

    private static float[] logSoftmax(float[] rows, int row) {
        int n = TAGS.size();
        float max = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            max = Math.max(max, rows[row + i]);
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += Math.exp(rows[row + i] - max);
        }
        float[] out = new float[n];
        for (int i = 0; i < n; i++) {
            out[i] = (float) (rows[row + i] - max - Math.log(sum));
        }
        return out;
    }

    /** Returns the log probabilities of a unit's tags, in the order of {@link #TAGS}; do not change them. */
    float[] logp(int unit) {
        return logp[unit];
    }

    /** Returns the probability that a unit begins or continues a part. */
    double probability(int unit, Part part) {
        float[] p = logp[unit];
        return Math.exp(p[part.begin()]) + Math.exp(p[part.begin() + 1]);
    }

    /**
     * Returns how well a unit answers another, up to a constant of the one that asks.
     *
     * @param pointer 0 for content to cue, 1 for cue to source
     * @param unit the one that asks
     * @param target the one that answers, or {@link #NONE}
     */
    double pointer(int pointer, int unit, int target) {
        float[] question = asks[2 * unit + pointer];
        if (question == null) {
            return 0; // no say
        }
        if (target == NONE) {
            return dot(question, none[2 * owner[unit] + pointer]) + encoder.biasOfNone(pointer);
        }
        float[] answer = answers[2 * target + pointer];
        return answer == null ? -1e3 : dot(question, answer) + encoder.bias(pointer, target - unit);
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum / Math.sqrt(a.length);
    }
}
