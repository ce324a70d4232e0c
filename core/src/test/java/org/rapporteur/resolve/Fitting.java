package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.ml.maxent.quasinewton.Function;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;

/** Finds the weights of a log-linear model with which right answers are likeliest, by L-BFGS. The same examples give the same weights. */
final class Fitting {

    private static final int ITERATIONS = 200;
    private static final double L1 = 0.5;
    private static final double L2 = 1;
    private static final double LEAST_WEIGHT = 0.005;

    private Fitting() {}

    /**
     * A question with its answers.
     *
     * @param tables the tables of the model that have a say
     * @param features of each option
     * @param right which options are right
     */
    record Example(List<String> tables, List<List<String>> features, BitSet right) {}

    /** Returns the lines of the model. */
    static List<String> fit(List<Example> examples) {
        return fit(examples, 1);
    }

    /** Returns the lines of the model, without features that fewer options have. */
    static List<String> fit(List<Example> examples, int fewest) {
        Map<String, Integer> seen = new HashMap<>();
        for (Example each : examples) {
            each.tables()
                    .forEach(t ->
                            each.features().forEach(o -> o.forEach(f -> seen.merge(t + '\t' + f, 1, Integer::sum))));
        }
        Map<String, Integer> index = new TreeMap<>();
        seen.forEach((name, times) -> {
            if (times >= fewest) {
                index.put(name, 0);
            }
        });
        int n = 0;
        for (Map.Entry<String, Integer> entry : index.entrySet()) {
            entry.setValue(n++);
        }
        List<int[][]> options = new ArrayList<>();
        for (Example each : examples) {
            options.add(each.features().stream()
                    .map(o -> each.tables().stream()
                            .flatMap(t -> o.stream().map(f -> t + '\t' + f))
                            .filter(index::containsKey)
                            .mapToInt(index::get)
                            .toArray())
                    .toArray(int[][]::new));
        }
        // The likelihood has the squares itself: with those of the minimiser the models came out surer than they were
        // right.
        double[] weights = new QNMinimizer(L1, 0, ITERATIONS)
                .minimize(new Likelihood(
                        n, options, examples.stream().map(Example::right).toList()));
        List<String> out = new ArrayList<>();
        index.forEach((name, i) -> {
            if (Math.abs(weights[i]) >= LEAST_WEIGHT) {
                out.add(String.format(Locale.ROOT, "%s\t%.3f", name, weights[i]));
            }
        });
        return out;
    }

    /** How improbable the right answers are. */
    private static final class Likelihood implements Function {
        private final int dimension;
        private final List<int[][]> options;
        private final List<BitSet> right;

        Likelihood(int dimension, List<int[][]> options, List<BitSet> right) {
            this.dimension = dimension;
            this.options = options;
            this.right = right;
        }

        @Override
        public int getDimension() {
            return dimension;
        }

        @Override
        public double valueAt(double[] weights) {
            double sum = 0;
            for (double weight : weights) {
                sum += L2 * weight * weight;
            }
            for (int q = 0; q < options.size(); q++) {
                double[] chances = chances(q, weights);
                double mass = 0;
                for (int i = 0; i < chances.length; i++) {
                    mass += right.get(q).get(i) ? chances[i] : 0;
                }
                sum -= StrictMath.log(Math.max(mass, 1e-300));
            }
            return sum;
        }

        @Override
        public double[] gradientAt(double[] weights) {
            double[] gradient = new double[dimension];
            for (int q = 0; q < options.size(); q++) {
                double[] chances = chances(q, weights);
                double mass = 1e-300;
                for (int i = 0; i < chances.length; i++) {
                    mass += right.get(q).get(i) ? chances[i] : 0;
                }
                for (int i = 0; i < chances.length; i++) {
                    double wanted = right.get(q).get(i) ? chances[i] / mass : 0;
                    for (int feature : options.get(q)[i]) {
                        gradient[feature] += chances[i] - wanted;
                    }
                }
            }
            for (int i = 0; i < dimension; i++) {
                gradient[i] += 2 * L2 * weights[i];
            }
            return gradient;
        }

        private double[] chances(int question, double[] weights) {
            int[][] all = options.get(question);
            double[] scores = new double[all.length];
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < all.length; i++) {
                for (int feature : all[i]) {
                    scores[i] += weights[feature];
                }
                most = Math.max(most, scores[i]);
            }
            double sum = 0;
            for (int i = 0; i < all.length; i++) {
                scores[i] = StrictMath.exp(scores[i] - most);
                sum += scores[i];
            }
            for (int i = 0; i < all.length; i++) {
                scores[i] /= sum;
            }
            return scores;
        }
    }
}
