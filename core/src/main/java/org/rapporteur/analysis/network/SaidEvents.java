package org.rapporteur.analysis.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.analysis.Level;
import org.rapporteur.analysis.Said;
import org.rapporteur.model.Stance;

/**
 * Turns statements into events.
 *
 * @param events an event for each proposition or issue of each statement
 * @param undated how many statements are left out, as neither they nor their article have a date
 */
public record SaidEvents(Events events, int undated) {

    /** The variables, in the order of the values. */
    private static final List<Variable> VARIABLES = List.of(
            Variable.text("actor"),
            Variable.text("organisation"),
            Variable.text("side"),
            Variable.text("concept"),
            new Variable("stance", Variable.Type.INTEGER, false),
            Variable.text("act"),
            Variable.text("kind"),
            new Variable("article", Variable.Type.TEXT, true),
            new Variable("outlet", Variable.Type.TEXT, true));

    /** What the concepts of a network are. */
    public enum Concepts {
        /** The propositions on which a statement takes a stance. */
        PROPOSITIONS,
        /** What a statement is about; there is no stance. */
        ISSUES
    }

    /**
     * Returns the events. Their variables are {@code actor} (nobody without a name), {@code organisation}, {@code side}, the concept,
     * {@code stance} (1 support, 0 conditional, -1 oppose; empty for issues), {@code act}, {@code kind}, and of the document
     * {@code article} and {@code outlet}. A statement counts on the last day on which it may have been said.
     *
     * @param said statements by article and position
     */
    public static SaidEvents of(List<Said> said, Concepts concepts) {
        List<Event> events = new ArrayList<>();
        int undated = 0;
        for (Said each : said) {
            List<Held> held = held(each, concepts).toList();
            if (each.when().isEmpty()) {
                undated += held.isEmpty() ? 0 : 1;
                continue;
            }
            for (Held one : held) {
                events.add(event(each, one));
            }
        }
        return new SaidEvents(new Events(VARIABLES, events), undated);
    }

    private record Held(String concept, String stance) {}

    private static Stream<Held> held(Said said, Concepts concepts) {
        return switch (concepts) {
            case PROPOSITIONS ->
                said.coding().stances().keySet().stream()
                        .sorted()
                        .map(id -> new Held(id, degree(said.coding().stances().getOrDefault(id, Stance.CONDITIONAL))));
            case ISSUES -> said.coding().issues().stream().map(issue -> new Held(issue, ""));
        };
    }

    private static String degree(Stance stance) {
        return switch (stance) {
            case SUPPORT -> "1";
            case CONDITIONAL -> "0";
            case OPPOSE -> "-1";
        };
    }

    private static Event event(Said said, Held held) {
        List<String> values = List.of(
                said.by(Level.ACTOR).orElse(""),
                said.by(Level.ORGANISATION).orElse(""),
                said.by(Level.SIDE).orElse(""),
                held.concept(),
                held.stance(),
                said.coding().act().map(act -> act.word()).orElse(""),
                said.kind().word(),
                said.report().article(),
                said.report().outlet().orElse(""));
        return new Event(
                said.id(),
                said.report().article(),
                said.when().orElseThrow().last().atStartOfDay(),
                values);
    }
}
