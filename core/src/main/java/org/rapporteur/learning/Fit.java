package org.rapporteur.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is learned of one kind of code from lessons.
 *
 * <p>A line through the logits of the chances that the shipped numbers give (Platt 1999), with an offset for each act or issue; then the chance
 * from which on codes should hold for the best F1. Slope and offsets are pulled to those that change nothing.
 *
 * @param line instead of the shipped one
 * @param labels what is added for one label, by label
 */
record Fit(Line line, Map<String, Double> labels) {

    /** How strongly slope and offset are pulled to those that change nothing: as much as one example that is undecided. */
    private static final double PULL = 1;

    /** The same of the offset of a single label, of which there are fewer examples. */
    private static final double LABEL_PULL = 4;

    /** Fewer codes that are right do not tell from which chance on codes should hold. */
    private static final int ENOUGH = 30;

    /** A code that is wrong four times in five does not hold, though F1 may be better if it did. */
    private static final double FLOOR = 0.2;

    /** A code is proposed from this share of the chance on from which it holds. */
    private static final double PROPOSED = 0.5;

    /** Copies the map. */
    Fit {
        labels = Map.copyOf(labels);
    }

    /** A code with its chance. */
    record Judged(double chance, boolean right) {}

    /** Returns what the shipped numbers are. */
    static Fit shipped(Line line) {
        return new Fit(line, Map.of());
    }

    /**
     * Learns.
     *
     * @param acts the words of the acts, in the order of their logits
     * @param shipped the line of the model's file
     */
    static Fit of(Kind kind, List<Lesson> lessons, List<String> acts, Line shipped) {
        if (kind == Kind.ACT) {
            return ofActs(lessons, acts, shipped);
        }
        List<Lesson.Try> tries = lessons.stream()
                .flatMap(lesson -> lesson.tries().stream())
                .filter(each -> each.kind() == kind)
                .toList();
        List<String> labels = kind == Kind.ISSUE
                ? List.copyOf(
                        new TreeSet<>(tries.stream().map(Lesson.Try::label).toList()))
                : List.of();
        double[] w = platt(
                tries.stream().mapToDouble(each -> shipped.of(each.logit())).toArray(),
                tries.stream().mapToInt(each -> labels.indexOf(each.label())).toArray(),
                tries.stream().map(Lesson.Try::right).toList(),
                labels.size());
        Map<String, Double> offsets = new TreeMap<>();
        for (int i = 0; i < labels.size(); i++) {
            offsets.put(labels.get(i), w[2 + i]);
        }
        Line line = over(shipped, w);
        Fit fit = new Fit(line, offsets);
        int given = lessons.stream()
                .mapToInt(lesson -> lesson.given().getOrDefault(kind, 0))
                .sum();
        OptionalDouble asserted = threshold(
                lessons.stream()
                        .flatMap(lesson -> fit.judged(kind, lesson, acts).stream())
                        .toList(),
                given,
                shipped.asserted());
        if (asserted.isEmpty()) {
            return fit;
        }
        double least = asserted.getAsDouble();
        return new Fit(new Line(line.slope(), line.offset(), least, PROPOSED * least), offsets);
    }

    private static Line over(Line shipped, double[] w) {
        return new Line(w[0] * shipped.slope(), w[0] * shipped.offset() + w[1], shipped.asserted(), shipped.proposed());
    }

    /** Every statement has an act, so that there is nothing to choose about from where on one holds. */
    private static Fit ofActs(List<Lesson> lessons, List<String> acts, Line shipped) {
        List<Lesson.Acts> known =
                lessons.stream().flatMap(lesson -> lesson.act().stream()).toList();
        double[] offsets = offsets(known, acts.size());
        Map<String, Double> labels = new TreeMap<>();
        for (int i = 0; i < offsets.length; i++) {
            labels.put(acts.get(i), offsets[i]);
        }
        Fit fit = new Fit(shipped, labels);
        double[] x = new double[known.size()];
        List<Boolean> right = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            double[] p = fit.probabilities(known.get(i), acts);
            int best = Logits.best(p);
            x[i] = shipped.of(Logits.logit(p[best]));
            right.add(best == known.get(i).right());
        }
        int[] none = new int[x.length];
        java.util.Arrays.fill(none, -1);
        return new Fit(over(shipped, platt(x, none, right, 0)), labels);
    }

    private double[] probabilities(Lesson.Acts given, List<String> acts) {
        double[] logits = new double[acts.size()];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = given.logits().get(i) + labels.getOrDefault(acts.get(i), 0.0);
        }
        return Logits.softmax(logits);
    }

    /** Returns what to add to each act's logit, by multinomial logistic regression in these alone. */
    private static double[] offsets(List<Lesson.Acts> known, int acts) {
        double[] pull = new double[acts];
        java.util.Arrays.fill(pull, LABEL_PULL);
        return Ridge.least(new double[acts], pull, (w, slope, curvature) -> {
            for (Lesson.Acts each : known) {
                double[] logits = new double[acts];
                for (int i = 0; i < acts; i++) {
                    logits[i] = each.logits().get(i) + w[i];
                }
                double[] p = Logits.softmax(logits);
                for (int i = 0; i < acts; i++) {
                    slope[i] += p[i] - (i == each.right() ? 1 : 0);
                    for (int j = 0; j < acts; j++) {
                        curvature[i][j] += (i == j ? p[i] : 0) - p[i] * p[j];
                    }
                }
            }
        });
    }

    /** Returns slope, offset and what each label adds. */
    private static double[] platt(double[] x, int[] label, List<Boolean> right, int labels) {
        double[] rest = new double[2 + labels];
        rest[0] = 1;
        double[] pull = new double[2 + labels];
        java.util.Arrays.fill(pull, LABEL_PULL);
        pull[0] = PULL;
        pull[1] = PULL;
        return Ridge.least(rest, pull, (w, slope, curvature) -> {
            for (int i = 0; i < x.length; i++) {
                int own = 2 + label[i];
                double p = Logits.sigmoid(w[0] * x[i] + w[1] + (label[i] < 0 ? 0 : w[own]));
                double miss = p - (right.get(i) ? 1 : 0);
                double weight = p * (1 - p);
                slope[0] += miss * x[i];
                slope[1] += miss;
                curvature[0][0] += weight * x[i] * x[i];
                curvature[0][1] += weight * x[i];
                curvature[1][0] += weight * x[i];
                curvature[1][1] += weight;
                if (label[i] >= 0) {
                    slope[own] += miss;
                    curvature[own][own] += weight;
                    curvature[own][0] += weight * x[i];
                    curvature[0][own] += weight * x[i];
                    curvature[own][1] += weight;
                    curvature[1][own] += weight;
                }
            }
        });
    }

    /** Returns the chance from which codes should hold for the best F1; empty if too few are right to tell. */
    private static OptionalDouble threshold(List<Judged> judged, int given, double shipped) {
        if (judged.stream().filter(Judged::right).count() < ENOUGH) {
            return OptionalDouble.empty();
        }
        List<Judged> order = judged.stream()
                .sorted(Comparator.comparingDouble(each -> -each.chance()))
                .toList();
        double best = -1;
        double least = shipped;
        int hits = 0;
        for (int i = 0; i < order.size(); i++) {
            hits += order.get(i).right() ? 1 : 0;
            double next = i + 1 < order.size() ? order.get(i + 1).chance() : 0;
            double f1 = 2.0 * hits / (i + 1 + given);
            // Codes of one chance hold all or none.
            if (f1 > best && next < order.get(i).chance()) {
                best = f1;
                least = (order.get(i).chance() + next) / 2;
            }
        }
        return OptionalDouble.of(Math.max(FLOOR, least));
    }

    /** Returns the codes of a kind that the model may give a statement, with their chances. */
    List<Judged> judged(Kind kind, Lesson lesson, List<String> acts) {
        if (kind == Kind.ACT) {
            return lesson.act()
                    .map(given -> {
                        double[] p = probabilities(given, acts);
                        int best = Logits.best(p);
                        return List.of(
                                new Judged(Logits.sigmoid(line.of(Logits.logit(p[best]))), best == given.right()));
                    })
                    .orElse(List.of());
        }
        List<Judged> judged = new ArrayList<>();
        for (Lesson.Try each : lesson.tries()) {
            if (each.kind() == kind) {
                double logit = line.of(each.logit()) + labels.getOrDefault(each.label(), 0.0);
                judged.add(new Judged(Logits.sigmoid(logit), each.right()));
            }
        }
        return judged;
    }

    /** Adds what was learned to numbers by their names. */
    void into(Map<String, Double> numbers, Kind kind) {
        line.into(numbers, kind);
        labels.forEach((label, offset) -> numbers.put(kind.label(label), offset));
    }
}
