package org.rapporteur.service;

import org.rapporteur.model.Reading;
import org.rapporteur.model.Statement;
import org.rapporteur.model.edits.Edits;
import org.rapporteur.model.edits.Mention;

/** Readings as they are shown: with the corrections of who is who. */
final class Replayed {

    private Replayed() {}

    static Reading over(Reading reading, Edits edits) {
        return new Reading(
                reading.article(),
                reading.statements().stream()
                        .map(statement -> over(statement, reading.name(), edits))
                        .toList(),
                reading.agreements(),
                reading.warnings());
    }

    private static Statement over(Statement statement, String article, Edits edits) {
        return statement.by(edits.speaker(new Mention(statement.id(), article, statement.who())));
    }
}
