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

/**
 * The trained coder: an encoder of texts and wordings, heads that look at one statement, and layers that read a statement and a
 * proposition together.
 *
 * <p>Start with {@link #shipped()}; close it when done. Each call is one run on the caller's thread, as for the attribution
 * model, and safe for use by several threads at once. Numbers are logits unless told otherwise. Text and propositions meet late,
 * as in DeFormer (Cao et al. 2020), so that a proposition is read once for all texts.
 */
public final class CoderModel implements AutoCloseable {

    /** How many numbers stand for a word piece. */
    public static final int WIDTH = 384;

    private static final Pattern SPACE = Pattern.compile(" ");

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession encoder;
    private final OrtSession heads;
    private final OrtSession pairs;
    private final Map<String, String> about;

    private CoderModel(OrtSession encoder, OrtSession heads, OrtSession pairs) {
        this.encoder = encoder;
        this.heads = heads;
        this.pairs = pairs;
        this.about = Sessions.about(heads);
    }

    /**
     * What the encoder makes of its input. The arrays are the caller's.
     *
     * @param x {@link #WIDTH} numbers per piece, one row after the other
     * @param condition three numbers per piece: that no condition is told there, that one begins, that one goes on
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Encoded(float[] x, float[] condition) {

        /** Returns the mean of some rows of {@code x}. */
        public float[] mean(int[] rows) {
            float[] mean = new float[WIDTH];
            for (int row : rows) {
                for (int i = 0; i < WIDTH; i++) {
                    mean[i] += x[row * WIDTH + i] / rows.length;
                }
            }
            return mean;
        }

        /** Returns some rows of {@code x}, one after the other. */
        public float[] rows(int[] rows) {
            float[] chosen = new float[rows.length * WIDTH];
            for (int i = 0; i < rows.length; i++) {
                System.arraycopy(x, rows[i] * WIDTH, chosen, i * WIDTH, WIDTH);
            }
            return chosen;
        }
    }

    /**
     * What the heads say of a statement. The arrays are the caller's.
     *
     * @param act a number per act
     * @param issue a number per issue
     * @param asked two numbers per wording, one pair after the other: that the statement speaks of it as an issue, as a
     *     proposition
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Judged(float[] act, float[] issue, float[] asked) {}

    /**
     * What comes of reading a statement and a proposition together. The arrays are the caller's.
     *
     * @param stance a number per stance
     * @param both {@link #WIDTH} numbers, from -1 to 1, from which the stance is told
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Paired(float[] stance, float[] both) {}

    /**
     * Returns the model that is shipped, ready to run.
     *
     * @throws ModelException if it cannot be loaded on this machine
     */
    public static CoderModel shipped() {
        return new CoderModel(
                Sessions.open(Sessions.shipped("coder.onnx")),
                Sessions.open(Sessions.shipped("heads.onnx")),
                Sessions.open(Sessions.shipped("pairs.onnx")));
    }

    /** Returns the model's id: one word, which codes made with it carry. */
    public String id() {
        return about("id");
    }

    /**
     * Returns an entry of what the model's file says about itself.
     *
     * @throws NullPointerException if it has no such entry
     */
    public String about(String key) {
        return Sessions.entry(about, key);
    }

    /** Returns the words of an entry of what the model's file says about itself: {@code acts}, {@code issues}, {@code stances}. */
    public List<String> words(String key) {
        return SPACE.splitAsStream(about(key)).toList();
    }

    /** Returns the numbers of an entry of what the model's file says about itself. */
    public float[] numbers(String key) {
        List<String> words = words(key);
        float[] numbers = new float[words.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Float.parseFloat(words.get(i));
        }
        return numbers;
    }

    /**
     * Encodes a text with its speakers, or one wording.
     *
     * @param ids the pieces, from 1 to 512
     * @param shapes as many, each from 0 to 14: what the pieces' words look like
     * @param roles as many, each from 0 to 3: nothing, content, cue, source
     * @param kinds as many, each from 0 to 3: text, speaker, proposition, issue
     * @throws ModelException if the run fails
     */
    public Encoded encode(long[] ids, long[] shapes, long[] roles, long[] kinds) {
        try (OnnxTensor first = tensor(ids);
                OnnxTensor second = tensor(shapes);
                OnnxTensor third = tensor(roles);
                OnnxTensor fourth = tensor(kinds);
                OrtSession.Result result =
                        encoder.run(Map.of("ids", first, "shapes", second, "roles", third, "kinds", fourth))) {
            return new Encoded(numbers(result, "x"), numbers(result, "condition"));
        } catch (OrtException e) {
            throw failed(e);
        }
    }

    /**
     * Judges one statement.
     *
     * @param words the rows of what is read beside a wording, at least one
     * @param parts the means over content, cue, source and speaker, one after the other
     * @param wordings the means over wordings, one after the other; at least one
     * @throws ModelException if the run fails
     */
    public Judged judge(float[] words, float[] parts, float[] wordings) {
        try (OnnxTensor first = tensor(words, words.length / WIDTH, WIDTH);
                OnnxTensor second = tensor(parts, 1, parts.length);
                OnnxTensor third = tensor(wordings, wordings.length / WIDTH, WIDTH);
                OrtSession.Result result = heads.run(Map.of("words", first, "parts", second, "wordings", third))) {
            return new Judged(numbers(result, "act"), numbers(result, "issue"), numbers(result, "asked"));
        } catch (OrtException e) {
            throw failed(e);
        }
    }

    /**
     * Reads a statement and a proposition together.
     *
     * @param wording the proposition's rows, at least one
     * @param words the rows of the statement, at least one
     * @throws ModelException if the run fails
     */
    public Paired pair(float[] wording, float[] words) {
        float[] x = Arrays.copyOf(wording, wording.length + words.length);
        System.arraycopy(words, 0, x, wording.length, words.length);
        long[] length = {wording.length / WIDTH};
        try (OnnxTensor first = tensor(x, 1, x.length / WIDTH, WIDTH);
                OnnxTensor second = OnnxTensor.createTensor(environment, LongBuffer.wrap(length), new long[] {1});
                OrtSession.Result result = pairs.run(Map.of("x", first, "wording", second))) {
            return new Paired(numbers(result, "stance"), numbers(result, "both"));
        } catch (OrtException e) {
            throw failed(e);
        }
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    private OnnxTensor tensor(float[] values, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), shape);
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
        Sessions.close(encoder);
        Sessions.close(heads);
        Sessions.close(pairs);
    }
}
