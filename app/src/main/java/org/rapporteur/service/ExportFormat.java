package org.rapporteur.service;

import java.util.List;

/** The forms in which statements leave a record. What makes each stands in {@link ExportStatements}. */
public enum ExportFormat {
    /** A table: one row for each statement. */
    CSV(true, "statements.csv"),
    /** The record format: one object in a line for each article. */
    JSONL(true, "statements.jsonl"),
    /** Tables with typed columns. */
    PARQUET(false, "statements.parquet", "articles.parquet"),
    /** Political events. */
    PLOVER(true, "events.jsonl", "events.csv"),
    /** A project of programs for qualitative analysis. */
    QDPX(false, "statements.qdpx"),
    /** A database of Discourse Network Analyzer. */
    DNA(false, "statements.dna");

    private final boolean isText;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, which the type does not tell.
    private final List<String> files;

    ExportFormat(boolean isText, String... files) {
        this.isText = isText;
        this.files = List.of(files);
    }

    /** Returns whether it can be read, and so go to standard output. */
    public boolean isText() {
        return isText;
    }

    /** Returns the names of the files that are made in a folder, the first of which is the one that is made if a file is named. */
    public List<String> files() {
        return files;
    }
}
