package org.rapporteur.analysis.network;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The ties above 0 between the nodes of a one-mode network, which count from 0. Immutable. */
final class Ties {

    /** Where the neighbours of each node begin, and those of the last end. */
    private final int[] start;

    private final int[] neighbour;
    private final double[] weight;

    Ties(Matrix matrix) {
        start = new int[matrix.rows().size() + 1];
        neighbour = new int[matrix.size()];
        weight = new double[matrix.size()];
        int[] size = {0};
        matrix.visit((row, column, figure) -> {
            if (row != column && figure > 0) {
                neighbour[size[0]] = column;
                weight[size[0]] = figure;
                start[row + 1] = ++size[0];
            }
        });
        for (int node = 0; node < nodes(); node++) {
            start[node + 1] = Math.max(start[node], start[node + 1]);
        }
    }

    int nodes() {
        return start.length - 1;
    }

    boolean isEmpty() {
        return start[nodes()] == 0;
    }

    /** Returns the nodes to which one is tied, ascending. */
    IntStream neighbours(int node) {
        return Arrays.stream(neighbour, start[node], start[node + 1]);
    }

    /** Returns how much more of the ties lies within groups than would by chance; there has to be a tie. */
    double modularity(List<Set<Integer>> groups) {
        int[] groupOf = new int[nodes()];
        double[] degrees = new double[groups.size()];
        for (int i = 0; i < degrees.length; i++) {
            for (int node : groups.get(i)) {
                groupOf[node] = i;
                double degree = 0;
                for (int at = start[node]; at < start[node + 1]; at++) {
                    degree += weight[at];
                }
                degrees[i] += degree;
            }
        }
        double[] within = new double[degrees.length];
        DoubleStream.Builder all = DoubleStream.builder();
        for (int node = 0; node < nodes(); node++) {
            for (int at = start[node]; at < start[node + 1]; at++) {
                if (node < neighbour[at]) {
                    all.add(weight[at]);
                    within[groupOf[node]] += groupOf[node] == groupOf[neighbour[at]] ? weight[at] : 0;
                }
            }
        }
        double twice = 2 * all.build().sum();
        double more = 0;
        for (int i = 0; i < degrees.length; i++) {
            more += 2 * within[i] - degrees[i] * degrees[i] / twice;
        }
        return more / twice;
    }
}
