package org.rapporteur.analysis.preconditions;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.GabowStrongConnectivityInspector;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;

/** Finds preconditions that lead back to themselves. */
final class Circles {

    private final List<Precondition> preconditions;
    private final Bodies bodies;

    /** What somebody holds back, and the preconditions under which. */
    private final Map<Want, Map<String, List<Precondition>>> heldBack = new TreeMap<>();

    Circles(List<Precondition> preconditions, Bodies bodies) {
        this.preconditions = preconditions;
        this.bodies = bodies;
        for (Precondition each : preconditions) {
            heldBack.computeIfAbsent(each.unlocks().orElseThrow(), want -> new TreeMap<>())
                    .computeIfAbsent(each.holder(), holder -> new ArrayList<>())
                    .add(each);
        }
    }

    /** Returns circles, each beginning with the precondition that was made first. */
    List<List<Precondition>> find() {
        Graph<Integer, DefaultEdge> graph = new DefaultDirectedGraph<>(DefaultEdge.class);
        Map<Precondition, Integer> places = new HashMap<>();
        for (int i = 0; i < preconditions.size(); i++) {
            places.put(preconditions.get(i), i);
            graph.addVertex(i);
        }
        int[][] next = new int[preconditions.size()][];
        for (int i = 0; i < next.length; i++) {
            Precondition each = preconditions.get(i);
            next[i] = next(each).stream()
                    .filter(other -> !other.equals(each) && stand(List.of(each, other)))
                    .mapToInt(places::get)
                    .toArray();
            for (int other : next[i]) {
                graph.addEdge(i, other);
            }
        }
        Map<Set<Integer>, List<Precondition>> found = new LinkedHashMap<>();
        Set<Integer> tied = new TreeSet<>();
        for (Set<Integer> each : new GabowStrongConnectivityInspector<>(graph).stronglyConnectedSets()) {
            if (each.size() > 1) {
                tied.addAll(each);
            }
        }
        for (int start : tied) {
            List<Integer> circle = shortest(next, start);
            if (!circle.isEmpty()) {
                found.putIfAbsent(
                        new HashSet<>(circle),
                        fromFirst(circle.stream().map(preconditions::get).toList()));
            }
        }
        return List.copyOf(found.values());
    }

    /** Returns what depends on what, in the order of the preconditions. */
    List<Dependency> dependencies() {
        List<Dependency> found = new ArrayList<>();
        for (Precondition each : preconditions) {
            Dependency.End from =
                    new Dependency.End(each.holder(), each.unlocks().orElseThrow());
            Want demanded = each.demands().orElseThrow();
            Set<String> of = new TreeSet<>();
            Set<String> holders = heldBack.getOrDefault(demanded, Map.of()).keySet();
            each.on().stream().map(on -> bodyOf(on, each)).forEach(of::add);
            if (holders.stream().anyMatch(of::contains)) {
                of.retainAll(holders);
            } else if (!holders.isEmpty()) {
                of.clear();
                of.addAll(holders);
            }
            if (of.isEmpty()) {
                of.add("");
            }
            of.forEach(who -> found.add(new Dependency(from, new Dependency.End(who, demanded), each)));
        }
        return List.copyOf(found);
    }

    private String bodyOf(String actor, Precondition precondition) {
        return bodies.of(actor, precondition.first().orElse(LocalDate.MAX));
    }

    private Set<Precondition> next(Precondition precondition) {
        Map<String, List<Precondition>> holders =
                heldBack.getOrDefault(precondition.demands().orElseThrow(), Map.of());
        Set<Precondition> next = new LinkedHashSet<>();
        precondition.on().forEach(on -> next.addAll(holders.getOrDefault(bodyOf(on, precondition), List.of())));
        if (next.isEmpty()) {
            holders.values().forEach(next::addAll);
        }
        return next;
    }

    /** Returns the shortest circle of a precondition of which there was a day when all stood; nothing if there is none. */
    private List<Integer> shortest(int[][] next, int start) {
        Precondition first = preconditions.get(start);
        boolean[] stands = new boolean[next.length];
        for (int i = 0; i < stands.length; i++) {
            stands[i] = stand(List.of(first, preconditions.get(i)));
        }
        int[] before = new int[next.length];
        Arrays.fill(before, -1);
        Deque<Integer> queue = new ArrayDeque<>(List.of(start));
        while (!queue.isEmpty()) {
            int at = queue.remove();
            for (int other : next[at]) {
                if (other == start) {
                    List<Integer> circle = back(before, start, at);
                    if (stand(circle.stream().map(preconditions::get).toList())) {
                        return circle;
                    }
                } else if (before[other] < 0 && stands[other]) {
                    before[other] = at;
                    queue.add(other);
                }
            }
        }
        return List.of();
    }

    private static List<Integer> back(int[] before, int start, int end) {
        List<Integer> way = new ArrayList<>();
        for (int at = end; at != start; at = before[at]) {
            way.add(at);
        }
        way.add(start);
        Collections.reverse(way);
        return way;
    }

    private static List<Precondition> fromFirst(List<Precondition> circle) {
        List<Precondition> turned = new ArrayList<>(circle);
        Precondition first = circle.stream()
                .min(Comparator.comparing((Precondition each) -> each.first().orElse(LocalDate.MAX))
                        .thenComparing(Precondition::holder)
                        .thenComparing(each -> each.unlocks().orElseThrow()))
                .orElseThrow();
        Collections.rotate(turned, -circle.indexOf(first));
        return List.copyOf(turned);
    }

    private static boolean stand(List<Precondition> all) {
        Optional<LocalDate> until = until(all);
        return until.isEmpty()
                || since(all).filter(since -> since.isAfter(until.get())).isEmpty();
    }

    static Optional<LocalDate> since(List<Precondition> all) {
        return all.stream().flatMap(each -> each.first().stream()).max(Comparator.naturalOrder());
    }

    static Optional<LocalDate> until(List<Precondition> all) {
        return all.stream().flatMap(each -> each.until().stream()).min(Comparator.naturalOrder());
    }
}
