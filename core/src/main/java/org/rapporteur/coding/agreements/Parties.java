package org.rapporteur.coding.agreements;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.actors.Actor;
import org.rapporteur.actors.ActorType;
import org.rapporteur.actors.Directory;

/** Finds who made an accord that is not known: "between Norrin and Tarsk", "Norrin and Tarsk signed". */
final class Parties {

    private static final int LONGEST = 5;
    private static final int BEHIND = 14;

    private final Sheet sheet;
    private final Directory directory;

    Parties(Sheet sheet, Directory directory) {
        this.sheet = sheet;
        this.directory = directory;
    }

    /** Returns who made the accord of a mention; empty if fewer than two are named. */
    List<String> of(Mention mention, Sheet.Sentence sentence) {
        int to = Math.min(sentence.last(), mention.last() + BEHIND);
        for (int t = mention.first(); t < to; t++) {
            if ("between".equals(sheet.word(t))) {
                return in(t + 1, to);
            }
        }
        return in(sentence.first(), mention.first());
    }

    private List<String> in(int from, int to) {
        Set<String> found = new LinkedHashSet<>();
        int t = from;
        while (t < to) {
            Optional<Named> named = sheet.isCapital(t) ? at(t, to) : Optional.empty();
            named.ifPresent(n -> found.add(n.name()));
            t = named.map(Named::last).orElse(t + 1);
        }
        return found.size() < 2 ? List.of() : List.copyOf(found);
    }

    private record Named(String name, int last) {}

    private Optional<Named> at(int from, int to) {
        for (int last = Math.min(to, from + LONGEST); last > from; last--) {
            int end = last;
            Optional<String> name = sheet.isCapital(last - 1) ? meant(sheet.written(from, last)) : Optional.empty();
            if (name.isPresent()) {
                return name.map(n -> new Named(n, end));
            }
        }
        return Optional.empty();
    }

    private Optional<String> meant(String words) {
        List<Actor> named = directory.named(words);
        if (!named.isEmpty()) {
            return only(named.stream().filter(a -> a.type() != ActorType.PERSON).toList());
        }
        List<Actor> place = directory.ofPlace(words);
        return only(place.isEmpty() ? directory.ofDemonym(words) : place);
    }

    private static Optional<String> only(List<Actor> actors) {
        return actors.size() == 1 ? Optional.of(actors.get(0).name()) : Optional.empty();
    }
}
