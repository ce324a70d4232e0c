package org.rapporteur.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.Level;
import org.rapporteur.analysis.Said;

/**
 * For how long something was told of an actor.
 *
 * @param what a role or a side
 * @param count in how many statements
 * @param first the first day of which it is told
 * @param last the last day of which it is told
 */
public record Spell(String what, long count, Optional<LocalDate> first, Optional<LocalDate> last) {

    /** Returns the roles of whoever made statements, the earliest first; those without a day come last. */
    public static List<Spell> roles(List<Said> said) {
        return of(said, each -> each.who().role().stream());
    }

    /** Returns for whom statements were made, the earliest first; those without a day come last. */
    public static List<Spell> sides(List<Said> said) {
        return of(said, each -> each.allBy(Level.SIDE).stream());
    }

    /** Returns the time in words; empty if no day is known. */
    public String time() {
        return first.isEmpty()
                ? ""
                : first.equals(last) ? first.get().toString() : first.get() + " to " + last.orElseThrow();
    }

    private static List<Spell> of(List<Said> said, Function<Said, Stream<String>> of) {
        Map<String, List<Said>> all = new LinkedHashMap<>();
        said.forEach(each -> of.apply(each)
                .forEach(what ->
                        all.computeIfAbsent(what, none -> new ArrayList<>()).add(each)));
        return all.entrySet().stream()
                .map(each -> spell(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing((Spell spell) -> spell.first().orElse(LocalDate.MAX))
                        .thenComparing(Spell::what))
                .toList();
    }

    private static Spell spell(String what, List<Said> said) {
        List<Day> days = said.stream().flatMap(each -> each.when().stream()).toList();
        return new Spell(
                what,
                said.size(),
                days.stream().map(Day::first).min(Comparator.naturalOrder()),
                days.stream().map(Day::last).max(Comparator.naturalOrder()));
    }
}
