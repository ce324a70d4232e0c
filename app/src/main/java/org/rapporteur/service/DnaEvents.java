package org.rapporteur.service;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.analysis.network.Event;
import org.rapporteur.analysis.network.Events;
import org.rapporteur.analysis.network.Variable;
import org.rapporteur.model.StatementId;
import org.rapporteur.store.dna.DnaStatements;

/** Turns the statements of a file of Discourse Network Analyzer into events. */
public final class DnaEvents {

    /** What is known of every document. */
    private static final List<String> OF_DOCUMENT = List.of("title", "author", "source", "section", "type");

    private DnaEvents() {}

    /**
     * Returns an event for each statement, by time, document and position. Its variables are those of the statements' type, except those of
     * long text, and {@code document}, the document's number, with its {@code title}, {@code author}, {@code source}, {@code section}
     * and {@code type}; one that is named like one of the type's has {@code document-} before its name.
     */
    public static Events of(DnaStatements statements) {
        List<Integer> kept = new ArrayList<>();
        List<Variable> variables = new ArrayList<>();
        for (int i = 0; i < statements.variables().size(); i++) {
            DnaStatements.DnaVariable variable = statements.variables().get(i);
            if (!variable.dataType().equals("long text")) {
                kept.add(i);
                variables.add(new Variable(variable.name(), type(variable.dataType()), false));
            }
        }
        List<String> taken = variables.stream().map(Variable::name).toList();
        Stream.concat(Stream.of("document"), OF_DOCUMENT.stream())
                .map(name -> taken.contains(name) ? "document-" + name : name)
                .forEach(name -> variables.add(new Variable(name, Variable.Type.TEXT, true)));
        List<Event> events = statements.statements().stream()
                .map(statement -> event(statement, kept))
                .toList();
        return new Events(variables, events);
    }

    private static Variable.Type type(String dataType) {
        return switch (dataType) {
            case "boolean" -> Variable.Type.BOOLEAN;
            case "integer" -> Variable.Type.INTEGER;
            default -> Variable.Type.TEXT;
        };
    }

    private static Event event(DnaStatements.DnaStatement statement, List<Integer> kept) {
        String document = Long.toString(statement.document().id());
        List<String> values = new ArrayList<>();
        kept.forEach(place -> values.add(statement.values().get(place)));
        values.add(document);
        OF_DOCUMENT.forEach(name -> values.add(statement.document().about().getOrDefault(name, "")));
        return new Event(
                new StatementId(Long.toString(statement.id())),
                document,
                statement.document().when(),
                values);
    }
}
