package org.rapporteur.analysis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Puts statements into the order in which they were made. */
public final class Chronology {

    private Chronology() {}

    /**
     * Returns the positions in the list of all statements with a day, by day. Those of one day keep the order of the list. Takes n log n.
     */
    public static int[] of(List<Said> said) {
        Day[] days = said.stream()
                .flatMap(each -> each.when().stream())
                .distinct()
                .sorted(Day::compareTo)
                .toArray(Day[]::new);
        Map<Day, Integer> ranks = new HashMap<>();
        int rank = -1;
        for (int i = 0; i < days.length; i++) {
            if (i == 0 || days[i].compareTo(days[i - 1]) != 0) {
                rank++;
            }
            ranks.put(days[i], rank);
        }
        long[] keys = IntStream.range(0, said.size())
                .filter(i -> said.get(i).when().isPresent())
                .mapToLong(i -> (long) ranks.getOrDefault(said.get(i).when().get(), 0) << Integer.SIZE | i)
                .toArray();
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    /** Returns the positions in the list of all statements without a day. */
    public static int[] undated(List<Said> said) {
        return IntStream.range(0, said.size())
                .filter(i -> said.get(i).when().isEmpty())
                .toArray();
    }
}
