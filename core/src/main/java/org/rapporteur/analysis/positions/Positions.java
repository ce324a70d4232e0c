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
import java.util.stream.Collectors;
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
    private final Map<String, Map<String, Tally>> tallies;

    private Positions(List<Said> inOrder, PositionSettings settings) {
        this.settings = settings;
        // Nobody's positions depend on another's.
        tallies = Chronology.bySpeaker(inOrder, settings.level()).entrySet().parallelStream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> row(each.getValue())));
    }

    /**
     * Returns the positions that statements take. Where several of one day are equally good, their order in the list does not
     * matter.
     */
    public static PositionMatrix of(List<Said> said, PositionSettings settings) {
        Chronology touching = Chronology.of(said.parallelStream()
                .filter(each -> settings.topic().isTouched(each, settings.only()))
                .toList());
        boolean isTimed = settings.at().isPresent() || settings.days().isPresent();
        List<Said> counting = new ArrayList<>();
        if (isTimed) {
            Optional<LocalDate> end = settings.at()
                    .or(() -> said.stream()
                            .flatMap(each -> each.when().stream())
                            .map(Day::last)
                            .max(Comparator.naturalOrder()));
            touching.dated().stream()
                    .filter(each -> counts(each.when().orElseThrow().last(), end.orElseThrow(), settings))
                    .forEach(counting::add);
        } else {
            counting.addAll(touching.undated());
            counting.addAll(touching.dated());
        }
        int unattributed = (int) counting.stream()
                .filter(each -> each.allBy(settings.level()).isEmpty())
                .count();
        return new Positions(counting, settings)
                .matrix(new PositionMatrix.LeftOut(
                        unattributed, isTimed ? touching.undated().size() : 0));
    }

    private static boolean counts(LocalDate day, LocalDate end, PositionSettings settings) {
        return !day.isAfter(end)
                && (settings.days().isEmpty()
                        || day.isAfter(end.minusDays(settings.days().getAsInt())));
    }

    /** Returns what somebody says, in the order of time, on each topic. */
    private Map<String, Tally> row(List<Said> inOrder) {
        Map<String, Tally> row = new HashMap<>();
        for (Said said : inOrder) {
            for (Topic.Touched each : settings.topic().of(said, settings.only())) {
                row.computeIfAbsent(each.topic(), id -> new Tally(settings.topic()))
                        .add(said, each.position());
            }
        }
        return row;
    }

    private PositionMatrix matrix(PositionMatrix.LeftOut leftOut) {
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
        return new PositionMatrix(speakers, topics, positions, leftOut);
    }
}
