package org.rapporteur.analysis.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * How far a debate is split into groups of about the same size that agree within and disagree between (after Leifeld and Fisher 2025, as
 * Discourse Network Analyzer 3.1.2 measures it).
 *
 * @param score the largest score that was found; of no ties, 0
 * @param groups the groups that give it, each and all by their labels
 */
public record Polarization(double score, List<List<String>> groups) {

    private static final int STARTS = 20;
    private static final double GAIN = 1e-12;

    /** What the score is. Both lie between 0 and 1. */
    public enum Measure {
        /**
         * How far congruence and conflict are from what is expected, as Discourse Network Analyzer has it: the mean over all pairs within
         * groups, or between, times the share of these pairs that the group or the two groups have. A debate that is split without
         * exception is near to what is expected, and so does not score high.
         */
        DISTANCE,
        /**
         * How near congruence and conflict are to the means over all pairs within groups, or between: 1 if all congruence is evenly
         * within, and all conflict evenly between. Corrects {@link #DISTANCE}.
         */
        FIT
    }

    /** Copies the groups. */
    public Polarization {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /**
     * Finds the groups with the largest score. The distance is the sum, over all pairs, of how far congruence and conflict are from what is
     * expected, divided by twice all congruence and conflict; the fit is 1 less it. Between groups no congruence is expected, and within them no conflict. Both are normalized by average.
     *
     * <p>From several seeded beginnings, two nodes of different groups change places as long as the score grows: the same seed gives the same
     * groups. It need not find the best of all. Its work grows with the cube of the nodes: it is for some hundred.
     *
     * @param settings of a one-mode network with a qualifier; the aggregation and normalization are of no meaning
     * @param count how many groups
     * @throws IllegalArgumentException if the settings are not of a one-mode network, {@code count} is less than 2, or as
     *     {@link Networks#of} does
     */
    public static Polarization of(Events events, NetworkSettings settings, int count, Measure measure, long seed) {
        if (settings.mode() != Mode.ONE_MODE) {
            throw new IllegalArgumentException("Polarization is that of a one-mode network");
        }
        if (count < 2) {
            throw new IllegalArgumentException("There are at least 2 groups and not " + count);
        }
        NetworkSettings average = settings.with(Normalization.AVERAGE);
        Matrix congruence =
                Networks.of(events, average.with(Aggregation.CONGRUENCE)).matrix();
        Matrix conflict =
                Networks.of(events, average.with(Aggregation.CONFLICT)).matrix();
        return new Search(congruence, conflict, count, measure).run(new Random(seed));
    }

    /** One search. Mutable. */
    private static final class Search {

        private final List<String> labels;
        private final double[][] congruence;
        private final double[][] conflict;
        private final double allCongruence;
        private final double allConflict;
        private final int count;
        private final Measure measure;
        private final double[][] expected;

        Search(Matrix congruence, Matrix conflict, int count, Measure measure) {
            this.labels = congruence.rows();
            this.congruence = dense(congruence);
            this.conflict = dense(conflict);
            this.allCongruence = congruence.sum();
            this.allConflict = conflict.sum();
            this.count = count;
            this.measure = measure;
            this.expected = expected();
        }

        private static double[][] dense(Matrix matrix) {
            int size = matrix.rows().size();
            double[][] dense = new double[size][size];
            matrix.visit((row, column, figure) -> dense[row][column] = figure);
            return dense;
        }

        /** Returns what is expected of a pair, by their groups; groups keep their sizes. */
        private double[][] expected() {
            int[] size = new int[count];
            for (int i = 0; i < labels.size(); i++) {
                size[i % count]++;
            }
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

        Polarization run(Random random) {
            int[] best = begin(random);
            double most = -1;
            for (int i = 0; i < STARTS; i++) {
                int[] groups = begin(random);
                climb(groups);
                double score = score(groups);
                if (score > most + GAIN) {
                    most = score;
                    best = groups;
                }
            }
            List<List<String>> found = new ArrayList<>();
            for (int group = 0; group < count; group++) {
                List<String> members = new ArrayList<>();
                for (int i = 0; i < best.length; i++) {
                    if (best[i] == group) {
                        members.add(labels.get(i));
                    }
                }
                if (!members.isEmpty()) {
                    found.add(members);
                }
            }
            found.sort(Comparator.comparing(group -> group.get(0)));
            return new Polarization(Math.max(most, 0), found);
        }

        private int[] begin(Random random) {
            int[] groups = new int[labels.size()];
            for (int i = 0; i < groups.length; i++) {
                groups[i] = i % count;
            }
            for (int i = groups.length - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                int kept = groups[i];
                groups[i] = groups[other];
                groups[other] = kept;
            }
            return groups;
        }

        private void climb(int[] groups) {
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

        private static void exchange(int[] groups, int i, int j) {
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
                    ? Math.abs(congruence[i][j] - wanted) + conflict[i][j]
                    : congruence[i][j] + Math.abs(conflict[i][j] - wanted);
            return measure == Measure.FIT ? -distance : distance;
        }

        private double score(int[] groups) {
            double sum = 0;
            for (int i = 0; i < groups.length; i++) {
                sum += part(groups, i);
            }
            double all = 2 * (allCongruence + allConflict);
            double share = all == 0 ? 0 : sum / all;
            return measure == Measure.FIT && all > 0 ? 1 + share : share;
        }
    }
}
