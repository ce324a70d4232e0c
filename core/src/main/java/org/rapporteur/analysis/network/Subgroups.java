package org.rapporteur.analysis.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.clustering.GirvanNewmanClustering;
import org.jgrapht.alg.clustering.GreedyModularityAlgorithm;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * The groups of a one-mode network's nodes, such as its coalitions.
 *
 * @param groups the groups, the largest first and then by their first label; labels are sorted
 * @param modularity how much more of the ties lies within groups than would by chance (Newman and Girvan 2004), at most 1; 0 if there are no ties
 */
public record Subgroups(List<List<String>> groups, double modularity) {

    /** How groups are found. */
    public enum Method {
        /** Joins the two groups that gain most modularity, as long as any do (Clauset, Newman and Moore 2004). */
        GREEDY_MODULARITY,
        /** Each node takes the group of most of its neighbours (Raghavan, Albert and Kumara 2007); ties have no weight. */
        LABEL_PROPAGATION,
        /** Cuts the tie on most shortest paths until there are so many groups (Girvan and Newman 2002); slow beyond some 200 nodes. */
        GIRVAN_NEWMAN
    }

    /** Copies the groups. */
    public Subgroups {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /**
     * Finds groups. Only ties above 0 hold a group together; who has none is a group of their own.
     *
     * @param count how many groups {@link Method#GIRVAN_NEWMAN} makes, at most as many as there are nodes; of no meaning for the others
     * @param seed for {@link Method#LABEL_PROPAGATION}, which goes through the nodes in a random order
     * @throws IllegalArgumentException if the network is not one-mode, or {@code count} is less than 1
     */
    public static Subgroups of(Network network, Method method, int count, long seed) {
        if (network.settings().mode() != Mode.ONE_MODE) {
            throw new IllegalArgumentException("Groups are found in a one-mode network");
        }
        if (count < 1) {
            throw new IllegalArgumentException("There is at least 1 group and not " + count);
        }
        Matrix matrix = network.matrix();
        Ties ties = new Ties(matrix);
        if (ties.isEmpty()) {
            return of(
                    matrix,
                    IntStream.range(0, matrix.rows().size()).mapToObj(Set::of).toList(),
                    0);
        }
        List<Set<Integer>> found = switch (method) {
            case GREEDY_MODULARITY ->
                new GreedyModularityAlgorithm<>(graph(matrix)).getClustering().getClusters();
            case LABEL_PROPAGATION -> new Labels(ties, seed).clusters();
            case GIRVAN_NEWMAN ->
                new GirvanNewmanClustering<>(
                                graph(matrix), Math.min(count, matrix.rows().size()))
                        .getClustering()
                        .getClusters();
        };
        return of(matrix, found, ties.modularity(found));
    }

    private static Subgroups of(Matrix matrix, List<Set<Integer>> found, double modularity) {
        List<List<String>> groups = new ArrayList<>();
        for (Set<Integer> group : found) {
            groups.add(group.stream().sorted().map(matrix.rows()::get).toList());
        }
        groups.sort(Comparator.comparing((List<String> group) -> -group.size()).thenComparing(group -> group.get(0)));
        return new Subgroups(groups, modularity);
    }

    private static Graph<Integer, DefaultWeightedEdge> graph(Matrix matrix) {
        Graph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        for (int i = 0; i < matrix.rows().size(); i++) {
            graph.addVertex(i);
        }
        matrix.visit((row, column, figure) -> {
            if (row < column && figure > 0) {
                graph.setEdgeWeight(graph.addEdge(row, column), figure);
            }
        });
        return graph;
    }
}
