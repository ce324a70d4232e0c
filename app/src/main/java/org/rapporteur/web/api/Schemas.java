package org.rapporteur.web.api;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.model.Kind;
import org.rapporteur.model.ParagraphRole;
import org.rapporteur.model.Stance;
import org.rapporteur.model.reviews.Deed;
import org.rapporteur.model.reviews.Field;
import org.rapporteur.model.reviews.Standing;
import org.rapporteur.query.Facet;
import org.rapporteur.review.Status;

/** What the values look like that the API gives and takes, by name. */
final class Schemas {

    private static final Schema NAME = Schema.text().orNull();
    private static final Schema TEXTS = Schema.list(Schema.text());
    private static final Schema STANCE =
            Schema.words(Arrays.stream(Stance.values()).map(Stance::word).toList());
    private static final Schema KIND =
            Schema.words(Arrays.stream(Kind.values()).map(Kind::word).toList());
    private static final Schema STATUS =
            Schema.words(Arrays.stream(Status.values()).map(Status::word).toList());
    private static final Schema ONE_SPAN = Schema.list(Schema.count())
            .and("minItems", 2)
            .and("maxItems", 2)
            .and("description", "Where it begins and ends in the text, in code points; the end is behind it.");
    private static final Schema SPANS = Schema.list(Schema.named("Span"));

    private static final Map<String, Schema> ALL = made();

    private Schemas() {}

    /** Returns all schemas that have a name. */
    static Map<String, Schema> all() {
        return ALL;
    }

    /**
     * Returns the schema of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Schema named(String name) {
        Schema schema = ALL.get(name);
        if (schema == null) {
            throw new IllegalArgumentException("there is no schema " + name);
        }
        return schema;
    }

    private static Map<String, Schema> made() {
        Map<String, Schema> all = new LinkedHashMap<>();
        all.put("Span", ONE_SPAN);
        TeamResource.schemas(all);
        ChangeResource.schemas(all);
        all.put("Condition", condition());
        all.put("Statement", statement());
        all.put("Agreement", agreement());
        all.put("ArticleHead", head());
        all.put("ListedArticle", listed());
        all.put("Paragraph", paragraph());
        all.put("Article", article());
        all.put("CopyGroup", ArticleSchemas.group());
        all.put("Difference", ArticleSchemas.difference());
        all.put("Report", ArticleSchemas.report());
        all.put("StatementInArticle", inArticle());
        all.put("Review", review());
        all.put("ListedReview", listedReview());
        all.put("State", state());
        all.put("ExplainedStatement", explained());
        all.put("Hit", hit());
        all.put("FacetCount", Schema.object("value", Schema.text(), "label", Schema.text(), "count", Schema.count()));
        all.put("Facets", facets());
        ActorSchemas.into(all);
        all.put("Issue", Schema.object("id", Schema.text(), "covers", Schema.text()));
        all.put("Proposition", proposition());
        all.put("Count", Schema.object("name", Schema.text(), "statements", Schema.count()));
        all.put("Overview", overview());
        all.put("Analysis", analysis());
        all.put(
                "AnalysisRow",
                Schema.map(new Schema(Map.of())).and("description", "A value for each of the columns, by its name."));
        all.put("Values", values());
        all.put("Decision", decision());
        all.put("Addition", addition());
        all.put("Restoring", Schema.object("why", why(), "coder", coder()).requiring());
        DeskSchemas.into(all);
        all.put("Problem", problem());
        return Collections.unmodifiableMap(all);
    }

    private static Schema condition() {
        return Schema.object("text", Schema.text(), "span", Schema.named("Span"), "on", NAME, "for", NAME);
    }

    /** A statement as the record format has it; the fields of codes are left out where no coder looked. */
    private static Schema statement() {
        return Schema.object(
                        "id",
                        Schema.text(),
                        "kind",
                        KIND,
                        "content",
                        SPANS,
                        "source",
                        SPANS.orNull(),
                        "cue",
                        SPANS.orNull(),
                        "speaker",
                        Schema.text(),
                        "speaker_id",
                        NAME,
                        "role",
                        NAME,
                        "side",
                        NAME,
                        "venue",
                        NAME,
                        "said_on",
                        NAME,
                        "about",
                        NAME,
                        "issues",
                        TEXTS,
                        "act",
                        NAME,
                        "stances",
                        Schema.map(STANCE),
                        "conditions",
                        Schema.list(Schema.named("Condition")),
                        "proposed",
                        Schema.map(new Schema(Map.of())),
                        "confidence",
                        Schema.share(),
                        "confidence_of",
                        sure(),
                        "how",
                        how())
                .requiring("id", "kind", "content", "source", "cue", "speaker", "speaker_id", "confidence", "how")
                .and("description", "A statement as the record format has it.");
    }

    private static Schema sure() {
        Schema shares = Schema.map(Schema.share());
        return Schema.object(
                        "issues",
                        shares,
                        "act",
                        Schema.share(),
                        "stances",
                        shares,
                        "conditions",
                        Schema.list(Schema.share()))
                .requiring("issues", "stances", "conditions");
    }

    private static Schema how() {
        Schema words = Schema.map(Schema.text());
        return Schema.object(
                        "speaker", Schema.text(),
                        "speaker_sure", Schema.share(),
                        "role", Schema.text(),
                        "side", Schema.text(),
                        "venue", Schema.text(),
                        "said_on", Schema.text(),
                        "about", Schema.text(),
                        "issues", words,
                        "act", Schema.text(),
                        "stances", words,
                        "conditions", TEXTS,
                        "model", Schema.text(),
                        "software", Schema.text())
                .requiring("speaker", "speaker_sure", "model", "software");
    }

    private static Schema agreement() {
        Schema claim = Schema.object(
                "span",
                Schema.named("Span"),
                "claim",
                Schema.text(),
                "claimant",
                Schema.text(),
                "confidence",
                Schema.share(),
                "how",
                Schema.text());
        return Schema.object("name", Schema.text(), "date", NAME, "parties", TEXTS, "claims", Schema.list(claim));
    }

    private static Schema head() {
        return Schema.object(
                "id", Schema.text(), "name", Schema.text(), "title", NAME, "outlet", NAME, "published", NAME);
    }

    private static Schema listed() {
        return Schema.object(
                "id",
                Schema.text(),
                "name",
                Schema.text(),
                "title",
                NAME,
                "outlet",
                NAME,
                "published",
                NAME,
                "statements",
                Schema.count(),
                "not_analysed",
                ArticleSchemas.notAnalysed());
    }

    private static Schema paragraph() {
        return Schema.object(
                "span",
                Schema.named("Span"),
                "role",
                Schema.words(
                        Arrays.stream(ParagraphRole.values()).map(Trees::word).toList()),
                "is_article_text",
                Schema.flag(),
                "reason",
                NAME,
                "language",
                Schema.text("That of a paragraph that is masked because of it.").orNull());
    }

    private static Schema article() {
        return Schema.object(
                "id",
                Schema.text(),
                "name",
                Schema.text(),
                "title",
                NAME,
                "standfirst",
                NAME,
                "byline",
                TEXTS,
                "outlet",
                NAME,
                "published",
                NAME,
                "url",
                NAME,
                "language",
                Schema.text("As the page says it.").orNull(),
                "not_analysed",
                ArticleSchemas.notAnalysed(),
                "sha256",
                Schema.text(),
                "text",
                Schema.text("As received; all spans count its code points."),
                "paragraphs",
                Schema.list(Schema.named("Paragraph")),
                "statements",
                Schema.list(Schema.named("Statement")),
                "agreements",
                Schema.list(Schema.named("Agreement")),
                "version",
                Schema.whole(1, Integer.MAX_VALUE),
                "versions",
                Schema.whole(1, Integer.MAX_VALUE),
                "copies",
                TEXTS,
                "warnings",
                TEXTS);
    }

    private static Schema inArticle() {
        return Schema.object(
                "article", Schema.named("ArticleHead"),
                "words", Schema.text("What was said; an ellipsis stands where something interrupts it."),
                "review", STATUS,
                "statement", Schema.named("Statement"));
    }

    private static Schema review() {
        return Schema.object(
                "number", Schema.whole(1, Integer.MAX_VALUE),
                "article", Schema.text("The id of the text that the reviewer saw."),
                "statement", Schema.text("The id under which the reviewer saw the statement."),
                "deed",
                        Schema.words(
                                Arrays.stream(Deed.values()).map(Deed::word).toList()),
                "coder", Schema.text(),
                "at", Schema.text().and("format", "date-time"),
                "why", NAME,
                "standing", standing(),
                "before", Schema.map(Schema.text()),
                "after", Schema.map(Schema.text()),
                "restored", Schema.count().orNull());
    }

    private static Schema listedReview() {
        return Schema.object(
                "review", Schema.named("Review"),
                "article", Schema.text("The name of an article that has, or had, the text."),
                "statement", Schema.text("The id that the statement has now."),
                "undone_by", Schema.count().orNull(),
                "is_orphan", Schema.flag());
    }

    private static Schema state() {
        return Schema.object(
                "state", Schema.text("One word for this state; give it back as seen with a decision."),
                "review", STATUS,
                "fields",
                        Schema.map(Schema.text())
                                .and("description", "The fields as texts, as a correction takes them."),
                "disputed", TEXTS,
                "reviews", Schema.list(Schema.named("Review")),
                "statement", Schema.named("Statement"));
    }

    private static Schema explained() {
        return Schema.object(
                "article", Schema.named("ArticleHead"),
                "words", Schema.text(),
                "source", NAME,
                "cue", NAME,
                "now", Schema.named("State"),
                "is_found", Schema.flag(),
                "agreements", Schema.list(Schema.named("Agreement")),
                "copies", TEXTS,
                "knowledge", Schema.text("What was known when it was read: the dossier, and digests of its files."));
    }

    private static Schema hit() {
        return Schema.object(
                "id", Schema.text(),
                "article", Schema.named("ArticleHead"),
                "speaker", Schema.text(),
                "speaker_id", NAME,
                "role", NAME,
                "side", NAME,
                "organisation", NAME,
                "words", Schema.text(),
                "found", SPANS.and("description", "Where in words, in code points, what was looked for stands."),
                "kind", KIND,
                "said_on", NAME,
                "venue", NAME,
                "issues", TEXTS,
                "act", NAME,
                "stances", TEXTS,
                "conditions", TEXTS,
                "proposed", TEXTS,
                "vouched_by", Schema.text("machine, or hand where a person gave the codes."),
                "confidence", Schema.share());
    }

    private static Schema facets() {
        Object[] fields = Arrays.stream(Facet.values())
                .flatMap(facet -> java.util.stream.Stream.of(facet.word(), Schema.list(Schema.named("FacetCount"))))
                .toArray();
        return Schema.object(fields).requiring();
    }

    private static Schema proposition() {
        return Schema.object(
                "id", Schema.text(),
                "text", Schema.text(),
                "issue", Schema.text(),
                "words_for", NAME,
                "words_against", NAME,
                "examples", Schema.list(Schema.object("text", Schema.text(), "stance", Schema.text())));
    }

    private static Schema overview() {
        Schema counts = Schema.list(Schema.named("Count"));
        return Schema.object(
                "articles",
                Schema.count(),
                "statements",
                Schema.count(),
                "not_analysed",
                Schema.count().and("description", "How many articles are in a language that is not analysed."),
                "speakers",
                Schema.count(),
                "coded",
                Schema.count().and("description", "How many statements take a stance."),
                "from",
                NAME,
                "to",
                NAME,
                "parties",
                TEXTS,
                "sides",
                counts,
                "voices",
                counts,
                "outlets",
                counts,
                "latest",
                Schema.list(Schema.named("ListedArticle")).and("description", "The articles that were published last."),
                "reviewed",
                Schema.count().and("description", "In how many articles a person has reviewed something."),
                "disputed",
                Schema.count()
                        .orNull()
                        .and("description", "About how many statements coders differ; null until that is worked out."),
                "failures",
                Schema.list(Schema.named("Failure"))
                        .and("description", "The articles that could not be read when they were last tried."));
    }

    private static Schema analysis() {
        return Schema.object(
                "name", Schema.text(),
                "title", Schema.text(),
                "about", Schema.text(),
                "settings", TEXTS.and("description", "Which settings it takes besides those that choose statements."),
                "has_picture", Schema.flag());
    }

    private static Schema values() {
        Object[] fields = Arrays.stream(Field.values())
                .filter(field -> field != Field.STATEMENT && field != Field.KIND)
                .flatMap(field ->
                        java.util.stream.Stream.of(field.word(), Schema.text().and("maxLength", 4000)))
                .toArray();
        return Schema.object(fields)
                .requiring()
                .and("description", "Fields as texts, as docs/review.md has them; an empty text is nothing.");
    }

    private static Schema why() {
        return Schema.text(2000).and("description", "Why; kept in the record.");
    }

    /** Returns the schema of a name of somebody who decides. */
    static Schema coder() {
        return Schema.text(100).and("description", "Who decides, where nobody is logged in; else it is the account.");
    }

    private static Schema standing() {
        return Schema.words(Arrays.stream(Standing.values()).map(Standing::word).toList());
    }

    private static Schema decision() {
        return Schema.object(
                        "decision", Schema.words(List.of("accept", "correct", "reject", "adopt")),
                        "from",
                                Schema.text(100)
                                        .and("description", "With adopt, the coder who is right about all of it."),
                        "seen", Schema.text(100).and("description", "The state of the statement that the person saw."),
                        "values", values(),
                        "why", why(),
                        "standing", standing(),
                        "coder", coder())
                .requiring("decision", "seen");
    }

    private static Schema addition() {
        return Schema.object("values", values(), "why", why(), "standing", standing(), "coder", coder())
                .requiring("values");
    }

    private static Schema problem() {
        return Schema.object(
                        "type", Schema.text(),
                        "title", Schema.text(),
                        "status", Schema.whole(400, 599),
                        "detail", Schema.text(),
                        "parameter", Schema.text("The parameter that is wrong."),
                        "field", Schema.text("The field of the body that is wrong."),
                        "allowed", TEXTS,
                        "lines",
                                TEXTS.and(
                                        "description", "What has to be mended in a text that was sent, line by line."),
                        "seen", Schema.text("The state that was sent."),
                        "since", Schema.list(Schema.named("Review")),
                        "now", Schema.named("State"))
                .requiring("type", "title", "status", "detail")
                .and("description", "Why a question is not answered (RFC 9457).");
    }
}
