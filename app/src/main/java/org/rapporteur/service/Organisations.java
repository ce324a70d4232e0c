package org.rapporteur.service;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.actors.Actor;
import org.rapporteur.actors.Bodies;
import org.rapporteur.actors.Directory;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.Statement;
import org.rapporteur.model.edits.Edits;

/** Tells for which body somebody speaks, by {@link Bodies}, by what was imported and by the edits of a record. Not for several threads. */
final class Organisations {

    private final Bodies bodies;
    private final Edits edits;
    private final Map<Bodies.Speaker, Optional<Actor>> known = new HashMap<>();

    Organisations(Directory directory, Edits edits) {
        bodies = new Bodies(directory);
        this.edits = edits;
    }

    /**
     * Returns the name of the body; empty if it cannot be told.
     *
     * @param published when it was said at the latest, if the statement does not tell
     */
    Optional<String> of(Statement statement, Optional<LocalDate> published) {
        if (Imported.isBody(statement)) {
            return Optional.of(statement.who().name());
        }
        if (Imported.hasBody(statement)) {
            return statement.as().role().value();
        }
        return body(statement, published).map(this::nameOf);
    }

    /** Returns the body that the directory knows; empty if it cannot be told. */
    Optional<Actor> body(Statement statement, Optional<LocalDate> published) {
        LocalDate day = statement
                .where()
                .saidOn()
                .date()
                .map(DateInterval::latest)
                .or(() -> published)
                .orElse(LocalDate.EPOCH);
        return known.computeIfAbsent(
                new Bodies.Speaker(
                        statement.who().name(),
                        statement.who().id(),
                        statement.as().role().value().map(Sides::each).orElse(List.of()),
                        day),
                bodies::of);
    }

    /** Returns what a body is called in the record. */
    String nameOf(Actor body) {
        return edits.renamed(body.id().value()).orElse(body.name());
    }
}
