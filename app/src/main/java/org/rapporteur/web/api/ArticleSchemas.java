package org.rapporteur.web.api;

import java.util.Arrays;
import org.rapporteur.copies.Basis;
import org.rapporteur.copies.Difference;
import org.rapporteur.copies.Relation;

/** What copies look like, and texts in other languages. */
final class ArticleSchemas {

    private ArticleSchemas() {}

    /** Returns the schema of another report of a remark. */
    static Schema report() {
        Schema name = Schema.text().orNull();
        return Schema.object(
                "statement", Schema.text("Its id."),
                "speaker", Schema.text(),
                "speaker_id", name,
                "article", Schema.text("The article's name in the record."),
                "outlet", name,
                "published", name,
                "words", Schema.text());
    }

    static Schema group() {
        return Schema.object(
                "origin", Schema.named("ArticleHead"),
                "basis",
                        Schema.words(Arrays.stream(Basis.values())
                                        .map(Basis::word)
                                        .toList())
                                .and("description", "On what it rests that the origin is the earliest."),
                "agency", Schema.text("The agency that is credited.").orNull(),
                "undated",
                        Schema.count()
                                .and("description", "How many of these have no date, so that one may be earlier."),
                "copies", Schema.list(copy()));
    }

    private static Schema copy() {
        return Schema.object(
                "article",
                Schema.named("ArticleHead"),
                "relation",
                Schema.words(
                        Arrays.stream(Relation.values()).map(Relation::word).toList()),
                "of_origin",
                Schema.share().and("description", "How much of the origin's text is in it."),
                "of_copy",
                Schema.share().and("description", "How much of its text is in the origin."));
    }

    static Schema notAnalysed() {
        return Schema.text("The language because of which no statements were looked for; null if they were.")
                .orNull();
    }

    static Schema difference() {
        Schema piece = Schema.object(
                "fate",
                Schema.words(Arrays.stream(Difference.Fate.values())
                        .map(Difference.Fate::word)
                        .toList()),
                "words",
                Schema.text("A line break ends a paragraph."));
        return Schema.object(
                "first", Schema.named("ArticleHead"),
                "second", Schema.named("ArticleHead"),
                "pieces", Schema.list(piece));
    }
}
