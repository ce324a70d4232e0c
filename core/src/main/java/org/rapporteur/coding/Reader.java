package org.rapporteur.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rapporteur.inference.CoderModel;
import org.rapporteur.inference.Vocabulary;

/**
 * Reads a statement beside the wordings of a codebook, each of which is one row.
 *
 * <p>The statement's pieces look at each other alone; a wording's row looks at them and at itself. So no code depends on what else a
 * codebook asks.
 */
final class Reader {

    private static final int WIDTH = CoderModel.WIDTH;
    private static final int PARTS = 3;
    private static final float HIDDEN = -1e4f;

    private final CoderModel model;
    private final float[] missing;
    private final float[] means;
    private final float[] rows;

    /**
     * Makes one.
     *
     * @param wordings of propositions and then of issues
     */
    Reader(CoderModel model, Vocabulary vocabulary, List<String> wordings) {
        this.model = model;
        this.missing = model.numbers("missing");
        // The model wants at least one wording: where there is none, nobody looks at what it says of it.
        this.means = new float[Math.max(1, wordings.size()) * WIDTH];
        this.rows = new float[means.length];
        Arrays.fill(means, 1);
        List<CoderModel.Layered> read = new ArrayList<>();
        for (String wording : wordings) {
            Piecewise pieces = Piecewise.ofWording(wording, vocabulary);
            int n = pieces.ids().length;
            read.add(model.run(pieces.ids(), pieces.roles(), new float[WIDTH], mask(n + 1, n)));
        }
        for (int i = 0; i < read.size(); i++) {
            System.arraycopy(read.get(i).mean(), 0, means, i * WIDTH, WIDTH);
            System.arraycopy(read.get(i).row(), 0, rows, i * WIDTH, WIDTH);
        }
    }

    /**
     * What the model says of a statement.
     *
     * @param judged by the heads
     * @param condition three numbers per piece of the statement: that no condition is told there, that one begins, that one goes on
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Read(CoderModel.Judged judged, float[] condition) {

        /** Returns what the model makes of the statement beside a wording. */
        float[] both(int wording) {
            return Arrays.copyOfRange(judged.both(), wording * WIDTH, (wording + 1) * WIDTH);
        }
    }

    /** Reads a statement that has at least one unit. */
    Read read(Piecewise pieces) {
        int n = pieces.ids().length;
        CoderModel.Layered layered = model.run(pieces.ids(), pieces.roles(), rows, mask(n + rows.length / WIDTH, n));
        float[] read = Arrays.copyOfRange(layered.y(), n * WIDTH, layered.y().length);
        return new Read(model.judge(parts(layered, pieces), means, read), layered.condition());
    }

    /** Returns the mask for {@code n} rows, of which all see the first {@code seen} and themselves. */
    private static float[] mask(int n, int seen) {
        float[] mask = new float[n * n];
        for (int row = 0; row < n; row++) {
            Arrays.fill(mask, row * n + seen, (row + 1) * n, HIDDEN);
            mask[row * n + row] = 0;
        }
        return mask;
    }

    /** Returns the means over content, cue, source and all pieces, one after the other. */
    private float[] parts(CoderModel.Layered layered, Piecewise pieces) {
        float[] parts = Arrays.copyOf(missing, (PARTS + 1) * WIDTH);
        for (int part = 0; part < PARTS; part++) {
            int count = 0;
            float[] sum = new float[WIDTH];
            for (int piece = 0; piece < pieces.roles().length; piece++) {
                if (pieces.roles()[piece] == part + 1) {
                    count++;
                    for (int i = 0; i < WIDTH; i++) {
                        sum[i] += layered.y()[piece * WIDTH + i];
                    }
                }
            }
            for (int i = 0; count > 0 && i < WIDTH; i++) {
                parts[part * WIDTH + i] = sum[i] / count;
            }
        }
        System.arraycopy(layered.mean(), 0, parts, PARTS * WIDTH, WIDTH);
        return parts;
    }
}
