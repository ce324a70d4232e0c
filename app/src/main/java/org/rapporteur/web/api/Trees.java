package org.rapporteur.web.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rapporteur.export.JsonLinesWriter;
import org.rapporteur.model.Accord;
import org.rapporteur.model.Article;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.Paragraph;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.Span;
import org.rapporteur.model.Statement;
import org.rapporteur.model.reviews.Field;
import org.rapporteur.model.reviews.Review;
import org.rapporteur.review.Fields;
import org.rapporteur.service.PagedStatements;
import org.rapporteur.service.ReviewState;
import org.rapporteur.text.CodePoints;

/** What several resources show, as JSON in the shape of {@link Schemas}. */
final class Trees {

    private Trees() {}

    static Json.Raw statement(Statement statement) {
        return new Json.Raw(JsonLinesWriter.statement(statement));
    }

    static List<Json.Raw> statements(List<Statement> statements) {
        return statements.stream().map(Trees::statement).toList();
    }

    static Map<String, Object> head(Article article) {
        Metadata known = article.metadata();
        return Json.object(
                "id", article.id(),
                "name", article.name(),
                "title", known.title(),
                "outlet", known.outlet(),
                "published", known.published().map(PartialDate::iso));
    }

    static Map<String, Object> inArticle(PagedStatements.Shown shown) {
        CodePoints text = CodePoints.of(shown.article().text());
        return Json.object(
                "article", head(shown.article()),
                "words", words(text, shown.statement().what().content()),
                "review", shown.status().word(),
                "statement", statement(shown.statement()));
    }

    /** Returns the words of spans, parted by an ellipsis; empty if there are none. */
    static Optional<String> words(CodePoints text, List<Span> spans) {
        return spans.isEmpty()
                ? Optional.empty()
                : Optional.of(spans.stream().map(text::slice).collect(Collectors.joining(" … ")));
    }

    static List<Integer> span(Span span) {
        return List.of(span.start(), span.end());
    }

    static Map<String, Object> paragraph(Paragraph paragraph) {
        return Json.object(
                "span", span(paragraph.span()),
                "role", word(paragraph.role()),
                "is_article_text", paragraph.role().isArticleText(),
                "reason", paragraph.reason(),
                "language", paragraph.language());
    }

    /** Returns the word for a constant: its name in small letters. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static Map<String, Object> agreement(Accord accord) {
        return Json.object(
                "name", accord.name(),
                "date", accord.date().map(DateInterval::toString),
                "parties", accord.parties(),
                "claims",
                        accord.claims().stream()
                                .map(claim -> Json.object(
                                        "span", span(claim.span()),
                                        "claim", claim.claim().word(),
                                        "claimant", claim.claimant(),
                                        "confidence", claim.confidence(),
                                        "how", claim.how()))
                                .toList());
    }

    static Map<String, Object> review(Review review) {
        return Json.object(
                "number", review.number(),
                "article", review.article(),
                "statement", review.statement(),
                "deed", review.deed().word(),
                "coder", review.by().coder(),
                "at", review.by().at(),
                "why", review.by().why(),
                "standing", review.by().standing().word(),
                "before", fields(review.before()),
                "after", fields(review.after()),
                "restored", review.restored());
    }

    private static Map<String, String> fields(Map<Field, String> fields) {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.forEach((field, value) -> texts.put(field.word(), value));
        return Collections.unmodifiableMap(texts);
    }

    static Map<String, Object> state(ReviewState state) {
        Statement statement = state.statement().statement();
        return Json.object(
                "state", state.key(),
                "review", state.statement().status().word(),
                "fields", fields(Fields.of(statement)),
                "disputed",
                        state.statement().disputed().stream()
                                .sorted()
                                .map(Field::word)
                                .toList(),
                "reviews",
                        state.statement().reviews().stream().map(Trees::review).toList(),
                "statement", statement(statement));
    }
}
