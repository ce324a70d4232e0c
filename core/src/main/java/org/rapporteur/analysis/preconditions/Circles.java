package org.rapporteur.analysis.preconditions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.connectivity.GabowStrongConnectivityInspector;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.MaskSubgraph;

/** Finds preconditions that lead back to themselves. */
final class Circles {

    private final List<Precondition> preconditions;
    private final Bodies bodies;

    /** What somebody holds back, and the preconditions under which. */
    private final Map<Want, Map<String, List<Precondition>>> heldBack = new TreeMap<>();

    /** A circle never gets longer than this: nobody would follow it. */
    private static final int LONGEST = 12;

    Circles(List<Precondition> preconditions, Bodies bodies) {
        this.preconditions = preconditions;
        this.bodies = bodies;
        for (Precondition each : preconditions) {
            heldBack.computeIfAbsent(each.unlocks().orElseThrow(), want -> new TreeMap<>())
                    .computeIfAbsent(each.holder(), holder -> new ArrayList<>())
                    .add(each);
        }
    }

    /** One precondition leads to another. */
    private static final class Arc {}

    /** Returns circles, each beginning with the precondition that was made first. */
    List<List<Precondition>> find() {
        Graph<Precondition, Arc> graph = new DefaultDirectedGraph<>(null, null, false);
        preconditions.forEach(graph::addVertex);
        for (Precondition each : preconditions) {
            for (Precondition next : next(each)) {
                if (next != each && stand(List.of(each, next))) {
                    graph.addEdge(each, next, new Arc());
                }
            }
        }
        Map<Set<Precondition>, List<Precondition>> found = new LinkedHashMap<>();
        for (Set<Precondition> tied : new GabowStrongConnectivityInspector<>(graph).stronglyConnectedSets()) {
            if (tied.size() > 1) {
                for (Precondition each : preconditions) {
                    if (tied.contains(each)) {
                        shortest(graph, each, tied)
                                .ifPresent(circle -> found.putIfAbsent(new HashSet<>(circle), circle));
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    private Set<Precondition> next(Precondition precondition) {
        Map<String, List<Precondition>> holders =
                heldBack.getOrDefault(precondition.demands().orElseThrow(), Map.of());
        Set<Precondition> next = new LinkedHashSet<>();
        precondition.on().forEach(on -> next.addAll(holders.getOrDefault(bodies.of(on, precondition.first().orElse(LocalDate.MAX)), List.of())));
        if (next.isEmpty()) {
            holders.values().forEach(next::addAll);
        }
        return next;
    }

    /** Returns the shortest circle of a precondition of which there was a day when all stood. */
    private static Optional<List<Precondition>> shortest(
            Graph<Precondition, Arc> graph, Precondition start, Set<Precondition> tied) {
        Graph<Precondition, Arc> then = new MaskSubgraph<>(
                graph, other -> !tied.contains(other) || !stand(List.of(start, other)), arc -> false);
        BFSShortestPath<Precondition, Arc> paths = new BFSShortestPath<>(then);
        List<Precondition> best = List.of();
        for (Arc arc : then.outgoingEdgesOf(start)) {
            Precondition second = graph.getEdgeTarget(arc);
            GraphPath<Precondition, Arc> back = paths.getPath(second, start);
            if (back != null && back.getLength() < LONGEST) {
                List<Precondition> circle = back.getVertexList();
                if (stand(circle) && (best.isEmpty() || circle.size() < best.size())) {
                    best = circle;
                }
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(fromFirst(best));
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
        return until.isEmpty() || since(all).filter(since -> since.isAfter(until.get())).isEmpty();
    }

    static Optional<LocalDate> since(List<Precondition> all) {
        return all.stream().flatMap(each -> each.first().stream()).max(Comparator.naturalOrder());
    }

    static Optional<LocalDate> until(List<Precondition> all) {
        return all.stream().flatMap(each -> each.until().stream()).min(Comparator.naturalOrder());
    }
}
