package org.rapporteur.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.analysis.network.DrawnNetwork;
import org.rapporteur.analysis.network.Event;
import org.rapporteur.analysis.network.Events;
import org.rapporteur.analysis.network.Network;
import org.rapporteur.analysis.network.Period;
import org.rapporteur.analysis.network.Subgroups;
import org.rapporteur.analysis.network.Variable;
import org.rapporteur.export.Csv;
import org.rapporteur.model.StatementId;
import org.rapporteur.table.Figures;
import org.rapporteur.text.Printable;

/** Networks as text. */
final class NetworkFormat {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int NUMBER_WIDTH = 10;
    private static final int DECIMALS = 4;

    private NetworkFormat() {}

    /** The names of the formats, as on the command line. */
    enum Name {
        TABLE,
        JSON,
        CSV,
        MATRIX,
        GRAPHML,
        GEXF
    }

    /** Prints a line for each tie, the strongest first, cut to the screen. */
    static void table(PrintWriter out, DrawnNetwork network, Screen screen) {
        List<DrawnNetwork.Tie> ties = network.strongest();
        int room = screen.width() == Integer.MAX_VALUE ? Integer.MAX_VALUE : screen.width() - 2 * NUMBER_WIDTH - 4;
        int from = widest(ties.stream().map(tie -> network.from(tie).label()).toList());
        int to = widest(ties.stream().map(tie -> network.to(tie).label()).toList());
        if (from + to > room) {
            int half = Math.max(room / 2, 1);
            from = Math.min(from, Math.max(half, room - to));
            to = Math.min(to, Math.max(room - from, 1));
        }
        String heading = number("weight") + "  " + number("statements") + "  between";
        out.print(Style.BOLD.on(screen, Columns.cut(heading, screen.width())) + "\n");
        for (DrawnNetwork.Tie tie : ties) {
            String line = number(figure(tie.weight()))
                    + "  "
                    + number(Integer.toString(tie.statements().size()))
                    + "  "
                    + Columns.pad(Printable.line(network.from(tie).label()), from)
                    + "  "
                    + Columns.cut(Printable.line(network.to(tie).label()), to);
            out.print(Columns.cut(line, screen.width()) + "\n");
        }
    }

    /** Prints a line for each group. */
    static void groups(PrintWriter out, Subgroups found, Screen screen) {
        int number = 0;
        for (List<String> group : found.groups()) {
            number++;
            String line = "group " + number + ": " + String.join(", ", group);
            out.print(Columns.cut(Printable.line(line), screen.width()) + "\n");
        }
        out.print("modularity " + Figures.decimal(found.modularity(), DECIMALS) + "\n");
    }

    private static int widest(List<String> labels) {
        return labels.stream()
                .mapToInt(label -> Columns.width(Printable.line(label)))
                .max()
                .orElse(0);
    }

    private static String number(String figure) {
        return " ".repeat(Math.max(NUMBER_WIDTH - figure.length(), 0)) + figure;
    }

    /** Returns a figure whole if it is, and else with some decimals. */
    static String figure(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Figures.decimal(value, DECIMALS);
    }

    /** Returns a figure with all its digits. */
    private static String exact(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** Prints the heading of {@link #csv}. */
    static void csvHeading(PrintWriter out) {
        print(
                out,
                csv -> csv.row(List.of(
                        "start", "stop", "aggregation", "source", "target", "weight", "statements", "statement_ids")));
    }

    /** Prints a row for each tie. */
    static void csv(PrintWriter out, DrawnNetwork drawn, Network network) {
        String start = network.period().map(NetworkFormat::start).orElse("");
        String stop = network.period().map(NetworkFormat::stop).orElse("");
        print(out, csv -> {
            for (DrawnNetwork.Tie tie : drawn.ties()) {
                List<StatementId> behind = tie.statements();
                csv.row(List.of(
                        start,
                        stop,
                        Words.word(network.settings().aggregation()),
                        CsvFormat.cell(drawn.from(tie).label()),
                        CsvFormat.cell(drawn.to(tie).label()),
                        exact(tie.weight()),
                        Integer.toString(behind.size()),
                        CsvFormat.cell(ids(behind))));
            }
        });
    }

    private static String ids(List<StatementId> ids) {
        return String.join(" ", ids.stream().map(StatementId::value).toList());
    }

    /** Prints a row for each row, with a heading of the columns. */
    static void matrix(PrintWriter out, Network network) {
        List<String> columns = network.matrix().columns();
        List<String> rows = network.matrix().rows();
        print(out, csv -> {
            List<String> heading = new ArrayList<>(List.of(""));
            columns.forEach(column -> heading.add(CsvFormat.cell(column)));
            csv.row(heading);
            for (int row = 0; row < rows.size(); row++) {
                List<String> cells = new ArrayList<>(List.of(CsvFormat.cell(rows.get(row))));
                for (int column = 0; column < columns.size(); column++) {
                    cells.add(exact(network.matrix().get(row, column)));
                }
                csv.row(cells);
            }
        });
    }

    private interface Rows {
        void on(Csv csv) throws IOException;
    }

    private static void print(PrintWriter out, Rows rows) {
        StringWriter text = new StringWriter();
        try {
            rows.on(new Csv(text));
        } catch (IOException e) {
            throw new UncheckedIOException("A string cannot fail to be written to", e);
        }
        out.print(text);
    }

    /** Prints the network as an object in a line of its own. */
    static void json(PrintWriter out, DrawnNetwork drawn, Network network) {
        object(out, json -> {
            json.writeStringField(
                    "start", network.period().map(NetworkFormat::start).orElse(""));
            json.writeStringField(
                    "stop", network.period().map(NetworkFormat::stop).orElse(""));
            json.writeStringField("aggregation", Words.word(network.settings().aggregation()));
            json.writeNumberField("events", network.events());
            json.writeArrayFieldStart("nodes");
            for (DrawnNetwork.Node node : drawn.nodes()) {
                json.writeStartObject();
                json.writeStringField("id", node.id());
                json.writeStringField("label", node.label());
                json.writeStringField("variable", node.variable());
                json.writeNumberField("statements", node.statements());
                Optional<Integer> group = node.group();
                if (group.isPresent()) {
                    json.writeNumberField("group", group.get());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("ties");
            for (DrawnNetwork.Tie tie : drawn.ties()) {
                json.writeStartObject();
                json.writeStringField("source", drawn.from(tie).id());
                json.writeStringField("target", drawn.to(tie).id());
                json.writeNumberField("weight", tie.weight());
                json.writeArrayFieldStart("statements");
                for (StatementId id : tie.statements()) {
                    json.writeString(id.value());
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private interface Fields {
        void on(JsonGenerator json) throws IOException;
    }

    private static void object(PrintWriter out, Fields fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            fields.on(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("A string cannot fail to be written to", e);
        }
        out.print(Printable.json(text.toString()) + "\n");
    }

    /** Prints events: a row or an object for each. */
    static void events(PrintWriter out, Events all, List<Event> events, Name format) {
        List<String> names = all.variables().stream().map(Variable::name).toList();
        if (format == Name.JSON) {
            for (Event event : events) {
                object(out, json -> {
                    json.writeStringField("statement", event.statement().value());
                    json.writeStringField("time", event.when().toString());
                    for (int i = 0; i < names.size(); i++) {
                        json.writeStringField(names.get(i), event.values().get(i));
                    }
                });
            }
            return;
        }
        print(out, csv -> {
            List<String> heading = new ArrayList<>(List.of("statement", "time"));
            names.forEach(name -> heading.add(CsvFormat.cell(name)));
            csv.row(heading);
            for (Event event : events) {
                List<String> cells = new ArrayList<>(List.of(
                        CsvFormat.cell(event.statement().value()), event.when().toString()));
                for (int i = 0; i < names.size(); i++) {
                    boolean isNumber = all.variables().get(i).type() != Variable.Type.TEXT;
                    String value = event.values().get(i);
                    cells.add(isNumber ? value : CsvFormat.cell(value));
                }
                csv.row(cells);
            }
        });
    }

    private static String start(Period period) {
        return period.start().toString();
    }

    private static String stop(Period period) {
        return period.stop().toString();
    }
}
