package org.rapporteur.resolve.rank;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A log-linear model that gives each of several options a probability, from features of the option.
 *
 * <p>Weights stand in tables: one for all questions, one for each kind of question, one for each kind in each position. The
 * score of an option is the sum of what the tables of a question say about its features. Immutable; for any number of threads.
 */
public final class Ranker {

    /** How often a rule is taken to be right of which the training texts tell nothing. */
    static final double UNKNOWN_SHARE = 0.5;

    private static final String RULE = "rule";
    private static final int PARTS = 3;

    private final Map<String, Map<String, Double>> tables = new HashMap<>();
    private final Map<String, Double> shares = new HashMap<>();

    private Ranker() {}

    /** Returns the model of whom mentions mean, read on first use. */
    public static Ranker shipped() {
        return Antecedents.MODEL;
    }

    /** Returns the model of for which side somebody speaks, read on first use. */
    public static Ranker sides() {
        return Sides.MODEL;
    }

    /**
     * Returns the model of a file: lines of {@code table<TAB>feature<TAB>weight}, and {@code rule<TAB>name<TAB>share}; lines that
     * begin with {@code #} are remarks.
     *
     * @throws IllegalArgumentException if a line is none of these
     */
    public static Ranker of(List<String> lines) {
        Ranker ranker = new Ranker();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split("\t", -1);
            if (parts.length != PARTS) {
                throw new IllegalArgumentException("Not a line of a ranking model: " + line);
            }
            double value = Double.parseDouble(parts[2]);
            if (parts[0].equals(RULE)) {
                ranker.shares.put(parts[1], value);
            } else {
                ranker.tables.computeIfAbsent(parts[0], t -> new HashMap<>()).put(parts[1], value);
            }
        }
        return ranker;
    }

    /** Returns the share of right answers among those that a rule gave on the training texts, from 0 to 1. */
    public double share(String rule) {
        return shares.getOrDefault(rule, UNKNOWN_SHARE);
    }

    /**
     * Returns the probability of each option; they add up to 1.
     *
     * @param tables the tables that have a say
     * @param options the features of each option, at least one option
     */
    public double[] chances(List<String> tables, List<List<String>> options) {
        double[] scores = new double[options.size()];
        for (String name : tables) {
            Map<String, Double> weights = this.tables.getOrDefault(name, Map.of());
            if (!weights.isEmpty()) {
                for (int i = 0; i < scores.length; i++) {
                    for (String feature : options.get(i)) {
                        scores[i] += weights.getOrDefault(feature, 0.0);
                    }
                }
            }
        }
        return normalised(scores);
    }

    private static double[] normalised(double[] scores) {
        double most = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            most = Math.max(most, score);
        }
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            // The same on every machine.
            scores[i] = StrictMath.exp(scores[i] - most);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.min(1, scores[i] / sum);
        }
        return scores;
    }

    private static Ranker read(String file) {
        try (InputStream in = Objects.requireNonNull(Ranker.class.getResourceAsStream(file), file + " is missing");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return of(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static final class Antecedents {
        static final Ranker MODEL = read("antecedents.tsv");
    }

    private static final class Sides {
        static final Ranker MODEL = read("sides.tsv");
    }
}
