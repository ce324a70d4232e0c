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
 * The trained coder: layers that read a statement, and in the end rows that stand for wordings beside it, and heads on what comes of it.
 *
 * <p>Start with {@link #shipped()}; close it when done. Each call is one run on the caller's thread, and safe for use by several threads at
 * once. Numbers are logits unless told otherwise.
 */
public final class CoderModel implements AutoCloseable {

    /** How many numbers stand for a piece. */
    public static final int WIDTH = 384;

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
     * @param y {@link #WIDTH} numbers per piece and then per row of a wording
     * @param condition three numbers per piece: that no condition is told there, that one begins, that one goes on
     * @param mean {@link #WIDTH} numbers: the mean over the pieces
     * @param row {@link #WIDTH} numbers that stand for the pieces, if they are a wording
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Layered(float[] y, float[] condition, float[] mean, float[] row) {}

    /**
     * What the heads say of a statement. The arrays are the caller's.
     *
     * @param act a number per act
     * @param issue a number per issue
     * @param stance a number per stance for each wording, one wording after the other
     * @param about a number per wording: that the statement is about it, if it is an issue
     * @param both {@link #WIDTH} numbers from -1 to 1 for each wording, from which the stance is told
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
     * @param ids the pieces, from 3 to 512: {@code [CLS]}, those of a text, {@code [SEP]}
     * @param roles as many: 0 no part of the statement, 1 content, 2 cue, 3 source; 4 in a wording
     * @param rows {@link #WIDTH} numbers for each wording, at least one
     * @param mask for each piece and row, and each other: 0 if the first may look at the second, else far below
     * @throws ModelException if the run fails
     */
    public Layered run(long[] ids, long[] roles, float[] rows, float[] mask) {
        int n = ids.length + rows.length / WIDTH;
        long[] shape = {1, ids.length};
        try (OnnxTensor first = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor second = OnnxTensor.createTensor(environment, LongBuffer.wrap(roles), shape);
                OnnxTensor third = tensor(rows, rows.length / WIDTH, WIDTH);
                OnnxTensor fourth = tensor(mask, 1, 1, n, n);
                OrtSession.Result result =
                        layers.run(Map.of("ids", first, "roles", second, "rows", third, "mask", fourth))) {
            return new Layered(
                    numbers(result, "y"),
                    numbers(result, "condition"),
                    numbers(result, "mean"),
                    numbers(result, "row"));
        } catch (OrtException e) {
            throw failed(e);
        }
    }

    /**
     * Runs the heads on one statement.
     *
     * @param parts the means over content, cue, source and all pieces, one after the other
     * @param asked the means of wordings, one after the other; at least one
     * @param read what the layers made of their rows
     * @throws ModelException if the run fails
     */
    public Judged judge(float[] parts, float[] asked, float[] read) {
        int p = asked.length / WIDTH;
        try (OnnxTensor first = tensor(parts, 1, parts.length);
                OnnxTensor second = tensor(asked, p, WIDTH);
                OnnxTensor third = tensor(read, p, WIDTH);
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
