package org.rapporteur.analysis.network;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The events that count, in the order of Discourse Network Analyzer's work: first those of the period and the documents, by time; from them the
 * levels; then without what is excluded, what is empty, and duplicates.
 *
 * @param period from when to when; nothing if there is no event
 * @param present those of the period and the documents, by time
 * @param levels the levels of the qualifier among them
 * @param kept those that count, by time
 */
record Chosen(Optional<Period> period, List<Event> present, Levels levels, List<Event> kept) {

    /**
     * Chooses.
     *
     * @param keepsEmpty whether an event counts that has no row, column or qualifier
     * @throws IllegalArgumentException if a variable is not there, or a qualifier not of its type
     */
    static Chosen of(Events events, NetworkSettings settings, boolean keepsEmpty) {
        Selection selection = settings.selection();
        Optional<Period> period = period(events, selection);
        List<Event> present =
                period.map(within -> present(events, selection, within)).orElse(List.of());
        int row = events.place(settings.variable1());
        int column = events.place(settings.variable2());
        Optional<Integer> qualifier = settings.qualifier().map(events::place);
        Levels levels = qualifier
                .map(place -> Levels.of(
                        events.variables().get(place),
                        present.stream().map(event -> event.values().get(place))))
                .orElse(Levels.NONE);
        int[] needed = IntStream.concat(
                        IntStream.of(row, column), qualifier.stream().mapToInt(place -> place))
                .toArray();
        List<Passing> exclusions = passing(events, selection, false);
        List<Event> passing = present.stream()
                .filter(event -> passes(event, exclusions) && (keepsEmpty || isFull(event, needed)))
                .toList();
        boolean comparesQualifier = settings.aggregation() != Aggregation.IGNORE;
        int[] compared = comparesQualifier ? needed : new int[] {row, column};
        return new Chosen(period, present, levels, once(passing, selection.duplicates(), compared));
    }

    private record Passing(int place, Exclusion exclusion) {}

    private static Optional<Period> period(Events events, Selection selection) {
        Optional<LocalDateTime> start = selection
                .start()
                .or(() -> events.events().stream().map(Event::when).min(Comparator.naturalOrder()));
        Optional<LocalDateTime> stop = selection
                .stop()
                .or(() -> events.events().stream().map(Event::when).max(Comparator.naturalOrder()));
        return start.flatMap(
                from -> stop.filter(until -> !until.isBefore(from)).map(until -> Period.between(from, until)));
    }

    private static List<Event> present(Events events, Selection selection, Period period) {
        List<Passing> exclusions = passing(events, selection, true);
        return events.events().stream()
                .filter(event -> !event.when().isBefore(period.start())
                        && !event.when().isAfter(period.stop())
                        && passes(event, exclusions))
                .sorted(Comparator.comparing(Event::when))
                .toList();
    }

    private static List<Passing> passing(Events events, Selection selection, boolean ofDocument) {
        return selection.exclusions().stream()
                .map(exclusion -> new Passing(events.place(exclusion.variable()), exclusion))
                .filter(passing -> events.variables().get(passing.place()).isOfDocument() == ofDocument)
                .toList();
    }

    private static boolean passes(Event event, List<Passing> all) {
        for (Passing passing : all) {
            if (!passing.exclusion().keeps(event.values().get(passing.place()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFull(Event event, int[] places) {
        for (int place : places) {
            if (event.values().get(place).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static List<Event> once(List<Event> events, Duplicates rule, int[] compared) {
        if (rule == Duplicates.INCLUDE) {
            return events;
        }
        Map<String, Integer> words = new HashMap<>();
        Map<Integer, Integer> stretches = new HashMap<>();
        LongIndex[] seen = new LongIndex[compared.length];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = new LongIndex();
        }
        List<Event> kept = new ArrayList<>();
        for (Event event : events) {
            int number = rule == Duplicates.DOCUMENT
                    ? number(words, event.document())
                    : number(stretches, rule.stretch(event.when()));
            int before = seen[seen.length - 1].size();
            for (int i = 0; i < compared.length; i++) {
                number = seen[i].of(number, number(words, event.values().get(compared[i])));
            }
            if (seen[seen.length - 1].size() > before) {
                kept.add(event);
            }
        }
        return List.copyOf(kept);
    }

    private static <T> int number(Map<T, Integer> numbers, T of) {
        Integer known = numbers.get(of);
        if (known == null) {
            known = numbers.size();
            numbers.put(of, known);
        }
        return known;
    }
}
