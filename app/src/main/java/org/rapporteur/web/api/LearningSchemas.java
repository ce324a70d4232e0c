package org.rapporteur.web.api;

import java.util.Arrays;
import java.util.Map;
import org.rapporteur.learning.Kind;
import org.rapporteur.learning.Worth;

/** What the values look like of what is learned from reviews. */
final class LearningSchemas {

    private static final int MOST = 999_999_999;

    private LearningSchemas() {}

    /** Adds them, by name. */
    static void into(Map<String, Schema> all) {
        all.put("Learning", Schema.object().and("description", "Nothing, {}: who sends it wants to learn."));
        all.put("Figure", figure());
        all.put("Worth", worth());
        all.put("Proposal", proposal());
        all.put(
                "Keeping",
                Schema.object(
                                "seen",
                                Schema.whole(1, MOST).and("description", "That of the proposal that the person saw."),
                                "coder",
                                Schemas.coder())
                        .requiring("seen"));
        all.put("Learned", learned());
        all.put(
                "Using",
                Schema.object(
                                "number",
                                Schema.whole(0, MOST)
                                        .and("description", "Of what was learned; 0 for what the program came with."),
                                "coder",
                                Schemas.coder())
                        .requiring("number"));
    }

    private static Schema number(String description) {
        return new Schema(Json.object("type", "number"))
                .and("description", description)
                .orNull();
    }

    private static Schema code() {
        return Schema.words(Arrays.stream(Kind.values()).map(Kind::word).toList());
    }

    private static Schema figure() {
        return Schema.object(
                "value", number("The figure; null if it is not defined."),
                "low", number("Where it lies in 95 of 100 samples of articles, at least."),
                "high", number("Where it lies in 95 of 100 samples of articles, at most."));
    }

    private static Schema worth() {
        Schema figure = Schema.named("Figure");
        return Schema.object(
                "code", code(),
                "statements", Schema.count(),
                "articles", Schema.count(),
                "verdict",
                        Schema.words(Arrays.stream(Worth.Verdict.values())
                                .map(Trees::word)
                                .toList()),
                "figures",
                        Schema.list(Schema.object(
                                "measure",
                                Schema.words(Arrays.stream(Worth.Measure.values())
                                        .map(Trees::word)
                                        .toList()),
                                "before",
                                figure,
                                "after",
                                figure,
                                "change",
                                figure)));
    }

    private static Schema proposal() {
        return Schema.object(
                "seen", Schema.whole(1, MOST).and("description", "Give it back to say yes."),
                "is_better", Schema.flag(),
                "statements", Schema.count(),
                "articles", Schema.count(),
                "worths",
                        Schema.list(Schema.named("Worth"))
                                .and(
                                        "description",
                                        "Before is what the program came with, after is measured on articles from which"
                                                + " it was not learned."));
    }

    private static Schema learned() {
        return Schema.object(
                "number", Schema.whole(1, MOST),
                "used", Schema.count().orNull().and("description", "What holds again; null if something was learned."),
                "coder", Schema.text(),
                "at", Schema.text().and("format", "date-time"),
                "statements", Schema.count(),
                "articles", Schema.count(),
                "codes", Schema.list(code()).and("description", "Of which something was learned."),
                "holds", Schema.flag());
    }
}
