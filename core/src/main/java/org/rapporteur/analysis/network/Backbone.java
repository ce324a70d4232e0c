package org.rapporteur.analysis.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which concepts carry a one-mode network, and which could be left out with little change (Leifeld, "Discourse network backbones"): the
 * concept whose loss changes the network least is left out, again and again.
 *
 * @param steps the concepts in the order in which they are left out
 * @param full how many events the whole network has
 */
public record Backbone(List<Step> steps, int full) {

    /** Copies the steps. */
    public Backbone {
        steps = List.copyOf(steps);
    }

    /**
     * One concept less.
     *
     * @param number counts from 1
     * @param concept the concept that is left out
     * @param backboneLoss how far the network of what is left is from the whole one, from 0 to 2
     * @param redundantLoss how far the network of what was left out is from the whole one
     * @param events how many events the network of what is left has
     */
    public record Step(int number, String concept, double backboneLoss, double redundantLoss, int events) {}

    /** What two networks are compared by. */
    public enum Spectrum {
        /**
         * The sums of the rows, sorted. Discourse Network Analyzer calls them the eigenvalues of the Laplacian, which they are not, as it
         * forgets to subtract the matrix from its degrees.
         */
        DEGREES,
        /** The eigenvalues of the Laplacian. Corrects {@link #DEGREES}. */
        LAPLACIAN
    }

    /**
     * Leaves out concept by concept. Those that lose the same go together, in the order of their names.
     *
     * <p>Its work grows with the square of the concepts times that of making the network, and with {@link Spectrum#LAPLACIAN} with the cube of
     * the nodes: it is for tens of concepts.
     *
     * @param settings of a one-mode network; its aggregation is taken as subtract and its normalization as average, as Discourse Network Analyzer does
     * @throws IllegalArgumentException if the settings are not of a one-mode network, or as {@link Networks#of} does
     */
    public static Backbone nested(Events events, NetworkSettings settings, Spectrum spectrum) {
        if (settings.mode() != Mode.ONE_MODE) {
            throw new IllegalArgumentException("A backbone is that of a one-mode network");
        }
        return new Search(events, settings.with(Aggregation.SUBTRACT).with(Normalization.AVERAGE), spectrum).run();
    }

    /** One search. Mutable. */
    private static final class Search {

        private final CodedEvents coded;
        private final Spectrum spectrum;
        private final double[] whole;
        private final List<Step> steps = new ArrayList<>();

        Search(Events events, NetworkSettings settings, Spectrum spectrum) {
            this.coded = new CodedEvents(events, settings);
            this.spectrum = spectrum;
            this.whole = spectrum(Set.of());
        }

        Backbone run() {
            int concepts = coded.columns(0, coded.size(), true).names().size();
            Set<Integer> left = new HashSet<>();
            for (int i = 0; i < concepts; i++) {
                left.add(i);
            }
            Set<Integer> gone = new HashSet<>();
            while (!left.isEmpty()) {
                leaveOut(least(left, gone), left, gone);
            }
            return new Backbone(steps, coded.size());
        }

        private List<Integer> least(Set<Integer> left, Set<Integer> gone) {
            double smallest = Double.POSITIVE_INFINITY;
            List<Integer> least = new ArrayList<>();
            for (int concept : left.stream().sorted().toList()) {
                Set<Integer> without = new HashSet<>(gone);
                without.add(concept);
                double loss = loss(without);
                // Sums in another order differ in the last digits, which must not decide.
                if (loss < smallest - 1e-12) {
                    least.clear();
                    smallest = loss;
                }
                if (Math.abs(loss - smallest) <= 1e-12) {
                    least.add(concept);
                }
            }
            return least;
        }

        private void leaveOut(List<Integer> least, Set<Integer> left, Set<Integer> gone) {
            gone.addAll(least);
            left.removeAll(least);
            double backbone = loss(gone);
            double redundant = loss(left);
            int events =
                    (int) Arrays.stream(coded.columns(0, coded.size(), true).codes())
                            .filter(left::contains)
                            .count();
            for (int concept : least) {
                String name = coded.columns(0, coded.size(), true).names().get(concept);
                steps.add(new Step(steps.size() + 1, name, backbone, redundant, events));
            }
        }

        private double loss(Set<Integer> without) {
            double[] candidate = spectrum(without);
            double loss = 0;
            for (int i = 0; i < whole.length; i++) {
                loss += Math.abs(whole[i] - candidate[i]);
            }
            return loss;
        }

        /** Returns the spectrum of the network without some concepts: descending, and of sum 1 unless there is nothing. */
        private double[] spectrum(Set<Integer> without) {
            double[] weights = new double[coded.size()];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = without.contains(coded.column(i)) ? 0 : 1;
            }
            Counts counts = new Counts(coded, 0, coded.size(), weights, true);
            Matrix matrix = Networks.matrix(counts, coded, false);
            double[] values = spectrum == Spectrum.DEGREES ? degrees(matrix) : Eigenvalues.ofLaplacian(matrix);
            Arrays.sort(values);
            double sum = Arrays.stream(values).sum();
            double[] shares = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                shares[i] = sum == 0 ? 0 : values[values.length - 1 - i] / sum;
            }
            return shares;
        }

        private static double[] degrees(Matrix matrix) {
            double[] degrees = new double[matrix.rows().size()];
            matrix.visit((row, column, figure) -> degrees[row] += Math.max(figure, 0));
            return degrees;
        }
    }
}
