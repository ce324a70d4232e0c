package org.rapporteur.analysis.utterances;

import java.util.List;
import org.rapporteur.analysis.Said;

/** The words of statements, cut and weighed once for all that compares them: some 80 bytes a statement. Immutable. */
public final class Wordings {

    private final List<Said> said;
    private final Texts texts;
    private final Weights weights;

    /**
     * Cuts and weighs words.
     *
     * @param said in any order; those of an article in the order of its text
     */
    public Wordings(List<Said> said) {
        this.said = List.copyOf(said);
        texts = Texts.cut(this.said.stream().map(Said::words).toList());
        weights = Weights.of(texts);
    }

    /** Returns the statements whose words they are. */
    public List<Said> said() {
        return said;
    }

    /** Returns the words of each, as places among all words. */
    Texts texts() {
        return texts;
    }

    Weights weights() {
        return weights;
    }
}
