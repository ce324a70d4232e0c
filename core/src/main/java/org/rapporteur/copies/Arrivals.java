package org.rapporteur.copies;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The order in which texts are taken for earlier or later: by date of publication, undated ones last; of one date, what an agency publishes that
 * any text credits first; then in the order of arrival.
 */
final class Arrivals {

    private final List<Print> prints;

    /** What credited agencies are called, and the first words of that. */
    private final Set<String> credited = new HashSet<>();

    private final Set<String> beginnings = new HashSet<>();

    Arrivals(List<Print> prints) {
        this.prints = prints;
        prints.stream()
                .map(Print::credit)
                .flatMap(Optional::stream)
                .map(Credit::plain)
                .filter(credited::add)
                .forEach(name -> addBeginnings(name, beginnings));
    }

    private static void addBeginnings(String name, Set<String> beginnings) {
        for (int end = name.indexOf(' '); end >= 0; end = name.indexOf(' ', end + 1)) {
            beginnings.add(name.substring(0, end));
        }
    }

    int[] order() {
        int count = prints.size();
        LocalDate[] days = new LocalDate[count];
        boolean[] agencies = new boolean[count];
        for (int i = 0; i < count; i++) {
            days[i] = prints.get(i).published().map(date -> date.latest()).orElse(LocalDate.MAX);
            agencies[i] = prints.get(i).outlet().filter(this::isCredited).isPresent();
        }
        return IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> days[i])
                        .thenComparing(i -> !agencies[i])
                        .thenComparing(i -> i))
                .mapToInt(i -> i)
                .toArray();
    }

    private boolean isCredited(String outlet) {
        String name = Credit.plain(outlet);
        if (credited.contains(name) || beginnings.contains(name)) {
            return true;
        }
        Set<String> own = new HashSet<>();
        addBeginnings(name, own);
        return own.stream().anyMatch(credited::contains);
    }
}
