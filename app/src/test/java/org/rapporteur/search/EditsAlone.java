package org.rapporteur.search;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.model.Reading;
import org.rapporteur.model.Statement;
import org.rapporteur.model.edits.Edits;
import org.rapporteur.model.edits.Mention;

/** Shows a record with its corrections of who is who, and knows nothing besides. */
record EditsAlone(Edits edits) implements Shows {

    static final Knowing KNOWING = new Knowing("", record -> new EditsAlone(record.edits()));

    @Override
    public Shown shown(Reading read) {
        return new Shown(
                new Reading(
                        read.article(),
                        read.statements().stream()
                                .map(each -> each.by(edits.speaker(new Mention(each.id(), read.name(), each.who(), 0))))
                                .toList(),
                        read.agreements(),
                        read.warnings()),
                Set.of());
    }

    @Override
    public Optional<Body> of(Statement statement, Optional<LocalDate> published) {
        return Optional.empty();
    }
}
