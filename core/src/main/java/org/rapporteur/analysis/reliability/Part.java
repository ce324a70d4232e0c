package org.rapporteur.analysis.reliability;

import java.util.List;
import org.rapporteur.model.Span;
import org.rapporteur.model.recorded.RecordedStatement;

/** A part of a statement that consists of spans. */
public enum Part {
    /** What was said. */
    CONTENT("content"),
    /** The mention of who said it. */
    SOURCE("source"),
    /** The words that attribute. */
    CUE("cue");

    private final String word;

    Part(String word) {
        this.word = word;
    }

    /** Returns the part's name in the record format. */
    public String word() {
        return word;
    }

    /** Returns the spans that {@code statement} has of this part. */
    public List<Span> of(RecordedStatement statement) {
        return switch (this) {
            case CONTENT -> statement.content();
            case SOURCE -> statement.source();
            case CUE -> statement.cue();
        };
    }

    List<Span> ofAll(List<RecordedStatement> statements) {
        return statements.stream().map(this::of).flatMap(List::stream).toList();
    }
}
