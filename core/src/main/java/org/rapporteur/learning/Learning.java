package org.rapporteur.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rapporteur.model.Learned;

/**
 * Learns from what persons decided, and measures what that is worth on articles from which it was not learned.
 *
 * <p>Articles are dealt into {@value #FOLDS} parts. Each part is judged once by what was learned from the other four, so that no text is ever on
 * both sides; what is kept in the end is learned from all. A kind of code of which that would not be better stays as it is. A pure function: the
 * draws are the same every time.
 */
public final class Learning {

    /** Into how many parts articles are dealt. */
    public static final int FOLDS = 5;

    /** Of fewer statements about which persons decided nothing is learned. */
    public static final int LEAST_STATEMENTS = 50;

    /** Of statements from fewer articles nothing is learned. */
    public static final int LEAST_ARTICLES = 10;

    /** Of fewer codes that are right, or wrong, nothing is learned. */
    public static final int LEAST_OF_EACH = 15;

    private static final int SEED = 20_310_309;
    private static final int DRAWS = 1000;
    private static final double TAIL = 0.025;

    private final List<String> acts;
    private final Map<Kind, Line> shipped;
    private final Map<String, Integer> parts;

    private Learning(List<Lesson> lessons, Shipped shipped) {
        this.acts = shipped.acts();
        this.shipped = shipped.lines();
        this.parts = parts(lessons);
    }

    /**
     * What the model's file says.
     *
     * @param model the model's id
     * @param acts the words of the acts, in the order of their logits
     * @param lines how sure it may be, by kind
     */
    public record Shipped(String model, List<String> acts, Map<Kind, Line> lines) {

        /** Copies the collections. */
        public Shipped {
            acts = List.copyOf(acts);
            lines = Map.copyOf(lines);
        }
    }

    /**
     * What was learned, and what it is worth.
     *
     * @param statements about how many statements persons decided
     * @param articles in how many articles
     * @param worths by kind, each about which persons decided anything
     * @param learned the numbers, of those kinds that are taken; none if there is none
     */
    public record Outcome(int statements, int articles, List<Worth> worths, Learned learned) {

        /** Copies the list. */
        public Outcome {
            worths = List.copyOf(worths);
        }

        /** Returns whether there is enough to learn anything from. */
        public boolean isEnough() {
            return worths.stream().anyMatch(each -> each.verdict() != Worth.Verdict.TOO_FEW);
        }
    }

    /**
     * Learns.
     *
     * @param lessons what persons decided
     * @param shipped what the model's file says
     */
    public static Outcome of(List<Lesson> lessons, Shipped shipped) {
        Learning learning = new Learning(lessons, shipped);
        Map<String, Double> numbers = new TreeMap<>();
        List<Worth> worths = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Lesson> mine = lessons.stream()
                    .filter(each -> kind == Kind.ACT
                            ? each.act().isPresent()
                            : each.given().containsKey(kind))
                    .toList();
            if (!mine.isEmpty()) {
                Worth worth = learning.worth(kind, mine);
                worths.add(worth);
                if (worth.verdict() == Worth.Verdict.TAKEN) {
                    Fit.of(kind, mine, learning.acts, learning.line(kind)).into(numbers, kind);
                }
            }
        }
        Learned learned = numbers.isEmpty() ? Learned.NONE : new Learned(0, shipped.model(), numbers);
        return new Outcome(lessons.size(), learning.parts.size(), worths, learned);
    }

    /** Deals texts into parts: which part each is in does not depend on the order of the lessons. */
    static Map<String, Integer> parts(List<Lesson> lessons) {
        List<String> texts =
                new ArrayList<>(new TreeSet<>(lessons.stream().map(Lesson::text).toList()));
        Collections.shuffle(texts, new Random(SEED));
        Map<String, Integer> parts = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            parts.put(texts.get(i), i % FOLDS);
        }
        return parts;
    }

    private Line line(Kind kind) {
        Line line = shipped.get(kind);
        if (line == null) {
            throw new IllegalArgumentException("The model says nothing of " + kind);
        }
        return line;
    }

    private Worth worth(Kind kind, List<Lesson> mine) {
        int articles = (int) mine.stream().map(Lesson::text).distinct().count();
        Fit before = Fit.shipped(line(kind));
        List<Fit.Judged> codes = mine.stream()
                .flatMap(lesson -> before.judged(kind, lesson, acts).stream())
                .toList();
        long right = codes.stream().filter(Fit.Judged::right).count();
        if (mine.size() < LEAST_STATEMENTS
                || articles < LEAST_ARTICLES
                || right < LEAST_OF_EACH
                || codes.size() - right < LEAST_OF_EACH) {
            return new Worth(kind, mine.size(), articles, Worth.Verdict.TOO_FEW, List.of());
        }
        Map<String, Score[]> scores = new TreeMap<>();
        for (int part = 0; part < FOLDS; part++) {
            int held = part;
            Fit after =
                    Fit.of(kind, mine.stream().filter(each -> !isIn(each, held)).toList(), acts, line(kind));
            for (Lesson lesson : mine) {
                if (isIn(lesson, held)) {
                    Score[] both =
                            scores.computeIfAbsent(lesson.text(), text -> new Score[] {new Score(), new Score()});
                    both[0].add(before, kind, lesson);
                    both[1].add(after, kind, lesson);
                }
            }
        }
        List<Score[]> byArticle = List.copyOf(scores.values());
        List<Worth.Figure> figures = new ArrayList<>();
        for (Worth.Measure measure : Worth.Measure.values()) {
            figures.add(figure(measure, byArticle));
        }
        Worth found = new Worth(kind, mine.size(), articles, Worth.Verdict.NO_BETTER, figures);
        return found.isBetter() ? found.taken() : found;
    }

    private boolean isIn(Lesson lesson, int part) {
        return parts.getOrDefault(lesson.text(), -1) == part;
    }

    /** What is counted of the codes of some statements. */
    private final class Score {

        private double hits;
        private double asserted;
        private double given;
        private double codes;
        private double loss;

        void add(Fit fit, Kind kind, Lesson lesson) {
            given += kind == Kind.ACT ? 1 : lesson.given().getOrDefault(kind, 0);
            for (Fit.Judged each : fit.judged(kind, lesson, acts)) {
                codes++;
                double chance = Math.min(1 - 1e-6, Math.max(1e-6, each.chance()));
                loss -= Math.log(each.right() ? chance : 1 - chance);
                if (each.chance() >= fit.line().asserted()) {
                    asserted++;
                    hits += each.right() ? 1 : 0;
                }
            }
        }

        void add(Score other, int times) {
            hits += times * other.hits;
            asserted += times * other.asserted;
            given += times * other.given;
            codes += times * other.codes;
            loss += times * other.loss;
        }

        double of(Worth.Measure measure) {
            return switch (measure) {
                case F1 -> asserted + given == 0 ? Double.NaN : 2 * hits / (asserted + given);
                case PRECISION -> asserted == 0 ? Double.NaN : hits / asserted;
                case RECALL -> given == 0 ? Double.NaN : hits / given;
                case LOG_LOSS -> codes == 0 ? Double.NaN : loss / codes;
            };
        }
    }

    private Worth.Figure figure(Worth.Measure measure, List<Score[]> articles) {
        int[] once = new int[articles.size()];
        Arrays.fill(once, 1);
        double[] all = values(measure, articles, once);
        Random random = new Random(SEED);
        double[][] drawn = new double[3][DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            int[] times = new int[articles.size()];
            for (int i = 0; i < times.length; i++) {
                times[random.nextInt(times.length)]++;
            }
            double[] values = values(measure, articles, times);
            for (int i = 0; i < values.length; i++) {
                drawn[i][draw] = values[i];
            }
        }
        return new Worth.Figure(
                measure, bounded(all[0], drawn[0]), bounded(all[1], drawn[1]), bounded(all[2], drawn[2]));
    }

    /** Returns the figure before, after, and by how much it changes. */
    private double[] values(Worth.Measure measure, List<Score[]> articles, int[] times) {
        Score before = new Score();
        Score after = new Score();
        for (int i = 0; i < times.length; i++) {
            before.add(articles.get(i)[0], times[i]);
            after.add(articles.get(i)[1], times[i]);
        }
        double was = before.of(measure);
        double is = after.of(measure);
        return new double[] {was, is, is - was};
    }

    private static Worth.Bounded bounded(double value, double[] drawn) {
        double[] sorted = Arrays.stream(drawn)
                .filter(each -> !Double.isNaN(each))
                .sorted()
                .toArray();
        if (sorted.length == 0 || Double.isNaN(value)) {
            return Worth.Bounded.NONE;
        }
        int low = (int) Math.floor(TAIL * (sorted.length - 1));
        return new Worth.Bounded(value, sorted[low], sorted[sorted.length - 1 - low]);
    }
}
