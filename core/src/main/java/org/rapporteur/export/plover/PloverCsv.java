package org.rapporteur.export.plover;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.rapporteur.export.Csv;
import org.rapporteur.export.Words;
import org.rapporteur.model.Article;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Span;
import org.rapporteur.model.Statement;
import org.rapporteur.text.CodePoints;

/** Writes events as a table: PLOVER's fields, those of an object with the object's name in front. */
final class PloverCsv implements PloverWriter.Form {

    private static final List<String> HEADING = List.of(
            "id",
            "date",
            "enddate",
            "source_code",
            "source_sector",
            "source_actor_text",
            "source_identifier_id",
            "source_identifier_text",
            "source_office",
            "source_side",
            "recipient_code",
            "recipient_sector",
            "recipient_identifier_id",
            "recipient_identifier_text",
            "event",
            "event_text",
            "quad_code",
            "mode",
            "context",
            "text_info",
            "act",
            "issues",
            "event_confidence",
            "confidence",
            "cite_info_url",
            "cite_info_title",
            "cite_info_publication",
            "cite_info_citation",
            "cite_info_language",
            "coder");

    private final Csv csv;
    private final UnaryOperator<String> cell;

    PloverCsv(Writer out, UnaryOperator<String> cell) throws IOException {
        this.csv = new Csv(out);
        this.cell = cell;
        csv.row(HEADING);
    }

    @Override
    public void write(PloverEvent event, Article article, CodePoints text) throws IOException {
        Statement statement = event.statement();
        List<String> row = new ArrayList<>(List.of(
                statement.id().value(),
                event.from().toString(),
                event.end().map(LocalDate::toString).orElse("")));
        row.addAll(List.of(
                or(event.source().code()),
                or(event.source().sector()),
                Words.of(text, statement.what().source()),
                or(event.source().wikidata()),
                statement.who().name(),
                or(statement.as().role().value()),
                or(statement.as().side().value())));
        row.addAll(List.of(
                or(event.recipient().flatMap(PloverActor::code)),
                or(event.recipient().flatMap(PloverActor::sector)),
                or(event.recipient().flatMap(PloverActor::wikidata)),
                or(statement.about().value())));
        row.addAll(List.of(
                String.join("; ", event.categories()),
                Words.of(text, statement.what().content()),
                Integer.toString(event.quad()),
                "",
                "",
                statement.what().content().stream().map(PloverCsv::ends).collect(Collectors.joining("; ")),
                event.act().value().word(),
                statement.coding().asserted().issues().stream()
                        .map(Coded::value)
                        .collect(Collectors.joining("; ")),
                PloverWriter.decimal(event.act().confidence()),
                PloverWriter.decimal(statement.what().confidence())));
        row.addAll(List.of(
                or(article.metadata().url()),
                or(article.metadata().title()),
                or(article.metadata().outlet()),
                article.name(),
                or(article.metadata().language()),
                statement.how().model()));
        csv.row(row.stream().map(cell).toList());
    }

    @Override
    public void flush() throws IOException {
        csv.flush();
    }

    private static String ends(Span span) {
        return span.start() + "-" + span.end();
    }

    private static String or(Optional<String> value) {
        return value.orElse("");
    }
}
