package org.rapporteur.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Statements in the order in which they were made.
 *
 * @param undated those without a day, in the order of the list that they are from
 * @param dated those with a day, by day; those of one day in the order of the list
 */
public record Chronology(List<Said> undated, List<Said> dated) {

    /** Copies the lists. */
    public Chronology {
        undated = List.copyOf(undated);
        dated = List.copyOf(dated);
    }

    /** Puts statements into order; takes n log n. */
    public static Chronology of(List<Said> said) {
        // By last day and then, which keeps the order of those that have the same, by first day.
        int[] places = IntStream.range(0, said.size()).toArray();
        int[] first = new int[places.length];
        int[] last = new int[places.length];
        Arrays.stream(places).parallel().forEach(i -> {
            Optional<Day> when = said.get(i).when();
            first[i] = when.map(day -> (int) day.first().toEpochDay()).orElse(Integer.MIN_VALUE);
            last[i] = when.map(day -> (int) day.last().toEpochDay()).orElse(Integer.MIN_VALUE);
        });
        List<Said> inOrder = Arrays.stream(Places.sorted(Places.sorted(places, last), first))
                .mapToObj(said::get)
                .toList();
        int dated = (int)
                Arrays.stream(first).filter(day -> day == Integer.MIN_VALUE).count();
        return new Chronology(inOrder.subList(0, dated), inOrder.subList(dated, inOrder.size()));
    }

    /** Returns what each speaker says, in the order of the list; what several say together, for each. Those who cannot be told are left out. */
    public static Map<String, List<Said>> bySpeaker(List<Said> said, Level level) {
        Map<String, List<Said>> bySpeaker = new HashMap<>();
        for (Said each : said) {
            for (String name : each.allBy(level)) {
                bySpeaker.computeIfAbsent(name, key -> new ArrayList<>()).add(each);
            }
        }
        return bySpeaker;
    }
}
