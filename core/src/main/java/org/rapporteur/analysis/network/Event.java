package org.rapporteur.analysis.network;

import java.time.LocalDateTime;
import java.util.List;
import org.rapporteur.model.StatementId;

/**
 * Somebody said something of a concept. A statement that stands on two concepts is two events with one id.
 *
 * @param statement the statement behind it
 * @param document the name of the document that reports it
 * @param when when it counts: in files of Discourse Network Analyzer the document's date
 * @param values the value of each variable, in the order of {@link Events#variables()}
 */
public record Event(StatementId statement, String document, LocalDateTime when, List<String> values) {

    /** Copies the values. */
    public Event {
        values = List.copyOf(values);
    }
}
