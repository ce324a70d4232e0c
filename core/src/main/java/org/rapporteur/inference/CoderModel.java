package org.rapporteur.inference;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * The trained coder: layers that read a text, the same layers for wordings that look at a statement of it, and heads on what comes of
 * both.
 *
 * <p>Start with {@link #shipped()}; close it when done. Each call is one run on the caller's thread, and safe for use by several threads at
 * once. Numbers are logits unless told otherwise.
 */
public final class CoderModel implements AutoCloseable {

    /** How many numbers stand for a piece. */
    public static final int WIDTH = 384;

    private static final int WORDING = 4;
    private static final float HIDDEN = -1e4f;
    private static final Pattern SPACE = Pattern.compile(" ");

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession layers;
    private final OrtSession heads;
    private final OrtSession asked;
    private final Map<String, String> about;
    private final int kept;

    private CoderModel(OrtSession layers, OrtSession heads, OrtSession asked) {
        this.layers = layers;
        this.heads = heads;
        this.asked = asked;
        this.about = Sessions.about(heads);
        this.kept = 2 * Integer.parseInt(Sessions.entry(Sessions.about(layers), "layers"));
    }

    /** What the layers make of a text; to be closed. The arrays are the caller's. */
    public static final class Text implements AutoCloseable {

        private final OrtSession.Result result;
        private final float[] y;
        private final float[] condition;

        private Text(OrtSession.Result result) {
            this.result = result;
            this.y = numbers(result, "y");
            this.condition = numbers(result, "condition");
        }

        private OnnxTensor kept() {
            return (OnnxTensor) result.get("kept").orElseThrow();
        }

        /** Returns {@link #WIDTH} numbers per piece, one piece after the other. */
        public float[] y() {
            return y;
        }

        /** Returns three numbers per piece: that no condition is told there, that one begins, that one goes on. */
        public float[] condition() {
            return condition;
        }

        /** Frees what is kept for wordings that look at the text. */
        @Override
        public void close() {
            result.close();
        }
    }

    /**
     * What the heads say of a statement. The arrays are the caller's.
     *
     * @param act a number per act
     * @param issue a number per issue
     * @param said {@link #WIDTH} numbers: the statement, for {@link #judge}
     * @param side {@link #WIDTH} numbers of length 1, to be multiplied with those of what may matter to the statement
     * @param wanted {@link #WIDTH} numbers of length 1: what was read, taken as what may matter to a statement
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Spoken(float[] act, float[] issue, float[] said, float[] side, float[] wanted) {}

    /**
     * What the heads say of wordings beside a statement. The arrays are the caller's.
     *
     * @param stance a number per stance for each wording, one wording after the other
     * @param about a number per wording: that the statement is about it, if it is an issue
     * @param both {@link #WIDTH} numbers from -1 to 1 for each wording, from which the stance is told
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Judged(float[] stance, float[] about, float[] both) {}

    /**
     * Returns the model that is shipped, ready to run.
     *
     * @throws ModelException if it cannot be loaded on this machine
     */
    public static CoderModel shipped() {
        return new CoderModel(
                Sessions.open(Sessions.shipped("coder.onnx")),
                Sessions.open(Sessions.shipped("heads.onnx")),
                Sessions.open(Sessions.shipped("asked.onnx")));
    }

    /** Returns the model's id: one word, which codes made with it carry. */
    public String id() {
        return Sessions.entry(about, "id");
    }

    /**
     * Returns the words of an entry of what the model's file says about itself: {@code acts}, {@code issues}, {@code stances}.
     *
     * @throws NullPointerException if it has no such entry
     */
    public List<String> words(String key) {
        return SPACE.splitAsStream(Sessions.entry(about, key)).toList();
    }

    /**
     * Returns the numbers of an entry of what the model's file says about itself.
     *
     * @throws NullPointerException if it has no such entry
     */
    public float[] numbers(String key) {
        List<String> words = words(key);
        float[] numbers = new float[words.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Float.parseFloat(words.get(i));
        }
        return numbers;
    }

    /**
     * Reads a text.
     *
     * @param ids the pieces, from 1 to 512
     * @param roles as many: 0 no part of a statement, 1 content, 2 cue, 3 source
     * @throws ModelException if the run fails
     */
    public Text read(long[] ids, long[] roles) {
        // The model wants something to look at: one row that is hidden from all.
        float[] mask = new float[ids.length * (ids.length + 1)];
        for (int row = 0; row < ids.length; row++) {
            mask[row * (ids.length + 1)] = HIDDEN;
        }
        try (OnnxTensor nothing = tensor(new float[kept * WIDTH], kept, 1, WIDTH)) {
            return new Text(run(new Rows(ids, roles, places(ids.length)), nothing, new long[1], mask));
        } catch (OrtException e) {
            throw failed(e);
        }
    }

    /** Reads a wording that stands alone. */
    public Text read(long[] wording) {
        long[] roles = new long[wording.length];
        Arrays.fill(roles, WORDING);
        return read(wording, roles);
    }

    /**
     * Reads wordings, each of which looks at some pieces of a text and at itself.
     *
     * @param text what was read before, and not closed
     * @param places the pieces that are looked at
     * @param wordings the pieces of each; together at most 512
     * @return for each wording the {@link #WIDTH} numbers of its first piece, then the mean over all
     * @throws ModelException if the run fails
     */
    public float[] beside(Text text, int[] places, List<long[]> wordings) {
        int rows = wordings.stream().mapToInt(wording -> wording.length).sum();
        int columns = places.length + rows;
        long[] ids = new long[rows];
        long[] at = new long[rows];
        long[] roles = new long[rows];
        Arrays.fill(roles, WORDING);
        float[] mask = new float[rows * columns];
        int from = 0;
        for (long[] wording : wordings) {
            System.arraycopy(wording, 0, ids, from, wording.length);
            System.arraycopy(places(wording.length), 0, at, from, wording.length);
            for (int i = from; i < from + wording.length; i++) {
                int own = i * columns + places.length;
                Arrays.fill(mask, own, own + from, HIDDEN);
                Arrays.fill(mask, own + from + wording.length, own + rows, HIDDEN);
            }
            from += wording.length;
        }
        long[] of = Arrays.stream(places).asLongStream().toArray();
        try (OrtSession.Result result = run(new Rows(ids, roles, at), text.kept(), of, mask)) {
            return firstAndMean(numbers(result, "y"), wordings);
        } catch (OrtException e) {
            throw failed(e);
        }
    }

    private static long[] places(int n) {
        return LongStream.range(0, n).toArray();
    }

    private static float[] firstAndMean(float[] y, List<long[]> wordings) {
        float[] both = new float[2 * WIDTH * wordings.size()];
        int row = 0;
        for (int w = 0; w < wordings.size(); w++) {
            int to = 2 * WIDTH * w;
            int n = wordings.get(w).length;
            System.arraycopy(y, row * WIDTH, both, to, WIDTH);
            for (int i = 0; i < n * WIDTH; i++) {
                both[to + WIDTH + i % WIDTH] += y[row * WIDTH + i] / n;
            }
            row += n;
        }
        return both;
    }

    /** Pieces, of which part of a statement each is, and its position. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Rows(long[] ids, long[] roles, long[] at) {}

    private OrtSession.Result run(Rows rows, OnnxTensor seen, long[] of, float[] mask) throws OrtException {
        int n = rows.ids().length;
        try (OnnxTensor first = tensor(rows.ids(), 1, n);
                OnnxTensor second = tensor(rows.roles(), 1, n);
                OnnxTensor third = tensor(rows.at(), 1, n);
                OnnxTensor fourth = tensor(of, of.length);
                OnnxTensor fifth = tensor(mask, 1, 1, n, mask.length / n)) {
            return layers.run(
                    Map.of("ids", first, "roles", second, "at", third, "seen", seen, "of", fourth, "mask", fifth));
        }
    }

    /**
     * Runs the heads on one statement.
     *
     * @param parts the means over content, cue, source and all pieces, one after the other
     * @throws ModelException if the run fails
     */
    public Spoken judge(float[] parts) {
        try (OnnxTensor first = tensor(parts, 1, parts.length);
                OrtSession.Result result = heads.run(Map.of("parts", first))) {
            return new Spoken(
                    numbers(result, "act"),
                    numbers(result, "issue"),
                    numbers(result, "said"),
                    numbers(result, "side"),
                    numbers(result, "wanted"));
        } catch (OrtException e) {
            throw failed(e);
        }
    }

    /**
     * Runs the heads on wordings beside a statement.
     *
     * @param spoken the statement
     * @param rows what {@link #beside} made of the wordings, of which there is at least one
     * @param near for each wording that is a proposition the logit that it matters to the statement, else 0
     * @throws ModelException if the run fails
     */
    public Judged judge(Spoken spoken, float[] rows, float[] near) {
        try (OnnxTensor first = tensor(rows, rows.length / (2 * WIDTH), 2 * WIDTH);
                OnnxTensor second = tensor(spoken.said(), 1, WIDTH);
                OnnxTensor third = tensor(near, near.length);
                OrtSession.Result result = asked.run(Map.of("rows", first, "said", second, "near", third))) {
            return new Judged(numbers(result, "stance"), numbers(result, "about"), numbers(result, "both"));
        } catch (OrtException e) {
            throw failed(e);
        }
    }

    private OnnxTensor tensor(float[] values, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), shape);
    }

    private OnnxTensor tensor(long[] values, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
    }

    private static float[] numbers(OrtSession.Result result, String output) {
        return ((OnnxTensor) result.get(output).orElseThrow()).getFloatBuffer().array(); // a copy already
    }

    private static ModelException failed(OrtException e) {
        return new ModelException("The coder's model does not run: " + e.getMessage(), e);
    }

    /** Frees the model's memory; it cannot be used afterwards. */
    @Override
    public void close() {
        Sessions.close(layers);
        Sessions.close(heads);
        Sessions.close(asked);
    }
}
