package org.rapporteur.web.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.StatementId;
import org.rapporteur.review.View;
import org.rapporteur.service.ExplainStatement;
import org.rapporteur.service.ExplainedStatement;
import org.rapporteur.service.FindStatements;
import org.rapporteur.service.InputException;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.service.OtherReports;
import org.rapporteur.service.PagedStatements;
import org.rapporteur.service.ReviewState;
import org.rapporteur.service.StatementQuery;
import org.rapporteur.text.CodePoints;

/** Statements. */
final class StatementResource implements Resource {

    private final OpenRecord record;

    StatementResource(OpenRecord record) {
        this.record = record;
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.get(
                                "/statements",
                                "listStatements",
                                "Lists statements: by date of publication, undated ones last, then by article.")
                        .with(Filter.ALL)
                        .page("StatementInArticle")
                        .by(this::list),
                Operation.get(
                                "/statements/{id}",
                                "getStatement",
                                "Returns a statement with all that tells how it came about, and its state.")
                        .with(
                                Parameter.path("id", "The statement's id, or as much of it as no other has."),
                                Parameter.query(
                                        "coder",
                                        "As this coder alone codes it: as it was found, with this coder's reviews.",
                                        Schema.text(100)))
                        .answers(200, "The statement.", Schema.named("ExplainedStatement"))
                        .by(this::one),
                Operation.get(
                                "/statements/{id}/reports",
                                "listReports",
                                "Lists the other reports of the same remark, by the day of publication.")
                        .with(Parameter.path("id", "The statement's id, or as much of it as no other has."))
                        .answers(200, "The reports.", Schema.object("items", Schema.list(Schema.named("Report"))))
                        .by(this::reports));
    }

    private Answer reports(Question question) throws InputException {
        StatementId id = ExplainStatement.run(record.file(), question.required("id"))
                .statement()
                .id();
        return Answer.of(Json.object(
                "items",
                OtherReports.in(record).of(id).stream()
                        .map(said -> Json.object(
                                "statement", said.id(),
                                "speaker", said.who().actor(),
                                "speaker_id", said.who().actorId(),
                                "article", said.report().article(),
                                "outlet", said.report().outlet(),
                                "published",
                                        said.report()
                                                .published()
                                                .map(day -> day.last().toString()),
                                "words", said.words()))
                        .toList()));
    }

    private Answer list(Question question) throws InputException {
        StatementQuery query = Filter.all(question);
        Optional<PagedStatements.Place> after = question.after().map(StatementResource::place);
        PagedStatements page = FindStatements.page(record.file(), query, after, question.whole("limit"));
        return question.page(
                page.statements().stream().map(Trees::inArticle).toList(),
                Map.of(),
                page.next().map(place -> place.reading() + " " + place.statement()));
    }

    private static PagedStatements.Place place(String text) {
        String[] parts = text.split(" ", 2);
        return new PagedStatements.Place(Long.parseLong(parts[0]), new StatementId(parts[1]));
    }

    private Answer one(Question question) throws InputException {
        View view = question.text("coder").map(View::of).orElse(View.RECORD);
        ExplainedStatement explained = ExplainStatement.run(record.file(), question.required("id"), view);
        Article article = explained.article();
        Attribution what = explained.statement().what();
        CodePoints text = CodePoints.of(article.text());
        return Answer.of(Json.object(
                "article", Trees.head(article),
                "words", Trees.words(text, what.content()),
                "source", Trees.words(text, what.source()),
                "cue", Trees.words(text, what.cue()),
                "now", Trees.state(ReviewState.of(article, explained.reviewed())),
                "is_found", explained.reviewed().isFound(),
                "agreements",
                        explained.agreements().stream().map(Trees::agreement).toList(),
                "copies", explained.copies(),
                "knowledge", explained.knowledge()));
    }
}
