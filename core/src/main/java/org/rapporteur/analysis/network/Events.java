package org.rapporteur.analysis.network;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All that networks are made from.
 *
 * @param variables what is noted of each event
 * @param events in any order; those of the same time count in the order of this list, so give them by document and position
 */
public record Events(List<Variable> variables, List<Event> events) {

    /**
     * Checks that each event has a value of each variable.
     *
     * @throws IllegalArgumentException if one has more or fewer, or two variables share a name
     */
    public Events {
        variables = List.copyOf(variables);
        events = List.copyOf(events);
        Set<String> names = new HashSet<>();
        for (Variable variable : variables) {
            if (!names.add(variable.name())) {
                throw new IllegalArgumentException("There are two variables \"" + variable.name() + "\"");
            }
        }
        for (Event event : events) {
            if (event.values().size() != variables.size()) {
                throw new IllegalArgumentException("Statement " + event.statement() + " has "
                        + event.values().size() + " values and not " + variables.size());
            }
        }
    }

    /**
     * Returns the place of a variable in {@link #variables()}.
     *
     * @throws IllegalArgumentException if there is no variable of that name; the message lists those that there are
     */
    int place(String variable) {
        for (int i = 0; i < variables.size(); i++) {
            if (variables.get(i).name().equals(variable)) {
                return i;
            }
        }
        throw new IllegalArgumentException("There is no variable \"" + variable + "\"; there are "
                + String.join(", ", variables.stream().map(Variable::name).toList()));
    }
}
