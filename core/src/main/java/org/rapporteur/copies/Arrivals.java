package org.rapporteur.copies;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rapporteur.model.PartialDate;

/**
 * The order in which texts are taken for earlier or later: by date of publication, undated ones last; of one date, what an agency publishes that
 * any text credits first; then in the order of arrival.
 */
final class Arrivals {

    private final List<Print> prints;
    private final Agencies agencies;

    Arrivals(List<Print> prints) {
        this.prints = prints;
        agencies = Agencies.credited(
                prints.stream().map(Print::credit).flatMap(Optional::stream).toList());
    }

    int[] order() {
        int count = prints.size();
        LocalDate[] days = new LocalDate[count];
        boolean[] isAgency = new boolean[count];
        for (int i = 0; i < count; i++) {
            days[i] = day(prints.get(i));
            isAgency[i] = prints.get(i).outlet().filter(agencies::has).isPresent();
        }
        return IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> days[i])
                        .thenComparing(i -> !isAgency[i])
                        .thenComparing(i -> i))
                .mapToInt(i -> i)
                .toArray();
    }

    /** Returns the day by which a text is earlier or later than others; that of an undated one is later than all. */
    static LocalDate day(Print print) {
        return print.published().map(PartialDate::latest).orElse(LocalDate.MAX);
    }
}
