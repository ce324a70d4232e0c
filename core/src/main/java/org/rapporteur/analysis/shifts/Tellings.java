package org.rapporteur.analysis.shifts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rapporteur.model.StatementId;

/** What articles tell of how one position moved, found by the day without looking at all of it: a tree over the first days. Immutable. */
final class Tellings {

    /** What statements tell of the days from the older of them to the newer. */
    record Telling(LocalDate first, LocalDate last, List<StatementId> statements) {}

    private final Telling[] byFirst;

    /** The latest last day of those below a place in the tree, at the place. */
    private final LocalDate[] latest;

    Tellings(List<Telling> tellings) {
        byFirst = tellings.stream().sorted(Comparator.comparing(Telling::first)).toArray(Telling[]::new);
        latest = new LocalDate[byFirst.length];
        fill(0, byFirst.length);
    }

    private LocalDate fill(int from, int to) {
        if (from >= to) {
            return LocalDate.MIN;
        }
        int middle = (from + to) >>> 1;
        LocalDate below = later(fill(from, middle), fill(middle + 1, to));
        latest[middle] = later(below, byFirst[middle].last());
        return latest[middle];
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Returns the statements that tell of a day, each once, by id. */
    List<StatementId> on(LocalDate day) {
        List<StatementId> found = new ArrayList<>();
        find(0, byFirst.length, day, found);
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(StatementId::value))
                .toList();
    }

    private void find(int from, int to, LocalDate day, List<StatementId> found) {
        int middle = (from + to) >>> 1;
        if (from >= to || latest[middle].isBefore(day)) {
            return;
        }
        find(from, middle, day, found);
        if (!byFirst[middle].first().isAfter(day)) {
            if (!byFirst[middle].last().isBefore(day)) {
                found.addAll(byFirst[middle].statements());
            }
            find(middle + 1, to, day, found);
        }
    }
}
