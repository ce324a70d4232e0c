package org.rapporteur.extract;

/**
 * Whose rules decide where a span begins and ends, and what is one attribution. The model has learned both from texts that
 * were annotated by them.
 */
public enum SpanRules {
    /** The codebook's: what the product prints. */
    CODEBOOK(13),

    /**
     * Those of the PolNeAR corpus (Newell et al. 2018), for measuring against it: a source keeps its apposition, a cue its
     * colon, and content in a later paragraph belongs to the cue.
     */
    POLNEAR(14);

    private final int shape;

    SpanRules(int shape) {
        this.shape = shape;
    }

    /** Returns the shape by which the first piece of a window tells the model. */
    int shape() {
        return shape;
    }
}
