package org.rapporteur.export.parquet;

import static org.rapporteur.export.parquet.Columns.day;
import static org.rapporteur.export.parquet.Columns.number;
import static org.rapporteur.export.parquet.Columns.spans;
import static org.rapporteur.export.parquet.Columns.structs;
import static org.rapporteur.export.parquet.Columns.text;
import static org.rapporteur.export.parquet.Columns.texts;
import static org.rapporteur.export.parquet.Columns.whole;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.schema.MessageType;
import org.rapporteur.export.ReadingWriter;
import org.rapporteur.export.Words;
import org.rapporteur.model.Article;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Coding;
import org.rapporteur.model.Condition;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.Reading;
import org.rapporteur.model.Statement;
import org.rapporteur.text.CodePoints;

/**
 * Statements as a table in Parquet, one row each.
 *
 * <p>Dates stand three times: as they are known ({@code 2031-03}), and the first and the last day that can be meant. What
 * nobody looked for, as no coder saw the statement, is null; what somebody looked for and did not find is an empty list.
 */
public final class StatementParquet implements ReadingWriter {

    private static final MessageType COLUMNS = new MessageType(
            "statement",
            text("id"),
            text("article"),
            text("article_id"),
            text("published"),
            day("published_from"),
            day("published_until"),
            text("outlet"),
            text("title"),
            text("url"),
            text("kind"),
            text("statement"),
            text("source"),
            text("cue"),
            spans("content_spans"),
            spans("source_spans"),
            spans("cue_spans"),
            number("confidence"),
            text("speaker"),
            text("speaker_id"),
            number("speaker_sure"),
            text("role"),
            text("side"),
            text("venue"),
            text("about"),
            text("said_on"),
            day("said_from"),
            day("said_until"),
            texts("issues"),
            text("act"),
            number("act_confidence"),
            structs("stances", text("proposition"), text("stance"), number("confidence"), text("how")),
            structs(
                    "conditions",
                    text("text"),
                    whole("start"),
                    whole("end"),
                    text("on"),
                    text("for"),
                    number("confidence"),
                    text("how")),
            structs("codes", text("field"), text("value"), number("confidence"), text("how"), text("state")),
            text("speaker_how"),
            text("role_how"),
            text("side_how"),
            text("said_on_how"),
            text("venue_how"),
            text("about_how"),
            text("model"),
            text("software"));

    private final ParquetTable table;

    /**
     * Begins the table.
     *
     * @param out where to, not closed
     * @throws IOException if {@code out} fails
     */
    public StatementParquet(OutputStream out) throws IOException {
        table = new ParquetTable(out, COLUMNS);
    }

    @Override
    public void write(Reading reading) throws IOException {
        Article article = reading.article();
        CodePoints text = CodePoints.of(article.text());
        for (Statement statement : reading.statements()) {
            table.row(row -> {
                article(row, statement, article);
                what(row, statement, text);
                who(row, statement);
                codes(row, statement.coding());
                how(row, statement);
            });
        }
    }

    @Override
    public void close() throws IOException {
        table.close();
    }

    private static void article(Row row, Statement statement, Article article) {
        row.text("id", statement.id().value());
        row.text("article", article.name());
        row.text("article_id", article.id().value());
        published(row, article);
        row.text("outlet", article.metadata().outlet());
        row.text("title", article.metadata().title());
        row.text("url", article.metadata().url());
    }

    /** Fills in when an article was published. */
    static void published(Row row, Article article) {
        Optional<PartialDate> published = article.metadata().published();
        row.text("published", published.map(PartialDate::iso));
        row.day("published_from", published.map(PartialDate::earliest));
        row.day("published_until", published.map(PartialDate::latest));
    }

    private static void what(Row row, Statement statement, CodePoints text) {
        row.text("kind", statement.what().kind().word());
        row.text("statement", Words.of(text, statement.what().content()));
        row.text("source", Words.of(text, statement.what().source()));
        row.text("cue", Words.of(text, statement.what().cue()));
        row.spans("content_spans", statement.what().content());
        row.spans("source_spans", statement.what().source());
        row.spans("cue_spans", statement.what().cue());
        row.number("confidence", statement.what().confidence());
    }

    private static void who(Row row, Statement statement) {
        row.text("speaker", statement.who().name());
        row.text("speaker_id", statement.who().id());
        row.number("speaker_sure", statement.who().sure());
        row.text("role", statement.as().role().value());
        row.text("side", statement.as().side().value());
        row.text("venue", statement.where().venue().value());
        row.text("about", statement.about().value());
        Optional<DateInterval> said = statement.where().saidOn().date();
        row.text("said_on", said.map(DateInterval::toString));
        row.day("said_from", said.map(DateInterval::earliest));
        row.day("said_until", said.map(DateInterval::latest));
    }

    private static void codes(Row row, Coding coding) {
        if (!coding.isMade()) {
            return;
        }
        Coding holds = coding.asserted();
        row.texts("issues", holds.issues().stream().map(Coded::value).toList());
        row.text("act", holds.act().map(act -> act.value().word()));
        holds.act().ifPresent(act -> row.number("act_confidence", act.confidence()));
        row.structs("stances", List.copyOf(holds.stances().entrySet()), (struct, stance) -> {
            struct.text("proposition", stance.getKey());
            struct.text("stance", stance.getValue().value().word());
            made(struct, stance.getValue());
        });
        row.structs("conditions", holds.conditions(), (struct, coded) -> {
            Condition condition = coded.value();
            struct.text("text", condition.text());
            Row.ends(struct, condition.span());
            struct.text("on", condition.on());
            struct.text("for", condition.unlocks());
            made(struct, coded);
        });
        List<Code> all = new ArrayList<>(Code.of(holds, "holds"));
        all.addAll(Code.of(coding.proposed(), "proposed"));
        row.structs("codes", all, (struct, code) -> {
            struct.text("field", code.field());
            struct.text("value", code.value());
            made(struct, code.coded());
            struct.text("state", code.state());
        });
    }

    /** A code of any kind, that holds or is proposed. */
    private record Code(String field, String value, Coded<?> coded, String state) {

        static List<Code> of(Coding coding, String state) {
            List<Code> codes = new ArrayList<>();
            coding.issues().forEach(issue -> codes.add(new Code("issue", issue.value(), issue, state)));
            coding.act().ifPresent(act -> codes.add(new Code("act", act.value().word(), act, state)));
            coding.stances()
                    .forEach((proposition, stance) ->
                            codes.add(new Code(proposition, stance.value().word(), stance, state)));
            coding.conditions()
                    .forEach(condition ->
                            codes.add(new Code("condition", condition.value().text(), condition, state)));
            return codes;
        }
    }

    private static void made(Row struct, Coded<?> coded) {
        struct.number("confidence", coded.confidence());
        struct.text("how", coded.how());
    }

    private static void how(Row row, Statement statement) {
        row.text("speaker_how", statement.who().how());
        row.text("role_how", statement.as().role().how());
        row.text("side_how", statement.as().side().how());
        row.text("said_on_how", statement.where().saidOn().how());
        row.text("venue_how", statement.where().venue().how());
        row.text("about_how", statement.about().how());
        row.text("model", statement.how().model());
        row.text("software", statement.how().software().value());
    }
}
