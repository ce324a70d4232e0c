package org.rapporteur.spark;

import java.util.HashMap;
import java.util.Map;
import org.rapporteur.pipeline.Pipeline;

/** The pipelines of this process, which all its tasks share: the model is loaded once, and each task reads on its own thread alone. */
final class SharedPipeline {

    private static final Map<String, Pipeline> OPEN = new HashMap<>();

    private SharedPipeline() {}

    /**
     * Returns the pipeline, which is opened if it is not yet; it stays open as long as the process lives.
     *
     * @param job the same for the same way to read, and for no other
     * @throws JobException if a file of the dossier has to be mended
     */
    static synchronized Pipeline of(String job, HowToRead how) throws JobException {
        Pipeline pipeline = OPEN.get(job);
        if (pipeline == null) {
            pipeline = Pipeline.open(how.known().setting());
            OPEN.put(job, pipeline);
        }
        return pipeline;
    }

    /** Returns how many models this process has loaded. */
    static synchronized int loaded() {
        return OPEN.size();
    }
}
