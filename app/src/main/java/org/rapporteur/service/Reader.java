package org.rapporteur.service;

import java.util.function.Supplier;
import org.rapporteur.model.Learned;
import org.rapporteur.model.Outcome;
import org.rapporteur.pipeline.Pipeline;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.Settings;

/** Reads articles so that one that makes the program stumble costs itself and no other. */
final class Reader {

    private Reader() {}

    /**
     * Opens the pipeline.
     *
     * @throws InputException if the model does not run on this machine
     */
    static Pipeline open(HowToRead how, Knowledge knowledge) throws InputException {
        return open(how, knowledge, Learned.NONE);
    }

    /**
     * Opens the pipeline with what was learned from the reviews of a record.
     *
     * @throws InputException if the model does not run on this machine
     */
    static Pipeline open(HowToRead how, Knowledge knowledge, Learned learned) throws InputException {
        Pipeline.Setting setting = new Pipeline.Setting(
                how.minConfidence(),
                how.rules(),
                knowledge.directory(),
                knowledge.conflict(),
                knowledge.codebook(),
                learned);
        try {
            return Pipeline.open(setting);
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            throw InputException.atPresent("The model does not run on this machine: " + e.getMessage());
        }
    }

    /** Returns what a reading depends on besides the article. */
    static Settings settings(HowToRead how, Knowledge knowledge, Pipeline pipeline) {
        return new Settings(pipeline.how(), how.minConfidence(), knowledge.version(pipeline.learned()));
    }

    /** Returns what {@code reading} returns: a failure if the program has a defect that the article brings out. */
    static Outcome guarded(String name, Supplier<Outcome> reading) {
        try {
            return reading.get();
        } catch (RecordException e) {
            // Not this article's doing, and the next one would fare no better.
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            return Pipeline.stumbled(name, e);
        }
    }
}
