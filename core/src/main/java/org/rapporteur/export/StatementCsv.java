package org.rapporteur.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.model.Article;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Coding;
import org.rapporteur.model.Condition;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.Finding;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.Reading;
import org.rapporteur.model.SaidOn;
import org.rapporteur.model.Span;
import org.rapporteur.model.Statement;
import org.rapporteur.text.CodePoints;

/**
 * Statements as CSV, one row each, with a heading.
 *
 * <p>Several values in a cell are parted by {@code "; "}; columns that belong together, such as {@code issues} and
 * {@code issues_confidence}, or {@code conditions} and {@code conditions_on}, have them in the same order. Spans are written
 * {@code 905-978}: code points from 0, end exclusive.
 */
public final class StatementCsv implements ReadingWriter {

    private static final List<String> HEADING = List.of(
            "id",
            "published",
            "outlet",
            "title",
            "article",
            "speaker",
            "speaker_id",
            "role",
            "side",
            "said_on",
            "venue",
            "about",
            "issues",
            "act",
            "stances",
            "conditions",
            "conditions_on",
            "conditions_for",
            "proposed",
            "source",
            "cue",
            "kind",
            "confidence",
            "statement",
            "speaker_how",
            "role_how",
            "side_how",
            "said_on_how",
            "venue_how",
            "about_how",
            "issues_confidence",
            "issues_how",
            "act_confidence",
            "act_how",
            "stances_confidence",
            "stances_how",
            "conditions_confidence",
            "conditions_how",
            "model",
            "software",
            "speaker_sure",
            "content_spans",
            "source_spans",
            "cue_spans",
            "conditions_spans",
            "byline",
            "url",
            "language",
            "sha256");

    private final Csv csv;
    private final UnaryOperator<String> cell;

    /**
     * Writes the heading.
     *
     * @param out where to, not closed
     * @param cell what is done to the words of each cell; the identity leaves them as they are
     * @throws IOException if {@code out} fails
     */
    public StatementCsv(Writer out, UnaryOperator<String> cell) throws IOException {
        this.csv = new Csv(out);
        this.cell = cell;
        csv.row(HEADING);
    }

    @Override
    public void write(Reading reading) throws IOException {
        Article article = reading.article();
        CodePoints text = CodePoints.of(article.text());
        for (Statement statement : reading.statements()) {
            csv.row(row(statement, article, text).stream().map(cell).toList());
        }
    }

    @Override
    public void close() throws IOException {
        csv.flush();
    }

    private static List<String> row(Statement statement, Article article, CodePoints text) {
        Metadata known = article.metadata();
        SaidOn saidOn = statement.where().saidOn();
        Coding coding = statement.coding();
        List<String> row = new ArrayList<>();
        Collections.addAll(
                row,
                statement.id().value(),
                known.published().map(PartialDate::iso).orElse(""),
                known.outlet().orElse(""),
                known.title().orElse(""),
                article.name(),
                statement.who().name(),
                statement.who().id().orElse(""),
                value(statement.as().role()),
                value(statement.as().side()),
                saidOn.date().map(DateInterval::toString).orElse(""),
                value(statement.where().venue()),
                value(statement.about()));
        row.addAll(codes(coding));
        Collections.addAll(
                row,
                Words.of(text, statement.what().source()),
                Words.of(text, statement.what().cue()),
                statement.what().kind().word(),
                CodeWords.decimal(statement.what().confidence(), 4),
                Words.of(text, statement.what().content()),
                statement.who().how(),
                statement.as().role().how(),
                statement.as().side().how(),
                saidOn.how(),
                statement.where().venue().how(),
                statement.about().how());
        row.addAll(howCoded(coding.asserted()));
        row.addAll(rest(statement, article));
        return row;
    }

    private static List<String> codes(Coding coding) {
        Coding holds = coding.asserted();
        List<Condition> conditions =
                holds.conditions().stream().map(Coded::value).toList();
        return List.of(
                CodeWords.issues(holds),
                CodeWords.act(holds),
                CodeWords.stances(holds),
                joined(conditions.stream().map(Condition::text)),
                joined(conditions.stream().map(condition -> condition.on().orElse(""))),
                joined(conditions.stream().map(condition -> condition.unlocks().orElse(""))),
                CodeWords.proposed(coding));
    }

    private static List<String> howCoded(Coding coding) {
        return Stream.of(
                        coding.issues(),
                        coding.act().stream().toList(),
                        coding.stances().values(),
                        coding.conditions())
                .flatMap(codes -> Stream.of(CodeWords.confidences(codes.stream()), CodeWords.rules(codes.stream())))
                .toList();
    }

    private static List<String> rest(Statement statement, Article article) {
        Metadata known = article.metadata();
        return List.of(
                statement.how().model(),
                statement.how().software().value(),
                CodeWords.decimal(statement.who().sure(), 4),
                spans(statement.what().content().stream()),
                spans(statement.what().source().stream()),
                spans(statement.what().cue().stream()),
                spans(statement.coding().asserted().conditions().stream()
                        .map(condition -> condition.value().span())),
                joined(known.byline().stream()),
                known.url().orElse(""),
                known.language().orElse(""),
                article.sha256().hex());
    }

    private static String spans(Stream<Span> spans) {
        return joined(spans.map(span -> span.start() + "-" + span.end()));
    }

    private static String joined(Stream<String> values) {
        return values.collect(Collectors.joining(CodeWords.SEPARATOR));
    }

    private static String value(Finding finding) {
        return finding.value().orElse("");
    }
}
