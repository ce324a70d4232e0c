package org.rapporteur.model;

/** Whose rules decide where a span begins and ends, and what is one attribution. */
public enum SpanRules {
    /** The codebook's: what a record holds. */
    CODEBOOK,

    /**
     * Those of the PolNeAR corpus (Newell et al. 2018), for measuring against it: a source keeps its apposition, a cue its
     * colon, and content in a later paragraph belongs to the cue.
     */
    POLNEAR
}
