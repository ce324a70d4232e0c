package org.rapporteur.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.export.Csv;
import org.rapporteur.model.PartialDate;
import org.rapporteur.service.RecordActor;
import org.rapporteur.text.Printable;

/** The actors of a record as text. */
final class ActorsFormat {

    private static final JsonFactory JSON = new JsonFactory();

    private static final int NUMBER_WIDTH = 5;
    private static final int NAME_WIDTH = 28;
    private static final int ID_WIDTH = 34;
    private static final int DATE_WIDTH = 10;
    private static final int SIDE_WIDTH = 12;

    /** Where a terminal is as wide as this, it shows dates as well. */
    private static final int WIDE = 110;

    private ActorsFormat() {}

    /** Returns a line for each, cut to the screen. */
    static String table(List<RecordActor> actors, Screen screen) {
        if (actors.isEmpty()) {
            return "";
        }
        StringBuilder table = new StringBuilder();
        List<String> heading = List.of("said", "name", "id", "first", "last", "side", "role");
        table.append(Style.BOLD.on(screen, row(heading, actors, screen))).append('\n');
        for (RecordActor actor : actors) {
            List<String> cells = List.of(
                    Integer.toString(actor.statements()),
                    actor.name(),
                    actor.id(),
                    date(actor.first(), "–"),
                    date(actor.last(), "–"),
                    String.join("; ", actor.sides()),
                    actor.roles().stream().findFirst().orElse(""));
            table.append(row(cells, actors, screen)).append('\n');
        }
        return table.toString();
    }

    private static String row(List<String> cells, List<RecordActor> actors, Screen screen) {
        int name = width(actors.stream().map(RecordActor::name), Math.min(NAME_WIDTH, screen.width() / 4));
        int id = width(actors.stream().map(RecordActor::id), Math.min(ID_WIDTH, screen.width() / 3));
        int side = width(
                Stream.concat(Stream.of(cells.get(5)), actors.stream().map(actor -> String.join("; ", actor.sides()))),
                SIDE_WIDTH);
        List<String> columns = new ArrayList<>();
        columns.add(" ".repeat(Math.max(NUMBER_WIDTH - cells.get(0).length(), 0)) + cells.get(0));
        columns.add(Columns.pad(Printable.line(cells.get(1)), name));
        columns.add(Columns.pad(Printable.line(cells.get(2)), id));
        if (screen.width() >= WIDE) {
            columns.add(Columns.pad(cells.get(3), DATE_WIDTH));
            columns.add(Columns.pad(cells.get(4), DATE_WIDTH));
        }
        columns.add(Columns.pad(Printable.line(cells.get(5)), side));
        columns.add(Printable.line(cells.get(6)));
        return Columns.cut(String.join("  ", columns).stripTrailing(), screen.width());
    }

    private static int width(Stream<String> words, int most) {
        return Math.min(
                most,
                words.mapToInt(each -> Columns.width(Printable.line(each)))
                        .max()
                        .orElse(0));
    }

    private static String date(Optional<PartialDate> date, String none) {
        return date.map(PartialDate::iso).orElse(none);
    }

    /** Returns a row for each, with a heading. */
    static String csv(List<RecordActor> actors) {
        StringWriter out = new StringWriter();
        try {
            Csv csv = new Csv(out);
            csv.row(List.of(
                    "id",
                    "name",
                    "aliases",
                    "type",
                    "roles",
                    "sides",
                    "statements",
                    "articles",
                    "first_said",
                    "last_said"));
            for (RecordActor actor : actors) {
                csv.row(List.of(
                        CsvFormat.cell(actor.id()),
                        CsvFormat.cell(actor.name()),
                        CsvFormat.cell(String.join("; ", actor.aliases())),
                        actor.type().orElse(""),
                        CsvFormat.cell(String.join("; ", actor.roles())),
                        CsvFormat.cell(String.join("; ", actor.sides())),
                        Integer.toString(actor.statements()),
                        Integer.toString(actor.articles()),
                        date(actor.first(), ""),
                        date(actor.last(), "")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A string cannot fail to be written to", e);
        }
        return out.toString();
    }

    /** Returns an object for each, in a line of its own. */
    static String jsonLines(List<RecordActor> actors) {
        StringBuilder lines = new StringBuilder();
        for (RecordActor actor : actors) {
            StringWriter out = new StringWriter();
            try (JsonGenerator json = JSON.createGenerator(out)) {
                json(json, actor);
            } catch (IOException e) {
                throw new UncheckedIOException("A string cannot fail to be written to", e);
            }
            lines.append(Printable.json(out.toString())).append('\n');
        }
        return lines.toString();
    }

    private static void json(JsonGenerator json, RecordActor actor) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", actor.id());
        json.writeStringField("name", actor.name());
        texts(json, "aliases", actor.aliases());
        textOrNull(json, "type", actor.type());
        texts(json, "roles", actor.roles());
        texts(json, "sides", actor.sides());
        json.writeNumberField("statements", actor.statements());
        json.writeNumberField("articles", actor.articles());
        textOrNull(json, "first_said", actor.first().map(PartialDate::iso));
        textOrNull(json, "last_said", actor.last().map(PartialDate::iso));
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private static void textOrNull(JsonGenerator json, String field, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(field, value.get());
        } else {
            json.writeNullField(field);
        }
    }
}
