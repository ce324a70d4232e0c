package org.rapporteur.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.analysis.Level;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.Topic;

/** The statements of a period, put in order once for all the briefs of it. Immutable. */
public final class Voices {

    private final Map<String, Map<String, List<Said>>> byWho;
    private final Map<String, Set<String>> names;
    private final Map<Set<String>, Integer> nobodys;

    private Voices(
            Map<String, Map<String, List<Said>>> byWho,
            Map<String, Set<String>> names,
            Map<Set<String>, Integer> nobodys) {
        this.byWho = byWho;
        this.names = names;
        this.nobodys = nobodys;
    }

    /**
     * Puts statements in order.
     *
     * @param level the level of the briefs
     * @param topic the topics of the briefs
     */
    public static Voices of(List<Said> said, Level level, Topic topic) {
        Map<String, Map<String, List<Said>>> byWho = new HashMap<>();
        Map<String, Set<String>> names = new HashMap<>();
        Map<Set<String>, Integer> nobodys = new HashMap<>();
        for (Said each : said) {
            List<Topic.Touched> on = topic.of(each);
            List<String> all = each.allBy(level);
            if (all.isEmpty() && !on.isEmpty()) {
                nobodys.merge(on.stream().map(Topic.Touched::topic).collect(Collectors.toSet()), 1, Integer::sum);
            }
            for (String who : all) {
                Set<String> named = names.computeIfAbsent(who, none -> new HashSet<>());
                named.add(each.who().actor());
                each.who().organisation().ifPresent(named::add);
                for (Topic.Touched touched : on) {
                    byWho.computeIfAbsent(who, none -> new HashMap<>())
                            .computeIfAbsent(touched.topic(), none -> new ArrayList<>())
                            .add(each);
                }
            }
        }
        return new Voices(byWho, names, nobodys);
    }

    /** Returns what somebody said on a topic, in the order of all statements. */
    List<Said> of(String who, String topic) {
        return byWho.getOrDefault(who, Map.of()).getOrDefault(topic, List.of());
    }

    /** Returns the names of those who speak for somebody, and of the bodies for which they speak. */
    Set<String> names(String who) {
        return names.getOrDefault(who, Set.of());
    }

    /** Returns how many statements there are on topics of which it is not known whose they are. */
    long nobodys(Set<String> topics) {
        return nobodys.entrySet().stream()
                .filter(each -> each.getKey().stream().anyMatch(topics::contains))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
