package org.rapporteur.analysis.reliability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.rapporteur.model.recorded.RecordedStatement;

/**
 * How far coders agree who decided about the same statements, with intervals from drawing articles again and again: what is said in one
 * article is not independent.
 *
 * <p>A pure function: the draws are the same every time.
 */
public final class CoderReliability {

    /** How often articles are drawn. */
    public static final int DRAWS = 1000;

    /** Agreement on which words are content, source, cue or none. */
    public static final String WORDS = "words";

    /** Agreement on which statements there are. */
    public static final String STATEMENTS = "statements";

    private static final double TAIL = 0.025;
    private static final int SEED = 20_310_309;

    private final List<CodedArticle> articles;
    private final int[][] draws;
    private final List<Agreed> agreed = new ArrayList<>();

    private CoderReliability(List<CodedArticle> articles) {
        this.articles = articles;
        this.draws = articles.size() < 2 ? new int[0][] : draws(articles.size());
    }

    /**
     * Returns how far coders agree.
     *
     * @param articles the articles about which more than one of them decided anything
     * @param coders their names, at least two
     * @return by field, all coders first, then each two; after the fields, where statements are
     */
    public static List<Agreed> of(List<CodedArticle> articles, List<String> coders) {
        CoderReliability reliability = new CoderReliability(List.copyOf(articles));
        Set<String> fields = new LinkedHashSet<>();
        articles.forEach(article -> fields.addAll(article.units().keySet()));
        for (String field : fields) {
            reliability.field(field, coders);
        }
        reliability.words(coders);
        return List.copyOf(reliability.agreed);
    }

    private static int[][] draws(int articles) {
        Random random = new Random(SEED);
        int[][] draws = new int[DRAWS][articles];
        for (int[] draw : draws) {
            for (int i = 0; i < articles; i++) {
                draw[random.nextInt(articles)]++;
            }
        }
        return draws;
    }

    private void field(String field, List<String> coders) {
        List<List<Map<String, String>>> units = articles.stream()
                .map(article -> article.units().getOrDefault(field, List.of()))
                .toList();
        add(field, Agreed.Measure.ALPHA, coders, alpha(units, coders));
        for (int i = 0; i < coders.size(); i++) {
            for (int j = i + 1; j < coders.size(); j++) {
                List<String> two = List.of(coders.get(i), coders.get(j));
                if (coders.size() > 2) {
                    add(field, Agreed.Measure.ALPHA, two, alpha(units, two));
                }
                add(field, Agreed.Measure.KAPPA, two, kappa(units, two));
                add(field, Agreed.Measure.SHARE, two, kappa(units, two));
            }
        }
    }

    private void words(List<String> coders) {
        List<List<Map<String, String>>> labels =
                articles.stream().map(CoderReliability::labels).toList();
        add(WORDS, Agreed.Measure.ALPHA, coders, alpha(labels, coders));
        for (int i = 0; i < coders.size(); i++) {
            for (int j = i + 1; j < coders.size(); j++) {
                add(
                        STATEMENTS,
                        Agreed.Measure.F1,
                        List.of(coders.get(i), coders.get(j)),
                        matches(coders.get(i), coders.get(j)));
            }
        }
    }

    /** Returns for each word what it is to each coder who decided about the whole article. */
    private static List<Map<String, String>> labels(CodedArticle article) {
        if (article.found().size() < 2) {
            return List.of();
        }
        ScoredText text = new ScoredText(article.text());
        List<Map<String, String>> labels = new ArrayList<>();
        for (int word = 0; word < text.wordCount(); word++) {
            labels.add(new HashMap<>());
        }
        article.found().forEach((coder, statements) -> {
            labels.forEach(label -> label.put(coder, "none"));
            for (Part part : List.of(Part.CONTENT, Part.CUE, Part.SOURCE)) {
                text.cover(part.ofAll(statements)).stream()
                        .forEach(word -> labels.get(word).put(coder, part.word()));
            }
        });
        return labels;
    }

    /** What is counted of an article: numbers at places, all others 0. Counts of several articles are added. */
    private static final class Counted {

        private final int[] at;
        private final double[] by;
        private final int units;

        private Counted(int[] at, double[] by, int units) {
            this.at = at;
            this.by = by;
            this.units = units;
        }

        int units() {
            return units;
        }

        int highest() {
            return at.length == 0 ? 0 : at[at.length - 1];
        }

        void addTo(double[] sum, int times) {
            for (int i = 0; i < at.length; i++) {
                sum[at[i]] += times * by[i];
            }
        }

        static Counted of(Map<Integer, Double> counts, int units) {
            int[] at = counts.keySet().stream()
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .toArray();
            return new Counted(
                    at,
                    Arrays.stream(at)
                            .mapToDouble(place -> counts.getOrDefault(place, 0.0))
                            .toArray(),
                    units);
        }
    }

    /** Counts, at 0, the values; at 1, those that agree, as pairs of a unit over its values less one; then the values by label. */
    private static List<Counted> alpha(List<List<Map<String, String>>> articles, List<String> coders) {
        Map<String, Integer> places = new HashMap<>();
        List<Counted> counted = new ArrayList<>();
        for (List<Map<String, String>> units : articles) {
            Map<Integer, Double> counts = new HashMap<>();
            int all = 0;
            for (Map<String, String> unit : units) {
                Map<String, Integer> values = new HashMap<>();
                coders.forEach(coder ->
                        Optional.ofNullable(unit.get(coder)).ifPresent(value -> values.merge(value, 1, Integer::sum)));
                int many = values.values().stream().mapToInt(Integer::intValue).sum();
                if (many < 2) {
                    continue;
                }
                all++;
                counts.merge(0, (double) many, Double::sum);
                values.forEach((value, n) -> {
                    counts.merge(1, n * (n - 1.0) / (many - 1), Double::sum);
                    counts.merge(2 + places.computeIfAbsent(value, v -> places.size()), (double) n, Double::sum);
                });
            }
            counted.add(Counted.of(counts, all));
        }
        return counted;
    }

    /** Counts, at 0, the units; at 1, those that agree; then the values by label, of the first and the second in turn. */
    private static List<Counted> kappa(List<List<Map<String, String>>> articles, List<String> two) {
        Map<String, Integer> places = new HashMap<>();
        List<Counted> counted = new ArrayList<>();
        for (List<Map<String, String>> units : articles) {
            Map<Integer, Double> counts = new HashMap<>();
            int all = 0;
            for (Map<String, String> unit : units) {
                String one = unit.get(two.get(0));
                String other = unit.get(two.get(1));
                if (one == null || other == null) {
                    continue;
                }
                all++;
                counts.merge(0, 1.0, Double::sum);
                counts.merge(1, one.equals(other) ? 1.0 : 0.0, Double::sum);
                counts.merge(2 + 2 * places.computeIfAbsent(one, v -> places.size()), 1.0, Double::sum);
                counts.merge(3 + 2 * places.computeIfAbsent(other, v -> places.size()), 1.0, Double::sum);
            }
            counted.add(Counted.of(counts, all));
        }
        return counted;
    }

    /** Counts, at 0, the statements that both have; at 1 and 2, those that each has. */
    private List<Counted> matches(String one, String other) {
        List<Counted> counted = new ArrayList<>();
        for (CodedArticle article : articles) {
            List<RecordedStatement> first = article.found().get(one);
            List<RecordedStatement> second = article.found().get(other);
            Map<Integer, Double> counts = new HashMap<>();
            int all = 0;
            if (first != null && second != null) {
                ScoredText text = new ScoredText(article.text());
                List<BitSet> words = contents(text, first);
                List<BitSet> others = contents(text, second);
                all = words.size() + others.size();
                counts.put(0, (double) Pairing.oneToOne(words, others).size());
                counts.put(1, (double) words.size());
                counts.put(2, (double) others.size());
            }
            counted.add(Counted.of(counts, all));
        }
        return counted;
    }

    private static List<BitSet> contents(ScoredText text, List<RecordedStatement> statements) {
        return text.trimmed(statements).stream()
                .map(each -> text.cover(each.content()))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private void add(String what, Agreed.Measure measure, List<String> coders, List<Counted> counted) {
        int units = counted.stream().mapToInt(Counted::units).sum();
        if (units == 0) {
            return;
        }
        int size = 3 + counted.stream().mapToInt(Counted::highest).max().orElse(0);
        int[] once = new int[counted.size()];
        Arrays.fill(once, 1);
        double value = figure(measure, sum(counted, once, size));
        agreed.add(new Agreed(
                what,
                measure,
                coders,
                units,
                (int) counted.stream().filter(each -> each.units() > 0).count(),
                Double.isNaN(value) ? Optional.empty() : Optional.of(Decimals.rounded(value)),
                interval(measure, counted, size)));
    }

    private Optional<Agreed.Interval> interval(Agreed.Measure measure, List<Counted> counted, int size) {
        if (counted.stream().filter(each -> each.units() > 0).count() < 2) {
            return Optional.empty();
        }
        double[] drawn = Arrays.stream(draws)
                .mapToDouble(draw -> figure(measure, sum(counted, draw, size)))
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        if (drawn.length == 0) {
            return Optional.empty();
        }
        int low = (int) Math.floor(TAIL * (drawn.length - 1));
        return Optional.of(
                new Agreed.Interval(Decimals.rounded(drawn[low]), Decimals.rounded(drawn[drawn.length - 1 - low])));
    }

    private static double[] sum(List<Counted> counted, int[] times, int size) {
        double[] sum = new double[size];
        for (int i = 0; i < times.length; i++) {
            if (times[i] > 0) {
                counted.get(i).addTo(sum, times[i]);
            }
        }
        return sum;
    }

    private static double figure(Agreed.Measure measure, double[] counts) {
        return switch (measure) {
            case ALPHA -> alpha(counts);
            case KAPPA -> kappa(counts);
            case SHARE -> counts[0] == 0 ? Double.NaN : counts[1] / counts[0];
            case F1 -> counts[1] + counts[2] == 0 ? Double.NaN : 2 * counts[0] / (counts[1] + counts[2]);
        };
    }

    /** Krippendorff, Content Analysis, 4th ed., chapter 12; 1 if only one label was used, as {@link NominalAlpha}. */
    private static double alpha(double[] counts) {
        double values = counts[0];
        if (values < 2) {
            return Double.NaN;
        }
        double same = 0;
        for (int i = 2; i < counts.length; i++) {
            same += counts[i] * counts[i];
        }
        double expected = values * values - same;
        return expected <= 0 ? 1 : 1 - (values - 1) * (values - counts[1]) / expected;
    }

    /** Cohen 1960; not defined if both used one label only, and the same. */
    private static double kappa(double[] counts) {
        double units = counts[0];
        double chance = 0;
        for (int i = 2; i + 1 < counts.length; i += 2) {
            chance += counts[i] * counts[i + 1];
        }
        chance /= units * units;
        return units == 0 || chance >= 1 ? Double.NaN : (counts[1] / units - chance) / (1 - chance);
    }
}
