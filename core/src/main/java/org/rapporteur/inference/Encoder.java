package org.rapporteur.inference;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.util.Map;

/**
 * The lower layers that the attribution model and the coder share: word pieces in, a row of numbers for each out.
 *
 * <p>Start with {@link #shipped()}; close it when done. One window is one run, on one thread: what becomes of a window does not
 * depend on what else is being read (8-bit scales are taken over a whole input, so batching windows would change results).
 * Safe for use by several threads at once, which is how all cores are used.
 */
public final class Encoder implements AutoCloseable {

    /** How many numbers stand for a piece. */
    public static final int WIDTH = 384;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final int length;

    private Encoder(OrtSession session) {
        this.session = session;
        this.length = Integer.parseInt(Sessions.entry(Sessions.about(session), "length"));
    }

    /**
     * Returns the encoder that is shipped, ready to run.
     *
     * @throws ModelException if it cannot be loaded on this machine
     */
    public static Encoder shipped() {
        return of(Sessions.shipped("encoder.onnx"));
    }

    /**
     * Returns the encoder in an ONNX file that {@code training} wrote.
     *
     * @param model the file's bytes
     * @throws ModelException if they are no such model, or it does not run on this machine
     */
    public static Encoder of(byte[] model) {
        return new Encoder(Sessions.open(model));
    }

    /** Returns the largest number of pieces that it was trained on at once. */
    public int length() {
        return length;
    }

    /**
     * Encodes one window.
     *
     * @param ids the pieces, from 1 to 512
     * @param shapes as many, each from 0 to 14: what the pieces' words look like
     * @return a row of {@link #WIDTH} numbers per piece, one after the other
     * @throws ModelException if the run fails
     */
    public float[] encode(long[] ids, long[] shapes) {
        long[] shape = {1, ids.length};
        try (OnnxTensor first = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor second = OnnxTensor.createTensor(environment, LongBuffer.wrap(shapes), shape);
                OrtSession.Result result = session.run(Map.of("ids", first, "shapes", second))) {
            return ((OnnxTensor) result.get(0)).getFloatBuffer().array(); // a copy already
        } catch (OrtException e) {
            throw new ModelException("The model does not run: " + e.getMessage(), e);
        }
    }

    /** Frees the model's memory; it cannot encode afterwards. */
    @Override
    public void close() {
        Sessions.close(session);
    }
}
