package org.rapporteur.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.rapporteur.inference.CoderModel;
import org.rapporteur.inference.Units;
import org.rapporteur.inference.Vocabulary;

/**
 * Reads passages, and beside each statement the wordings of a codebook that may matter to it.
 *
 * <p>A passage is read once, and does not look at wordings; a wording looks at the pieces of one statement and at itself. So no code depends on
 * what else a codebook asks.
 */
final class Reader {

    private static final int WIDTH = CoderModel.WIDTH;

    private final CoderModel model;
    private final float[] missing;
    private final List<long[]> propositions;
    private final List<long[]> issues;
    private final List<float[]> wanted;
    private final Matters matters;

    /** Makes one for the wordings of propositions and of issues. */
    Reader(CoderModel model, Vocabulary vocabulary, List<String> propositions, List<String> issues) {
        this.model = model;
        this.missing = model.numbers("missing");
        this.propositions = propositions.stream()
                .map(text -> Piecewise.ofWording(text, vocabulary))
                .toList();
        this.issues = issues.stream()
                .map(text -> Piecewise.ofWording(text, vocabulary))
                .toList();
        this.wanted = this.propositions.stream().map(this::wanted).toList();
        this.matters = Matters.of(model);
    }

    /**
     * How it is told, before both are read together, whether a proposition matters to a statement.
     *
     * @param scale what their likeness is multiplied with, and
     * @param offset what is added for a logit
     * @param least the logit from which on a proposition is read beside the statement
     * @param most how many of them are
     */
    private record Matters(float scale, float offset, float least, int most) {

        static Matters of(CoderModel model) {
            float[] numbers = model.numbers("matters");
            return new Matters(numbers[0], numbers[1], numbers[2], (int) numbers[3]);
        }
    }

    /**
     * A proposition that may matter to a statement.
     *
     * @param proposition its index
     * @param near the logit that it matters
     */
    private record Near(int proposition, float near) {}

    private Near near(int proposition, float[] side) {
        return new Near(
                proposition, matters.scale() * (float) Memory.dot(side, wanted.get(proposition)) + matters.offset());
    }

    private float[] wanted(long[] wording) {
        try (CoderModel.Text text = model.read(wording)) {
            int[] all = IntStream.range(0, wording.length).toArray();
            float[] parts = new float[(Parts.COUNT + 1) * WIDTH];
            System.arraycopy(mean(text.y(), all), 0, parts, Parts.COUNT * WIDTH, WIDTH);
            return model.judge(parts).wanted();
        }
    }

    /**
     * What a proposition makes of a statement.
     *
     * @param stance a logit per stance
     * @param both what the model makes of both
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Beside(float[] stance, float[] both) {}

    /**
     * What the model says of a statement.
     *
     * @param spoken by the heads
     * @param condition three numbers per piece of the passage: that no condition is told there, that one begins, that one goes on
     * @param propositions by their index, those that may matter to the statement
     * @param issues a logit for each: that the statement is about it
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Read(CoderModel.Spoken spoken, float[] condition, Map<Integer, Beside> propositions, float[] issues) {}

    /** Reads a text that is the content of a statement of which nothing else is known, beside one proposition. */
    Beside read(Units content, int proposition) {
        Passage passage = Passage.of(content, List.of(Parts.ofContent(content))).get(0);
        try (CoderModel.Text text = model.read(passage.ids(), passage.roles())) {
            Piecewise pieces = Piecewise.of(content, passage, Parts.ofContent(content));
            CoderModel.Spoken spoken = model.judge(parts(text.y(), pieces));
            return Objects.requireNonNull(
                    beside(text, pieces, spoken, List.of(near(proposition, spoken.side())))
                            .propositions()
                            .get(proposition),
                    "the one that was asked");
        }
    }

    /** Reads the statements of a passage, each given by where it stands; in their order. */
    List<Read> read(Passage passage, List<Piecewise> statements) {
        try (CoderModel.Text text = model.read(passage.ids(), passage.roles())) {
            List<Read> read = new ArrayList<>();
            for (Piecewise pieces : statements) {
                CoderModel.Spoken spoken = model.judge(parts(text.y(), pieces));
                read.add(beside(text, pieces, spoken, mattering(spoken.side())));
            }
            return read;
        }
    }

    /** Returns the propositions that matter most to a statement. */
    private List<Near> mattering(float[] side) {
        return IntStream.range(0, wanted.size())
                .mapToObj(i -> near(i, side))
                .filter(near -> near.near() >= matters.least())
                .sorted(Comparator.comparingDouble(near -> -near.near()))
                .limit(matters.most())
                .toList();
    }

    private Read beside(CoderModel.Text text, Piecewise pieces, CoderModel.Spoken spoken, List<Near> mattering) {
        List<long[]> wordings = new ArrayList<>();
        mattering.forEach(near -> wordings.add(propositions.get(near.proposition())));
        wordings.addAll(issues);
        if (wordings.isEmpty()) {
            return new Read(spoken, text.condition(), Map.of(), new float[0]);
        }
        float[] near = new float[wordings.size()];
        for (int i = 0; i < mattering.size(); i++) {
            near[i] = mattering.get(i).near();
        }
        CoderModel.Judged judged = model.judge(spoken, model.beside(text, pieces.places(), wordings), near);
        int stances = judged.stance().length / wordings.size();
        Map<Integer, Beside> beside = new LinkedHashMap<>();
        for (int i = 0; i < mattering.size(); i++) {
            beside.put(
                    mattering.get(i).proposition(),
                    new Beside(
                            Arrays.copyOfRange(judged.stance(), i * stances, (i + 1) * stances),
                            Arrays.copyOfRange(judged.both(), i * WIDTH, (i + 1) * WIDTH)));
        }
        float[] about = Arrays.copyOfRange(judged.about(), mattering.size(), wordings.size());
        return new Read(spoken, text.condition(), beside, about);
    }

    /** Returns the means over content, cue, source and all pieces, one after the other. */
    private float[] parts(float[] y, Piecewise pieces) {
        float[] parts = Arrays.copyOf(missing, (Parts.COUNT + 1) * WIDTH);
        for (int part = 0; part < Parts.COUNT; part++) {
            int[] places = pieces.parts().get(part);
            if (places.length > 0) {
                System.arraycopy(mean(y, places), 0, parts, part * WIDTH, WIDTH);
            }
        }
        System.arraycopy(mean(y, pieces.places()), 0, parts, Parts.COUNT * WIDTH, WIDTH);
        return parts;
    }

    private static float[] mean(float[] y, int[] places) {
        float[] mean = new float[WIDTH];
        for (int place : places) {
            for (int i = 0; i < WIDTH; i++) {
                mean[i] += y[place * WIDTH + i];
            }
        }
        for (int i = 0; i < WIDTH; i++) {
            mean[i] /= places.length;
        }
        return mean;
    }
}
