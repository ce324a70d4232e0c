package org.rapporteur.inference;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The trained coder: layers over what the {@link Encoder} made of a statement, and heads on what comes of it.
 *
 * <p>Start with {@link #shipped()}; close it when done. Each call is one run on the caller's thread, and safe for use by several threads at
 * once. Numbers are logits unless told otherwise.
 */
public final class CoderModel implements AutoCloseable {

    private static final Pattern SPACE = Pattern.compile(" ");

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession layers;
    private final OrtSession heads;
    private final Map<String, String> about;

    private CoderModel(OrtSession layers, OrtSession heads) {
        this.layers = layers;
        this.heads = heads;
        this.about = Sessions.about(heads);
    }

    /**
     * What the layers make of their input. The arrays are the caller's.
     *
     * @param y {@link Encoder#WIDTH} numbers per row of the input
     * @param condition three numbers per row: that no condition is told there, that one begins, that one goes on
     * @param word {@link Encoder#WIDTH} numbers that stand for the whole input, if it is a wording or a speaker
     * @param asked as many, which the heads want of it
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Layered(float[] y, float[] condition, float[] word, float[] asked) {}

    /**
     * What the heads say of a statement. The arrays are the caller's.
     *
     * @param act a number per act
     * @param issue a number per issue
     * @param stance a number per stance for each wording, one wording after the other
     * @param about a number per wording: that the statement is about it, if it is an issue
     * @param both {@link Encoder#WIDTH} numbers from -1 to 1 for each wording, from which the stance is told
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Judged(float[] act, float[] issue, float[] stance, float[] about, float[] both) {}

    /**
     * Returns the model that is shipped, ready to run.
     *
     * @throws ModelException if it cannot be loaded on this machine
     */
    public static CoderModel shipped() {
        return new CoderModel(
                Sessions.open(Sessions.shipped("coder.onnx")), Sessions.open(Sessions.shipped("heads.onnx")));
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
     * Runs the layers.
     *
     * @param x {@link Encoder#WIDTH} numbers per row
     * @param roles of each row: 0 no part of the statement, 1 content, 2 cue, 3 source, 4 no text
     * @param kinds of each row: 0 text, 1 speaker, 2 proposition, 3 issue
     * @param mask for each row and each other: 0 if the first may look at the second, else far below
     * @throws ModelException if the run fails
     */
    public Layered run(float[] x, long[] roles, long[] kinds, float[] mask) {
        int n = roles.length;
        try (OnnxTensor first = tensor(x, n, Encoder.WIDTH);
                OnnxTensor second = OnnxTensor.createTensor(environment, LongBuffer.wrap(roles), new long[] {n});
                OnnxTensor third = OnnxTensor.createTensor(environment, LongBuffer.wrap(kinds), new long[] {n});
                OnnxTensor fourth = tensor(mask, 1, 1, n, n);
                OrtSession.Result result =
                        layers.run(Map.of("x", first, "roles", second, "kinds", third, "mask", fourth))) {
            return new Layered(
                    numbers(result, "y"),
                    numbers(result, "condition"),
                    numbers(result, "word"),
                    numbers(result, "asked"));
        } catch (OrtException e) {
            throw failed(e);
        }
    }

    /**
     * Runs the heads on one statement.
     *
     * @param parts the means over content, cue and source, and the speaker's row, one after the other
     * @param asked of wordings, one after the other; at least one
     * @param read the layers' rows of these, as many
     * @throws ModelException if the run fails
     */
    public Judged judge(float[] parts, float[] asked, float[] read) {
        int p = asked.length / Encoder.WIDTH;
        try (OnnxTensor first = tensor(parts, 1, parts.length);
                OnnxTensor second = tensor(asked, p, Encoder.WIDTH);
                OnnxTensor third = tensor(read, p, Encoder.WIDTH);
                OrtSession.Result result = heads.run(Map.of("parts", first, "asked", second, "read", third))) {
            return new Judged(
                    numbers(result, "act"),
                    numbers(result, "issue"),
                    numbers(result, "stance"),
                    numbers(result, "about"),
                    numbers(result, "both"));
        } catch (OrtException e) {
            throw failed(e);
        }
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
        Sessions.close(layers);
        Sessions.close(heads);
    }
}
