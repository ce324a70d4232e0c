package org.rapporteur.actors;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Who holds an office, and when.
 *
 * @param holder the holder
 * @param term one of the holder's terms
 */
public record Tenure(Actor holder, Term term) {

    /** Returns all tenures of an office, in the order in which they began; those of unknown dates first. */
    static List<Tenure> all(Actors actors, Office office, ActorId of) {
        return actors.find(Key.of(office, of)).stream()
                .flatMap(holder -> holder.terms().stream()
                        .filter(term -> term.office() == office && term.of().equals(of))
                        .map(term -> new Tenure(holder, term)))
                .sorted(Comparator.comparing(tenure -> tenure.term().start().orElse(LocalDate.MIN)))
                .toList();
    }
}
