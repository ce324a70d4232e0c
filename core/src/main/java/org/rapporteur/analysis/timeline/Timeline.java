package org.rapporteur.analysis.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rapporteur.analysis.Chronology;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.Topic;

/**
 * Positions through time.
 *
 * @param lanes one for each speaker and topic: by speaker, who says most first, then by topic
 * @param unattributed how many statements on a topic have a speaker without a name, organisation or side
 * @param undated how many others were left out, as neither when they were said nor when they were published is known
 */
public record Timeline(List<Lane> lanes, int unattributed, int undated) {

    /** Copies the list. */
    public Timeline {
        lanes = List.copyOf(lanes);
    }

    /** Returns the timeline of statements; takes n log n. Statements of one day keep the order of the list. */
    public static Timeline of(List<Said> said, TimelineSettings settings) {
        Chronology touching = Chronology.of(said.parallelStream()
                .filter(each -> settings.topic().isTouched(each, settings.only()))
                .toList());
        int unattributed = (int) touching.dated().stream()
                .filter(each -> each.allBy(settings.level()).isEmpty())
                .count();
        // Nobody's lanes depend on another's.
        List<Whose> speakers = Chronology.bySpeaker(touching.dated(), settings.level()).entrySet().parallelStream()
                .map(each -> new Whose(each.getKey(), lanes(each.getKey(), each.getValue(), settings)))
                .sorted(Comparator.comparingInt(Whose::size).reversed().thenComparing(Whose::who))
                .toList();
        return new Timeline(
                speakers.stream().flatMap(each -> each.lanes().stream()).toList(),
                unattributed,
                touching.undated().size());
    }

    private record Whose(String who, List<Lane> lanes) {

        int size() {
            return lanes.stream().mapToInt(lane -> lane.points().size()).sum();
        }
    }

    /** Returns the lanes of what somebody says, by topic. */
    private static List<Lane> lanes(String who, List<Said> inOrder, TimelineSettings settings) {
        Map<String, List<Lane.Point>> lanes = new TreeMap<>();
        Map<String, String> latest = new HashMap<>();
        for (Said said : inOrder) {
            for (Topic.Touched touched : settings.topic().of(said, settings.only())) {
                Optional<String> position = touched.position();
                Optional<String> before =
                        position.flatMap(taken -> Optional.ofNullable(latest.put(touched.topic(), taken)));
                boolean isTurn = before.isPresent() && !before.equals(position);
                lanes.computeIfAbsent(touched.topic(), topic -> new ArrayList<>())
                        .add(new Lane.Point(said.when().orElseThrow(), position, isTurn, said));
            }
        }
        return lanes.entrySet().stream()
                .map(each -> new Lane(who, each.getKey(), each.getValue()))
                .toList();
    }
}
