package org.rapporteur.coding;

import java.util.Arrays;
import java.util.List;
import org.rapporteur.inference.CoderModel;
import org.rapporteur.inference.Encoded;
import org.rapporteur.inference.Encoder;

/**
 * Reads a statement beside its speaker and the wordings of a codebook, each of which is one row.
 *
 * <p>The statement's rows and the speaker's look at each other alone; a wording's looks at them and at itself. So no code depends on what
 * else a codebook asks.
 */
final class Reader {

    private static final int WIDTH = Encoder.WIDTH;
    private static final int PARTS = 3;
    private static final int NO_TEXT = 4;
    private static final float HIDDEN = -1e4f;

    private final CoderModel model;
    private final float[] missing;
    private final int wordings;
    private final int propositions;
    private final float[] words;
    private final float[] asked;

    /**
     * Makes one.
     *
     * @param missing the vectors of a statement without content, cue, source, one after the other, and more
     * @param wordings of propositions and then of issues
     * @param propositions how many of them are propositions
     */
    Reader(CoderModel model, float[] missing, List<Wordings.Wording> wordings, int propositions) {
        this.model = model;
        this.missing = missing;
        this.wordings = wordings.size();
        this.propositions = propositions;
        // The heads want at least one wording: where there is none, nobody looks at what they say of it.
        this.words = new float[Math.max(1, wordings.size()) * WIDTH];
        this.asked = new float[words.length];
        for (int i = 0; i < wordings.size(); i++) {
            System.arraycopy(wordings.get(i).word(), 0, words, i * WIDTH, WIDTH);
            System.arraycopy(wordings.get(i).asked(), 0, asked, i * WIDTH, WIDTH);
        }
    }

    /**
     * What the model says of a statement.
     *
     * @param judged by the heads
     * @param condition three numbers per piece of the statement and more: that no condition is told there, that one begins, that one goes on
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Read(CoderModel.Judged judged, float[] condition) {

        /** Returns what the model makes of the statement beside a proposition. */
        float[] both(int proposition) {
            return Arrays.copyOfRange(judged.both(), proposition * WIDTH, (proposition + 1) * WIDTH);
        }
    }

    /** Reads a statement that has at least one piece. */
    Read read(Encoded article, Piecewise pieces, float[] speaker) {
        int text = pieces.size();
        int n = text + 1 + wordings;
        float[] x = Arrays.copyOf(pieces.rows(article), n * WIDTH);
        System.arraycopy(speaker, 0, x, text * WIDTH, WIDTH);
        System.arraycopy(words, 0, x, (text + 1) * WIDTH, wordings * WIDTH);
        long[] roles = Arrays.copyOf(pieces.roles(), n);
        Arrays.fill(roles, text, n, NO_TEXT);
        long[] kinds = new long[n];
        kinds[text] = Wordings.SPEAKER;
        Arrays.fill(kinds, text + 1, text + 1 + propositions, Wordings.PROPOSITION);
        Arrays.fill(kinds, text + 1 + propositions, n, Wordings.ISSUE);
        CoderModel.Layered layered = model.run(x, roles, kinds, mask(n, text + 1));
        float[] read = new float[asked.length];
        System.arraycopy(layered.y(), (text + 1) * WIDTH, read, 0, wordings * WIDTH);
        return new Read(model.judge(parts(layered.y(), pieces, text), asked, read), layered.condition());
    }

    private static float[] mask(int n, int seen) {
        float[] mask = new float[n * n];
        for (int row = 0; row < n; row++) {
            Arrays.fill(mask, row * n + seen, (row + 1) * n, HIDDEN);
            mask[row * n + row] = 0;
        }
        return mask;
    }

    /** Returns the means over content, cue and source, and the speaker's row, one after the other. */
    private float[] parts(float[] y, Piecewise pieces, int speaker) {
        float[] parts = new float[(PARTS + 1) * WIDTH];
        int[] counts = new int[PARTS];
        for (int piece = 0; piece < pieces.size(); piece++) {
            int part = (int) pieces.roles()[piece] - 1;
            if (part >= 0) {
                counts[part]++;
                for (int i = 0; i < WIDTH; i++) {
                    parts[part * WIDTH + i] += y[piece * WIDTH + i];
                }
            }
        }
        for (int part = 0; part < PARTS; part++) {
            for (int i = part * WIDTH; i < (part + 1) * WIDTH; i++) {
                parts[i] = counts[part] > 0 ? parts[i] / counts[part] : missing[i];
            }
        }
        System.arraycopy(y, speaker * WIDTH, parts, PARTS * WIDTH, WIDTH);
        return parts;
    }
}
