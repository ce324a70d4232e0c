package org.rapporteur.analysis.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jgrapht.Graph;
import org.jgrapht.alg.drawing.FRLayoutAlgorithm2D;
import org.jgrapht.alg.drawing.model.Box2D;
import org.jgrapht.alg.drawing.model.MapLayoutModel2D;
import org.jgrapht.alg.drawing.model.Point2D;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/**
 * Where nodes lie in a picture.
 *
 * @param places the place of each node
 */
public record Layout(List<Place> places) {

    private static final int ROUNDS = 200;
    private static final double STIFFNESS = 0.6;
    private static final long SEED = 42;

    /**
     * A place.
     *
     * @param x from the left, from 0 to 1
     * @param y from the top, from 0 to 1
     */
    public record Place(double x, double y) {}

    /**
     * A tie between two nodes, which count from 0.
     *
     * @param from the one
     * @param to the other
     */
    public record Tie(int from, int to) {}

    /** Copies the places. */
    public Layout {
        places = List.copyOf(places);
    }

    /**
     * Lays out nodes so that those who are tied lie near each other (Fruchterman and Reingold 1991), always the same way. Its work grows with the
     * square of the nodes: it is for pictures that a person can take in.
     *
     * @param nodes how many nodes there are
     * @throws IllegalArgumentException if a tie names a node that is not there
     */
    public static Layout of(int nodes, List<Tie> ties) {
        Graph<Integer, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
        for (int i = 0; i < nodes; i++) {
            graph.addVertex(i);
        }
        for (Tie tie : ties) {
            if (tie.from() != tie.to()) {
                graph.addEdge(tie.from(), tie.to());
            }
        }
        MapLayoutModel2D<Integer> model = new MapLayoutModel2D<>(new Box2D(1, 1));
        new FRLayoutAlgorithm2D<Integer, DefaultEdge>(ROUNDS, STIFFNESS, new Random(SEED)).layout(graph, model);
        double[] x = new double[nodes];
        double[] y = new double[nodes];
        for (int i = 0; i < nodes; i++) {
            Point2D point = model.get(i);
            x[i] = point.getX();
            y[i] = point.getY();
        }
        stretch(x);
        stretch(y);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            places.add(new Place(x[i], y[i]));
        }
        return new Layout(places);
    }

    /** Makes the smallest 0 and the largest 1, so that the picture is full. */
    private static void stretch(double[] values) {
        double least = Arrays.stream(values).min().orElse(0);
        double range = Arrays.stream(values).max().orElse(0) - least;
        for (int i = 0; i < values.length; i++) {
            values[i] = range == 0 ? 0.5 : (values[i] - least) / range;
        }
    }
}
