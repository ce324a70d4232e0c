package org.rapporteur.analysis.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.model.StatementId;

/** Makes events for the tests. */
final class Talk {

    private static final List<Variable> VARIABLES = List.of(
            Variable.text("actor"),
            Variable.text("concept"),
            new Variable("agrees", Variable.Type.BOOLEAN, false),
            new Variable("degree", Variable.Type.INTEGER, false),
            Variable.text("tone"),
            new Variable("outlet", Variable.Type.TEXT, true));

    private final List<Event> events = new ArrayList<>();
    private String day = "2031-01-01";
    private String document = "one";
    private String outlet = "Wire";

    /** Lets what follows stand in a document of a day. */
    Talk in(String name, String date) {
        document = name;
        day = date;
        return this;
    }

    /** Lets what follows stand in a document of an outlet. */
    Talk by(String name) {
        outlet = name;
        return this;
    }

    /** Adds an event as {@code actor concept agrees}, optionally with a degree and a tone; {@code -} is empty. */
    Talk say(String words) {
        List<String> parts = new ArrayList<>(List.of(words.split(" ", -1)));
        while (parts.size() < 5) {
            parts.add(parts.size() == 3 ? "0" : "calm");
        }
        parts.replaceAll(part -> part.equals("-") ? "" : part);
        parts.add(outlet);
        events.add(new Event(
                new StatementId("s" + (events.size() + 1)),
                document,
                LocalDate.parse(day).atStartOfDay(),
                parts));
        return this;
    }

    Events events() {
        return new Events(VARIABLES, events);
    }

    static NetworkSettings twoMode(Aggregation aggregation) {
        return settings(Mode.TWO_MODE, aggregation, "agrees");
    }

    static NetworkSettings oneMode(Aggregation aggregation) {
        return settings(Mode.ONE_MODE, aggregation, "agrees");
    }

    static NetworkSettings settings(Mode mode, Aggregation aggregation, String qualifier) {
        return new NetworkSettings(
                mode, "actor", "concept", Optional.of(qualifier), aggregation, Normalization.NO, Selection.ALL);
    }

    /** Returns the figures of a network as text, a row in each line. */
    static String figures(Network network) {
        StringBuilder text = new StringBuilder();
        Matrix matrix = network.matrix();
        for (int row = 0; row < matrix.rows().size(); row++) {
            text.append(matrix.rows().get(row));
            for (int column = 0; column < matrix.columns().size(); column++) {
                double figure = matrix.get(row, column);
                text.append(' ').append(figure == Math.rint(figure) ? Long.toString((long) figure) : "" + figure);
            }
            text.append('\n');
        }
        return text.toString();
    }
}
