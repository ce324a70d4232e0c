package org.rapporteur.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rapporteur.actors.Actor;
import org.rapporteur.actors.ActorId;
import org.rapporteur.actors.Directory;
import org.rapporteur.actors.Office;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.Said;

/**
 * Tells for which government or organisation somebody speaks: a minister, a ministry and its spokesman for the same government, so that what one
 * makes a condition another can drop. A parliament speaks for itself.
 */
final class Represented {

    private final Directory directory;

    Represented(Directory directory) {
        this.directory = directory;
    }

    /** Returns the statement with the body that its speaker represents, as far as the directory tells; else as it is. */
    Said with(Said said) {
        Said.Voice who = said.who();
        LocalDate day = said.when().or(said.report()::published).map(Day::last).orElse(LocalDate.EPOCH);
        Optional<Actor> actor =
                who.actorId().filter(ActorId::isSlug).map(ActorId::new).flatMap(directory::actor);
        Optional<String> body = (actor.isPresent()
                        ? actor.flatMap(each -> directory.bodyOf(each, day))
                        : directory.bodyDescribed(who.actor(), day))
                .or(() -> who.organisation().flatMap(name -> above(name, day)))
                .map(Actor::name)
                .or(who::organisation);
        return body.equals(who.organisation())
                ? said
                : new Said(
                        said.id(),
                        new Said.Voice(who.actor(), who.actorId(), body, who.side(), who.role()),
                        said.when(),
                        said.report(),
                        said.kind(),
                        said.words(),
                        said.coding());
    }

    /** Returns the government that a body of a state is a part of, unless the body is a parliament. */
    private Optional<Actor> above(String name, LocalDate day) {
        List<Actor> known = directory.named(name);
        return known.size() == 1
                        && directory
                                .holders(Office.LEGISLATOR, known.get(0).id())
                                .isEmpty()
                ? directory.bodyOf(known.get(0), day)
                : Optional.empty();
    }
}
