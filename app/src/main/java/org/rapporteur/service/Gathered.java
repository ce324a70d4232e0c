package org.rapporteur.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.actors.Folding;
import org.rapporteur.actors.NamedId;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.Speaker;
import org.rapporteur.model.edits.Edits;
import org.rapporteur.store.Told;

/** What is told of one actor, while it is gathered from the statements. */
final class Gathered {

    private final String id;
    private final Edits edits;
    private final List<Told> told = new ArrayList<>();
    private final Counts own = new Counts();
    private final Counts merged = new Counts();
    private final Counts roles = new Counts();
    private final Counts sides = new Counts();

    Gathered(String id, Edits edits) {
        this.id = id;
        this.edits = edits;
    }

    void add(Told statement) {
        told.add(statement);
        String read = statement.mention().who().id().orElse(id);
        String name = statement.mention().who().name();
        if (read.equals(id)) {
            own.add(name);
        } else if (edits.actor(read).equals(id)) {
            merged.add(name);
        }
        statement.role().stream().flatMap(all -> Sides.each(all).stream()).forEach(roles::add);
        statement.side().stream().flatMap(all -> Sides.each(all).stream()).forEach(sides::add);
    }

    /** Returns the statements, in their order. */
    List<Told> told() {
        return told;
    }

    /** Returns the names of those known by name alone who are this one, or were merged into it; the most frequent first. */
    List<String> namesAlone() {
        Counts names = new Counts();
        for (Told each : told) {
            Speaker who = each.mention().who();
            who.id()
                    .filter(read -> NamedId.is(read) && edits.actor(read).equals(id))
                    .ifPresent(read -> names.add(who.name()));
        }
        return names.byFrequency();
    }

    /** Returns the name, whatever it was changed to. */
    String ownName() {
        return own.byFrequency().stream().findFirst().or(() -> edits.called(id)).orElse(id);
    }

    RecordActor actor(Optional<String> type) {
        String name = edits.renamed(id).orElseGet(this::ownName);
        Set<String> articles = new LinkedHashSet<>();
        told.forEach(each -> articles.add(each.mention().article()));
        List<DateInterval> dates =
                told.stream().flatMap(each -> each.saidOn().stream()).toList();
        Optional<PartialDate> first =
                dates.stream().min(Comparator.comparing(DateInterval::earliest)).map(DateInterval::from);
        Optional<PartialDate> last =
                dates.stream().max(Comparator.comparing(DateInterval::latest)).map(DateInterval::to);
        return new RecordActor(
                id,
                name,
                Stream.concat(own.byFrequency().stream(), merged.byFrequency().stream())
                        .filter(alias -> !Folding.fold(alias).equals(Folding.fold(name)))
                        .distinct()
                        .toList(),
                type,
                roles.byFrequency(),
                sides.byFrequency(),
                told.size(),
                articles.size(),
                first,
                last);
    }
}
