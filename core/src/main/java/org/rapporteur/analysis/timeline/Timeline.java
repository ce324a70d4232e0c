package org.rapporteur.analysis.timeline;

import java.util.ArrayList;
import java.util.Comparator;
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

    private record Place(String who, String topic) {}

    /** Returns the timeline of statements; takes n log n. Statements of one day keep the order of the list. */
    public static Timeline of(List<Said> said, TimelineSettings settings) {
        Map<Place, List<Lane.Point>> lanes =
                new TreeMap<>(Comparator.comparing(Place::who).thenComparing(Place::topic));
        int unattributed = 0;
        for (int i : Chronology.of(said)) {
            Said each = said.get(i);
            List<Topic.Touched> touched = touched(each, settings);
            List<String> who = each.allBy(settings.level());
            unattributed += who.isEmpty() && !touched.isEmpty() ? 1 : 0;
            for (String name : who) {
                for (Topic.Touched topic : touched) {
                    add(lanes.computeIfAbsent(new Place(name, topic.topic()), p -> new ArrayList<>()), each, topic);
                }
            }
        }
        int undated = 0;
        for (int i : Chronology.undated(said)) {
            undated += touched(said.get(i), settings).isEmpty() ? 0 : 1;
        }
        return new Timeline(inOrder(lanes), unattributed, undated);
    }

    private static List<Topic.Touched> touched(Said said, TimelineSettings settings) {
        List<Topic.Touched> all = settings.topic().of(said);
        return settings.only().isEmpty()
                ? all
                : all.stream()
                        .filter(each -> settings.only().get().equals(each.topic()))
                        .toList();
    }

    private static void add(List<Lane.Point> points, Said said, Topic.Touched touched) {
        Optional<String> before = Optional.empty();
        for (int i = points.size() - 1;
                i >= 0 && before.isEmpty() && touched.position().isPresent();
                i--) {
            before = points.get(i).position();
        }
        boolean isTurn = before.isPresent() && !before.equals(touched.position());
        points.add(new Lane.Point(said.when().orElseThrow(), touched.position(), isTurn, said));
    }

    private static List<Lane> inOrder(Map<Place, List<Lane.Point>> lanes) {
        Map<String, Integer> sizes = new TreeMap<>();
        lanes.forEach((place, points) -> sizes.merge(place.who(), points.size(), Integer::sum));
        return lanes.entrySet().stream()
                .map(each -> new Lane(each.getKey().who(), each.getKey().topic(), each.getValue()))
                .sorted(Comparator.<Lane>comparingInt(lane -> -sizes.getOrDefault(lane.who(), 0))
                        .thenComparing(Lane::who)
                        .thenComparing(Lane::topic))
                .toList();
    }
}
