package org.rapporteur.analysis.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.rapporteur.analysis.network.PolarizationSettings.Measure;

/** Congruence and conflict of the same nodes, and how well groups split them. A division into groups is an array with the group of each node. Immutable. */
final class Split {

    private static final double GAIN = 1e-12;

    private final List<String> labels;
    private final double[][] congruence;
    private final double[][] conflict;
    private final double allCongruence;
    private final double allConflict;
    private final int count;
    private final Measure measure;
    private final double[][] expected;

    /**
     * Prepares.
     *
     * @param conflict of the same nodes as {@code congruence}
     * @param count how many groups
     */
    Split(Matrix congruence, Matrix conflict, int count, Measure measure) {
        this.labels = congruence.rows();
        this.congruence = dense(congruence);
        this.conflict = dense(conflict);
        this.allCongruence = sum(this.congruence);
        this.allConflict = sum(this.conflict);
        this.count = count;
        this.measure = measure;
        this.expected = expected();
    }

    /** Returns the figures between nodes; what a kernel gives a node with itself is left out. */
    private static double[][] dense(Matrix matrix) {
        int size = matrix.rows().size();
        double[][] dense = new double[size][size];
        matrix.visit((row, column, figure) -> dense[row][column] = row == column ? 0 : figure);
        return dense;
    }

    private static double sum(double[][] figures) {
        return Arrays.stream(figures)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .sum();
    }

    /** Returns what is expected of a pair, by their groups; groups keep their sizes. */
    private double[][] expected() {
        int[] size = sizes();
        double within = Arrays.stream(size)
                .mapToDouble(each -> (double) each * (each - 1))
                .sum();
        double between = (double) labels.size() * (labels.size() - 1) - within;
        double[][] expectations = new double[count][count];
        for (int a = 0; a < count; a++) {
            for (int b = 0; b < count; b++) {
                double pairs = a == b ? size[a] * (size[a] - 1.0) : (double) size[a] * size[b];
                double all = a == b ? within : between;
                double mean = all == 0 ? 0 : (a == b ? allCongruence : allConflict) / all;
                double share = measure == Measure.FIT || all == 0 ? 1 : pairs / all;
                expectations[a][b] = mean * share;
            }
        }
        return expectations;
    }

    /** Returns how many nodes each group has. */
    int[] sizes() {
        int[] size = new int[count];
        for (int i = 0; i < labels.size(); i++) {
            size[i % count]++;
        }
        return size;
    }

    /** Returns how many nodes there are. */
    int nodes() {
        return labels.size();
    }

    /** Returns how many groups there are. */
    int groups() {
        return count;
    }

    /** Returns whether there are no ties, or no more nodes than groups, so that nothing can be split. */
    boolean isEmpty() {
        return labels.size() <= count || allCongruence + allConflict == 0;
    }

    /** Returns random groups. */
    int[] begin(Random random) {
        List<Integer> groups = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            groups.add(i % count);
        }
        Collections.shuffle(groups, random);
        return groups.stream().mapToInt(group -> group).toArray();
    }

    /** Lets nodes of two groups change places as long as the score grows. */
    void climb(int[] groups) {
        boolean isHigher = true;
        while (isHigher) {
            isHigher = false;
            for (int i = 0; i < groups.length; i++) {
                for (int j = i + 1; j < groups.length; j++) {
                    isHigher |= groups[i] != groups[j] && swap(groups, i, j);
                }
            }
        }
    }

    /** Exchanges two nodes if the score grows by it, and returns whether it does. */
    private boolean swap(int[] groups, int i, int j) {
        double before = part(groups, i) + part(groups, j) - pair(groups, i, j);
        exchange(groups, i, j);
        double after = part(groups, i) + part(groups, j) - pair(groups, i, j);
        if (after > before + GAIN) {
            return true;
        }
        exchange(groups, i, j);
        return false;
    }

    /** Lets two nodes change places. */
    static void exchange(int[] groups, int i, int j) {
        int kept = groups[i];
        groups[i] = groups[j];
        groups[j] = kept;
    }

    private double part(int[] groups, int i) {
        double sum = 0;
        for (int j = 0; j < groups.length; j++) {
            sum += i == j ? 0 : pair(groups, i, j);
        }
        return sum;
    }

    private double pair(int[] groups, int i, int j) {
        double wanted = expected[groups[i]][groups[j]];
        double distance = groups[i] == groups[j]
                ? Math.abs(congruence[i][j] - wanted) + Math.abs(conflict[i][j])
                : Math.abs(congruence[i][j]) + Math.abs(conflict[i][j] - wanted);
        return measure == Measure.FIT ? -distance : distance;
    }

    /** Returns the score of groups; where there are no ties, 0. */
    double score(int[] groups) {
        double sum = 0;
        for (int i = 0; i < groups.length; i++) {
            sum += part(groups, i);
        }
        if (measure == Measure.DISTANCE_MASS) {
            return sum / 2;
        }
        double all = 2 * (allCongruence + allConflict);
        double share = all == 0 ? 0 : sum / all;
        return measure == Measure.FIT && all > 0 ? 1 + share : share;
    }

    /** Returns groups by their labels, in the order of their first ones. */
    List<List<String>> named(int[] groups) {
        List<List<String>> found = new ArrayList<>();
        for (int group = 0; group < count; group++) {
            List<String> members = new ArrayList<>();
            for (int i = 0; i < groups.length; i++) {
                if (groups[i] == group) {
                    members.add(labels.get(i));
                }
            }
            if (!members.isEmpty()) {
                found.add(members);
            }
        }
        found.sort(Comparator.comparing(group -> group.get(0)));
        return found;
    }
}
