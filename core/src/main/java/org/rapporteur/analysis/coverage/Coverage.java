package org.rapporteur.analysis.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.Said;

/**
 * What the outlets report of the same, and what some leave out.
 *
 * <p>An occasion is what one speaker with a name said on one known day. Outlets are compared on those that at least two of them
 * report. Two reports of an occasion are of the same remark if they share enough of their words.
 *
 * @param outlets the outlets, who reports most statements first, then by name
 * @param remarks the remarks of occasions that several outlets report: by day, then by the speaker's id, then as they were first reported
 * @param unknown how many statements stand in articles of an unknown outlet; they are in no figure
 */
public record Coverage(List<Outlet> outlets, List<Remark> remarks, int unknown) {

    /** Copies the lists. */
    public Coverage {
        outlets = List.copyOf(outlets);
        remarks = List.copyOf(remarks);
    }

    private record Place(LocalDate day, String actorId) {}

    /** What one outlet does on occasions that others report too. */
    private static final class Shared {
        private int occasions;
        private int left;
    }

    /** Returns the coverage that statements show; takes n log n. */
    public static Coverage of(List<Said> said, CoverageSettings settings) {
        Map<String, OutletTally> outlets = new TreeMap<>();
        Map<Place, List<Said>> occasions = new HashMap<>();
        int unknown = 0;
        for (Said each : said) {
            if (each.report().outlet().isEmpty()) {
                unknown++;
                continue;
            }
            outlets.computeIfAbsent(each.report().outlet().get(), OutletTally::new)
                    .add(each, settings.level());
            placeOf(each)
                    .ifPresent(place -> occasions
                            .computeIfAbsent(place, day -> new ArrayList<>(2))
                            .add(each));
        }
        // No occasion depends on another, and the stream keeps their order.
        List<List<Remark>> byOccasion = occasions.entrySet().stream()
                .filter(each -> isShared(each.getValue()))
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(Place::day).thenComparing(Place::actorId)))
                .toList()
                .parallelStream()
                .map(each -> remarks(each.getKey(), each.getValue(), settings))
                .toList();
        Map<String, Shared> shared = new HashMap<>();
        byOccasion.forEach(here -> count(here, shared));
        List<Remark> remarks =
                byOccasion.stream().flatMap(here -> here.stream()).toList();
        return new Coverage(
                outlets.values().stream()
                        .map(each -> {
                            Shared of = shared.getOrDefault(each.name(), new Shared());
                            return each.outlet(of.occasions, of.left);
                        })
                        .sorted(Comparator.<Outlet>comparingInt(each -> -each.statements())
                                .thenComparing(Outlet::name))
                        .toList(),
                remarks,
                unknown);
    }

    private static Optional<Place> placeOf(Said said) {
        Optional<Day> day =
                said.when().filter(when -> !when.isPublication() && when.first().equals(when.last()));
        return day.isEmpty()
                ? Optional.empty()
                : said.who().actorId().map(id -> new Place(day.get().last(), id));
    }

    private static boolean isShared(List<Said> reports) {
        if (reports.size() < 2) {
            return false;
        }
        Optional<String> first = reports.get(0).report().outlet();
        return reports.stream().anyMatch(each -> !each.report().outlet().equals(first));
    }

    private static List<Remark> remarks(Place place, List<Said> reports, CoverageSettings settings) {
        Occasion occasion = new Occasion(settings.alike());
        reports.forEach(occasion::add);
        return occasion.remarks(reports.get(0).who().actor(), place.day());
    }

    private static void count(List<Remark> remarks, Map<String, Shared> shared) {
        Set<String> outlets = new HashSet<>();
        for (Remark remark : remarks) {
            outlets.addAll(remark.reports().keySet());
            remark.leftOutBy().forEach(outlet -> shared.computeIfAbsent(outlet, name -> new Shared()).left++);
        }
        outlets.forEach(outlet -> shared.computeIfAbsent(outlet, name -> new Shared()).occasions++);
    }
}
