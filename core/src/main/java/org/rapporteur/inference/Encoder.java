package org.rapporteur.inference;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The trained model: word pieces in, scores out.
 *
 * <p>Start with {@link #shipped()}; close it when done. One window is one run, on one thread: what a window scores does not
 * depend on what else is being scored (8-bit scales are taken over a whole input, so batching windows would change results).
 * Safe for use by several threads at once, which is how all cores are used.
 *
 * <p>Each piece gets a row: one number per {@link #tags() tag}, four projections of {@link #pointerWidth()} numbers (content
 * asks, cue answers, cue asks, source answers). Tags are logits.
 */
public final class Encoder implements AutoCloseable {

    private static final String SHIPPED = "attribution.onnx";

    private static final Pattern SPACE = Pattern.compile(" ");

    private final OrtEnvironment environment;

    private final OrtSession session;

    private final String id;

    private final List<String> tags;

    private final int pointerWidth;

    private final int length;

    private final float[] near;

    private Encoder(OrtSession session) {
        this.environment = OrtEnvironment.getEnvironment();
        this.session = session;
        Map<String, String> about = Sessions.about(session);
        this.id = Sessions.entry(about, "id");
        this.tags = SPACE.splitAsStream(Sessions.entry(about, "tags")).toList();
        this.pointerWidth = Integer.parseInt(Sessions.entry(about, "pointer"));
        this.length = Integer.parseInt(Sessions.entry(about, "length"));
        List<String> biases = SPACE.splitAsStream(Sessions.entry(about, "near")).toList();
        this.near = new float[biases.size()];
        for (int i = 0; i < near.length; i++) {
            near[i] = Float.parseFloat(biases.get(i));
        }
    }

    /**
     * Returns the model that is shipped, ready to run.
     *
     * @throws ModelException if it cannot be loaded on this machine
     */
    public static Encoder shipped() {
        return of(Sessions.shipped(SHIPPED));
    }

    /**
     * Returns the model in an ONNX file that {@code training} wrote.
     *
     * @param model the file's bytes
     * @throws ModelException if they are no such model, or it does not run on this machine
     */
    public static Encoder of(byte[] model) {
        return new Encoder(Sessions.open(model));
    }

    /** Returns the model's id: one word, which statements made with it carry. */
    public String id() {
        return id;
    }

    /** Returns the tags in the order of their scores. */
    public List<String> tags() {
        return tags;
    }

    /** Returns how many numbers one pointer projection has. */
    public int pointerWidth() {
        return pointerWidth;
    }

    /** Returns the largest number of pieces that the model was trained on at once. */
    public int length() {
        return length;
    }

    /** Returns the numbers in a row of {@link #score}. */
    public int width() {
        return tags.size() + 4 * pointerWidth;
    }

    /**
     * Returns the bias of a pointer for a distance.
     *
     * @param pointer 0 for content to cue, 1 for cue to source
     * @param distance units from the one that asks to the one that answers; clipped
     */
    public float bias(int pointer, int distance) {
        int reach = near.length / 4 - 1;
        return near[pointer * (near.length / 2) + Math.max(-reach, Math.min(reach, distance)) + reach];
    }

    /** Returns the bias of a pointer, 0 or 1, for the answer "none". */
    public float biasOfNone(int pointer) {
        return near[(pointer + 1) * (near.length / 2) - 1];
    }

    /**
     * Scores one window.
     *
     * @param ids the pieces, from 1 to 512
     * @param shapes as many, each from 0 to 14: what the pieces' words look like
     * @return a row of {@link #width()} numbers per piece, one after the other
     * @throws ModelException if the run fails
     */
    public float[] score(long[] ids, long[] shapes) {
        long[] shape = {1, ids.length};
        try (OnnxTensor first = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor second = OnnxTensor.createTensor(environment, LongBuffer.wrap(shapes), shape);
                OrtSession.Result result = session.run(Map.of("ids", first, "shapes", second))) {
            return ((OnnxTensor) result.get(0)).getFloatBuffer().array(); // a copy already
        } catch (OrtException e) {
            throw new ModelException("The model does not run: " + e.getMessage(), e);
        }
    }

    /** Frees the model's memory; it cannot score afterwards. */
    @Override
    public void close() {
        Sessions.close(session);
    }
}
