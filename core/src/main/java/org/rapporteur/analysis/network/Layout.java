package org.rapporteur.analysis.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
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
    private static final int SWEEPS = 12;

    /** How nodes are laid out. */
    public enum Kind {
        /** Tied ones near each other. */
        FORCE,
        /** Around a circle. */
        CIRCLE,
        /** Those of the one variable of a two-mode network to the left, those of the other to the right. */
        COLUMNS
    }

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

    /**
     * Lays out nodes around a circle, clockwise from the top.
     *
     * @param order the nodes, which count from 0, each once
     */
    public static Layout circle(List<Integer> order) {
        Place[] places = new Place[order.size()];
        for (int i = 0; i < places.length; i++) {
            double angle = 2 * Math.PI * i / places.length;
            places[order.get(i)] = new Place(0.5 + Math.sin(angle) / 2, 0.5 - Math.cos(angle) / 2);
        }
        return new Layout(List.of(places));
    }

    /**
     * Lays out nodes in two columns, in each those near each other that are tied to the same.
     *
     * @param left how many nodes, the first ones, stand to the left
     * @param nodes how many nodes there are
     */
    public static Layout columns(int left, int nodes, List<Tie> ties) {
        double[] height = new double[nodes];
        spread(height, 0, left);
        spread(height, left, nodes);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean isLeft = sweep % 2 == 1;
            toNeighbours(height, isLeft ? 0 : left, isLeft ? left : nodes, ties);
        }
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            places.add(new Place(i < left ? 0 : 1, height[i]));
        }
        return new Layout(places);
    }

    /** Orders some nodes by the mean height of those to which they are tied. */
    private static void toNeighbours(double[] height, int from, int to, List<Tie> ties) {
        double[] sum = new double[height.length];
        int[] count = new int[height.length];
        for (Tie tie : ties) {
            sum[tie.from()] += height[tie.to()];
            sum[tie.to()] += height[tie.from()];
            count[tie.from()]++;
            count[tie.to()]++;
        }
        for (int i = from; i < to; i++) {
            height[i] = count[i] == 0 ? height[i] : sum[i] / count[i];
        }
        spread(height, from, to);
    }

    /** Gives some nodes the same distances, in the order that they have. */
    private static void spread(double[] height, int from, int to) {
        List<Integer> order = IntStream.range(from, to)
                .boxed()
                .sorted(Comparator.comparing(i -> height[i]))
                .toList();
        for (int i = 0; i < order.size(); i++) {
            height[order.get(i)] = (i + 0.5) / order.size();
        }
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
