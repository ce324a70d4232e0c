package org.rapporteur.analysis.positions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.rapporteur.analysis.Chronology;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.Topic;
import org.rapporteur.model.Capacity;

/**
 * Works out who holds which position. Takes n log n.
 *
 * <p>What was said "in March" comes before what was said on 2 March, and counts at a time only if it has been said by then. A day that is only that of publication is taken for the day of saying; the
 * {@link Day} of a position tells.
 */
public final class Positions {

    /** Those who are no party come last; all others have no place in this list and stand before them. */
    private static final List<String> PARTIES_FIRST = List.of(Capacity.THIRD_PARTY, Capacity.NONE);

    private final PositionSettings settings;
    private final Map<String, Map<String, Tally>> tallies = new HashMap<>();
    private int unattributed;
    private int undated;

    private Positions(PositionSettings settings) {
        this.settings = settings;
    }

    /**
     * Returns the positions that statements take. Where several of one day are equally good, their order in the list does not
     * matter.
     */
    public static PositionMatrix of(List<Said> said, PositionSettings settings) {
        Positions positions = new Positions(settings);
        boolean isTimed = settings.at().isPresent() || settings.days().isPresent();
        for (int i : Chronology.undated(said)) {
            if (isTimed) {
                positions.undated += positions.touched(said.get(i)).isEmpty() ? 0 : 1;
            } else {
                positions.add(said.get(i));
            }
        }
        int[] order = Chronology.of(said);
        Optional<LocalDate> end = settings.at()
                .or(() -> said.stream()
                        .flatMap(each -> each.when().stream())
                        .map(Day::last)
                        .max(Comparator.naturalOrder()));
        for (int i : order) {
            if (counts(said.get(i).when().orElseThrow().last(), end.orElseThrow(), settings)) {
                positions.add(said.get(i));
            }
        }
        return positions.matrix();
    }

    private static boolean counts(LocalDate day, LocalDate end, PositionSettings settings) {
        return !day.isAfter(end)
                && (settings.days().isEmpty()
                        || day.isAfter(end.minusDays(settings.days().getAsInt())));
    }

    private List<Topic.Touched> touched(Said said) {
        List<Topic.Touched> all = settings.topic().of(said);
        return settings.only().isEmpty()
                ? all
                : all.stream()
                        .filter(each -> settings.only().get().equals(each.topic()))
                        .toList();
    }

    private void add(Said said) {
        List<Topic.Touched> touched = touched(said);
        if (touched.isEmpty()) {
            return;
        }
        List<String> who = said.allBy(settings.level());
        unattributed += who.isEmpty() ? 1 : 0;
        for (String name : who) {
            Map<String, Tally> row = tallies.computeIfAbsent(name, each -> new HashMap<>());
            for (Topic.Touched each : touched) {
                row.computeIfAbsent(each.topic(), id -> new Tally(settings.topic()))
                        .add(said, each.position());
            }
        }
    }

    private PositionMatrix matrix() {
        TreeSet<String> others = new TreeSet<>();
        Map<String, Integer> sizes = new LinkedHashMap<>();
        tallies.forEach((name, row) -> {
            others.addAll(row.keySet());
            sizes.put(name, row.values().stream().mapToInt(Tally::size).sum());
        });
        settings.known().forEach(others::remove);
        List<String> topics = new ArrayList<>(settings.known());
        topics.addAll(others);
        List<String> speakers = sizes.keySet().stream()
                .sorted(Comparator.<String>comparingInt(name -> PARTIES_FIRST.indexOf(name))
                        .thenComparing(name -> -sizes.getOrDefault(name, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        List<Position> positions = new ArrayList<>();
        for (String name : speakers) {
            Map<String, Tally> row = tallies.getOrDefault(name, Map.of());
            for (String topic : topics) {
                if (row.containsKey(topic)) {
                    positions.add(row.get(topic).position(name, topic));
                }
            }
        }
        return new PositionMatrix(speakers, topics, positions, new PositionMatrix.LeftOut(unattributed, undated));
    }
}
