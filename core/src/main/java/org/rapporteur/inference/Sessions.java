package org.rapporteur.inference;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;

/** Opens model files, each to be run on the thread that asks. */
final class Sessions {

    private Sessions() {}

    /**
     * Returns the bytes of a model that is shipped.
     *
     * @param name the file's name, beside this class
     * @throws ModelException if it cannot be read
     */
    static byte[] shipped(String name) {
        try (InputStream in = Sessions.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name + " is missing").readAllBytes();
        } catch (IOException e) {
            throw new ModelException("The model file cannot be read; build or download Rapporteur again", e);
        }
    }

    /**
     * Returns a session that runs a model on one thread.
     *
     * @throws ModelException if it does not run on this machine
     */
    static OrtSession open(byte[] model) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // Inputs differ in length: a plan of memory made for one does not fit the next.
            options.setMemoryPatternOptimization(false);
            return OrtEnvironment.getEnvironment().createSession(model, options);
        } catch (OrtException | RuntimeException e) {
            throw new ModelException("The model cannot be loaded on this machine: " + e.getMessage(), e);
        }
    }

    /** Returns what a model's file says about itself. */
    static Map<String, String> about(OrtSession session) {
        try {
            return session.getMetadata().getCustomMetadata();
        } catch (OrtException e) {
            throw new ModelException("The model cannot be loaded on this machine: " + e.getMessage(), e);
        }
    }

    /** Returns an entry of what a model's file says about itself. */
    static String entry(Map<String, String> about, String key) {
        return Objects.requireNonNull(about.get(key), () -> "The model file says nothing of its " + key);
    }

    /** Frees a session's memory. */
    static void close(OrtSession session) {
        try {
            session.close();
        } catch (OrtException e) {
            throw new ModelException("The model cannot be closed", e);
        }
    }
}
