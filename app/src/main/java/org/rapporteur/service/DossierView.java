package org.rapporteur.service;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.actors.Actor;
import org.rapporteur.actors.Directory;
import org.rapporteur.actors.Term;
import org.rapporteur.dossier.Coverage;
import org.rapporteur.dossier.Dossier;
import org.rapporteur.model.Agreement;
import org.rapporteur.model.Conflict;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.Proposition;

/** Tells what is in a dossier in words. */
final class DossierView {

    /** Any day will do for those who hold no office. */
    private static final LocalDate ANY = LocalDate.EPOCH;

    private final Dossier dossier;

    private DossierView(Dossier dossier) {
        this.dossier = dossier;
    }

    static ShownDossier of(Dossier dossier) {
        DossierView view = new DossierView(dossier);
        Coverage coverage = dossier.coverage();
        return new ShownDossier(
                dossier.name(),
                dossier.title(),
                dossier.conflict(),
                view.own().map(view::somebody).toList(),
                dossier.issues().stream()
                        .map(issue -> new ShownDossier.Issue(issue.id(), issue.covers()))
                        .toList(),
                dossier.propositions().stream().map(DossierView::proposition).toList(),
                dossier.agreements().stream().map(DossierView::agreement).toList(),
                coverage.outlets().stream()
                        .map(outlet -> new ShownDossier.Called(outlet.name(), outlet.aliases()))
                        .toList(),
                dates(coverage.from(), coverage.to()),
                coverage.languages());
    }

    /** Returns the actors that are not just as they are built in. */
    private Stream<Actor> own() {
        Directory builtIn = Directory.builtIn();
        return dossier.directory() == builtIn
                ? Stream.empty()
                : dossier.directory().all().stream()
                        .filter(actor -> !builtIn.actor(actor.id()).equals(Optional.of(actor)));
    }

    private ShownDossier.Somebody somebody(Actor actor) {
        return new ShownDossier.Somebody(
                actor.id().value(),
                new ShownDossier.Called(actor.name(), actor.aliases()),
                dossier.conflict().flatMap(conflict -> side(actor, conflict)),
                actor.terms().stream().map(DossierView::role).toList());
    }

    private Optional<String> side(Actor actor, Conflict conflict) {
        Directory directory = dossier.directory();
        Optional<String> own = Optional.ofNullable(actor.sides().get(conflict.id()));
        if (own.isPresent() || actor.terms().isEmpty()) {
            return own.or(() -> directory.sideOf(actor, conflict.id(), ANY));
        }
        String sides = actor.terms().stream()
                .flatMap(term -> directory.actor(term.of()).stream())
                .flatMap(body -> directory.sideOf(body, conflict.id(), ANY).stream())
                .distinct()
                .collect(Collectors.joining("; "));
        return Optional.of(sides).filter(side -> !side.isEmpty());
    }

    private static String role(Term term) {
        return term.title()
                + dates(term.from(), term.to()).map(dates -> " (" + dates + ")").orElse("");
    }

    private static Optional<String> dates(Optional<PartialDate> from, Optional<PartialDate> to) {
        String words = Stream.concat(
                        from.stream().map(date -> "from " + date), to.stream().map(date -> "to " + date))
                .collect(Collectors.joining(" "));
        return Optional.of(words).filter(dates -> !dates.isEmpty());
    }

    private static ShownDossier.Proposition proposition(Proposition proposition) {
        return new ShownDossier.Proposition(
                proposition.id(),
                proposition.text(),
                proposition.issue(),
                proposition.wordsFor(),
                proposition.wordsAgainst(),
                proposition.examples().stream()
                        .map(example -> new ShownDossier.Example(example.text(), example.word()))
                        .toList());
    }

    private static ShownDossier.Agreement agreement(Agreement agreement) {
        return new ShownDossier.Agreement(
                new ShownDossier.Called(agreement.name(), agreement.aliases()),
                agreement.date().map(DateInterval::toString),
                agreement.parties());
    }
}
