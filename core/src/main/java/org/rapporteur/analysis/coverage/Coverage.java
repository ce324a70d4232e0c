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
import java.util.stream.Stream;
import org.rapporteur.analysis.Level;
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

    /** What one speaker said on one day that several outlets report. */
    private record Shown(LocalDate day, String actorId, List<Remark> remarks) {}

    /** What one outlet does on occasions that others report too. */
    private static final class Shared {
        private int occasions;
        private int left;
    }

    /** Returns the coverage that statements show; takes n log n. */
    public static Coverage of(List<Said> said, CoverageSettings settings) {
        Map<String, List<Said>> byOutlet = new HashMap<>();
        Map<String, List<Said>> byActor = new HashMap<>();
        int unknown = 0;
        for (Said each : said) {
            if (each.report().outlet().isEmpty()) {
                unknown++;
                continue;
            }
            byOutlet.computeIfAbsent(each.report().outlet().get(), name -> new ArrayList<>())
                    .add(each);
            if (each.who().actorId().isPresent() && isOnOneDay(each)) {
                byActor.computeIfAbsent(each.who().actorId().get(), id -> new ArrayList<>())
                        .add(each);
            }
        }
        // No occasion depends on another, nor what one outlet quotes on another's.
        List<Shown> occasions = byActor.entrySet().parallelStream()
                .flatMap(each -> occasions(each.getKey(), each.getValue(), settings))
                .sorted(Comparator.comparing(Shown::day).thenComparing(Shown::actorId))
                .toList();
        Map<String, Shared> shared = new HashMap<>();
        occasions.forEach(here -> count(here.remarks(), shared));
        return new Coverage(
                byOutlet.entrySet().parallelStream()
                        .map(each -> outlet(each.getKey(), each.getValue(), settings.level(), shared))
                        .sorted(Comparator.<Outlet>comparingInt(each -> -each.statements())
                                .thenComparing(Outlet::name))
                        .toList(),
                occasions.stream().flatMap(here -> here.remarks().stream()).toList(),
                unknown);
    }

    private static Outlet outlet(String name, List<Said> said, Level level, Map<String, Shared> shared) {
        OutletTally tally = new OutletTally(name);
        said.forEach(each -> tally.add(each, level));
        Shared of = shared.getOrDefault(name, new Shared());
        return tally.outlet(of.occasions, of.left);
    }

    private static boolean isOnOneDay(Said said) {
        return said.when()
                .filter(when -> !when.isPublication() && when.first().equals(when.last()))
                .isPresent();
    }

    private static Stream<Shown> occasions(String actorId, List<Said> said, CoverageSettings settings) {
        Map<LocalDate, List<Said>> byDay = new HashMap<>();
        said.forEach(each -> byDay.computeIfAbsent(each.when().orElseThrow().last(), day -> new ArrayList<>(2))
                .add(each));
        return byDay.entrySet().stream()
                .filter(each -> isShared(each.getValue()))
                .map(each -> new Shown(each.getKey(), actorId, remarks(each.getKey(), each.getValue(), settings)));
    }

    private static boolean isShared(List<Said> reports) {
        if (reports.size() < 2) {
            return false;
        }
        Optional<String> first = reports.get(0).report().outlet();
        return reports.stream().anyMatch(each -> !each.report().outlet().equals(first));
    }

    private static List<Remark> remarks(LocalDate day, List<Said> reports, CoverageSettings settings) {
        Occasion occasion = new Occasion(settings.alike());
        reports.forEach(occasion::add);
        return occasion.remarks(reports.get(0).who().actor(), day);
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
