package org.rapporteur.resolve;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rapporteur.actors.Directory;
import org.rapporteur.analysis.reliability.Names;
import org.rapporteur.model.Speaker;
import org.rapporteur.resolve.prose.GoldArticle;
import org.rapporteur.resolve.rank.Ranker;

/**
 * Trains the model by which speakers are resolved: {@code RankerTraining OUT.tsv TRAIN.jsonl TRAIN_TEXTS DEV.jsonl DEV_TEXTS}.
 * The same files give the same model; see training/antecedents/README.md.
 *
 * <p>The articles are gone through as the program does, first with the right answers, then with those of the model so far, so
 * that it learns what to do after a mistake, too.
 */
final class RankerTraining {

    private static final int ROUNDS = 4;
    private static final int FOLDS = 5;

    private RankerTraining() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<GoldArticle> train = GoldArticle.read(Path.of(args[1]), Path.of(args[2]));
        List<GoldArticle> dev = GoldArticle.read(Path.of(args[3]), Path.of(args[4]));
        List<String> model = List.of();
        for (int round = 0; round < ROUNDS; round++) {
            List<Answered> answered = questions(train, Ranker.of(model), round == 0);
            model = fit(answered);
            out.printf(Locale.ROOT, "round %d: %d questions, %d weights%n", round + 1, answered.size(), model.size());
        }
        List<String> lines = new ArrayList<>(List.of(
                "# Whom mentions mean: table, feature, weight; and the share of right answers of each rule.",
                "# Written by RankerTraining; see training/antecedents/README.md."));
        lines.addAll(model);
        lines.addAll(shares(train, Ranker.of(model)));
        Files.write(Path.of(args[0]), lines, StandardCharsets.UTF_8);
        curve(crossed(questions(train, Ranker.of(model), false)), "crossed", out);
        curve(questions(dev, Ranker.of(model), false), "dev", out);
    }

    /** Returns the questions about sources that come up in the articles, with their answers. */
    private static List<Answered> questions(List<GoldArticle> articles, Ranker ranker, boolean told) {
        List<Answered> out = new ArrayList<>();
        for (GoldArticle article : articles) {
            Teacher teacher = new Teacher(article, ranker, told);
            Story story = new Story(article.article(), article.attributions(), Directory.empty(), teacher);
            story.tell(Parties.of(story, Optional.empty()));
            out.addAll(teacher.asked.values());
        }
        return out;
    }

    /** Returns the questions with the answers of models that were not trained on their articles. */
    private static List<Answered> crossed(List<Answered> answered) {
        List<Answered> out = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int part = fold;
            Ranker ranker = Ranker.of(
                    fit(answered.stream().filter(a -> a.fold() != part).toList()));
            for (Answered a : answered) {
                if (a.fold() == part) {
                    out.add(a.by(ranker.chances(a.question.tables(), a.question.features())));
                }
            }
        }
        return out;
    }

    /** Returns the lines that say how often each rule is right. */
    private static List<String> shares(List<GoldArticle> articles, Ranker ranker) {
        Map<String, int[]> rules = new TreeMap<>();
        for (GoldArticle article : articles) {
            List<Resolved> speakers = new Resolver(Directory.empty(), Optional.empty())
                    .resolve(article.article(), article.attributions(), Judge.by(ranker))
                    .resolved();
            boolean before = false;
            for (int i = 0; i < speakers.size(); i++) {
                String how = speakers.get(i).who().how();
                boolean right =
                        Names.areSame(article.speaker(i), speakers.get(i).who().name());
                if (!how.equals("continued") || before) {
                    int[] n = rules.computeIfAbsent(how, h -> new int[2]);
                    n[0] += right ? 1 : 0;
                    n[1]++;
                }
                before = right;
            }
        }
        List<String> out = new ArrayList<>();
        rules.forEach((how, n) -> {
            if (!how.equals("pronoun") && !how.equals("description") && !how.equals(Speaker.UNRESOLVED)) {
                // One more of each, as a rule that was never wrong yet may be.
                out.add(String.format(Locale.ROOT, "rule\t%s\t%.4f", how, (n[0] + 1.0) / (n[1] + 2.0)));
            }
        });
        return out;
    }

    private static List<String> fit(List<Answered> answered) {
        return Fitting.fit(answered.stream()
                .map(each -> new Fitting.Example(each.question.tables(), each.question.features(), each.right))
                .toList());
    }

    /** Prints which share of the questions is answered, and of the answers is right, if none is given below a probability. */
    private static void curve(List<Answered> answered, String what, PrintStream out) {
        Map<String, List<Answered>> kinds = new TreeMap<>();
        for (Answered a : answered) {
            kinds.computeIfAbsent("all", k -> new ArrayList<>()).add(a);
            String kind = a.question.tables().get(0).equals("any")
                    ? a.question.tables().get(1)
                    : a.question.tables().get(0);
            kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(a);
        }
        kinds.forEach((kind, all) -> {
            out.printf(Locale.ROOT, "%-7s %-5s %4d:", what, kind, all.size());
            for (double least : new double[] {0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9}) {
                int given = 0;
                int right = 0;
                for (Answered a : all) {
                    if (a.best >= 0 && a.sure >= least) {
                        given++;
                        right += a.right.get(a.best) ? 1 : 0;
                    }
                }
                out.printf(Locale.ROOT, "  %.1f %4d %5.1f%%", least, given, 100.0 * right / Math.max(1, given));
            }
            out.println();
        });
    }

    /** A question with what is right among its options and none of them, and the model's answer. */
    private record Answered(String article, Question question, BitSet right, int best, double sure) {
        Answered by(double[] chances) {
            int likeliest = -1;
            for (int i = 0; i + 1 < chances.length; i++) {
                likeliest = likeliest < 0 || chances[i] > chances[likeliest] ? i : likeliest;
            }
            return new Answered(article, question, right, likeliest, likeliest < 0 ? 0 : chances[likeliest]);
        }

        int fold() {
            return Math.floorMod(article.hashCode(), FOLDS);
        }
    }

    /** Asks the model, or tells the right answers, and notes them. */
    private static final class Teacher implements Judge {
        private final GoldArticle gold;
        private final Ranker ranker;
        private final boolean told;
        private final Map<Integer, String> speakers = new HashMap<>();
        private final Map<Integer, Integer> lengths = new HashMap<>();
        private final Map<String, Answered> asked = new TreeMap<>();

        Teacher(GoldArticle gold, Ranker ranker, boolean told) {
            this.gold = gold;
            this.ranker = ranker;
            this.told = told;
            Words words = Words.of(gold.article());
            for (int i = 0; i < gold.attributions().size(); i++) {
                if (!gold.attributions().get(i).source().isEmpty()) {
                    Words.Range range =
                            words.range(gold.attributions().get(i).source().get(0));
                    speakers.putIfAbsent(range.first(), gold.speaker(i));
                    lengths.putIfAbsent(range.first(), range.last() - range.first());
                }
            }
        }

        @Override
        public double[] chances(Question question) {
            double[] chances = ranker.chances(question.tables(), question.features());
            String speaker = speakers.get(question.at());
            boolean pronoun = question.tables().get(0).equals("any");
            if (speaker == null || (pronoun && lengths.getOrDefault(question.at(), 0) != 1)) {
                return chances;
            }
            int n = question.options().size();
            BitSet right = new BitSet(n + 1);
            for (int i = 0; i < n; i++) {
                right.set(i, isRight(question.options().get(i).entity(), speaker));
            }
            right.set(n, right.isEmpty());
            if (n > 0) {
                String key =
                        String.format(Locale.ROOT, "%s %07d %s", gold.article().name(), question.at(), pronoun);
                asked.put(key, new Answered(gold.article().name(), question, right, -1, 0).by(chances));
            }
            if (told) {
                for (int i = 0; i <= n; i++) {
                    chances[i] = right.get(i) ? 1 : 0;
                }
            }
            return chances;
        }

        private boolean isRight(Entity entity, String speaker) {
            if (Names.areSame(speaker, entity.name())) {
                return true;
            }
            if (!entity.isUnnamed()) {
                return false;
            }
            String first = speakers.get(entity.first());
            // A description in the narration has no speaker; the gold file's is fuller than the first mention.
            return first == null
                    ? List.of(speaker.toLowerCase(Locale.ROOT).split("[^\\p{L}-]+"))
                            .contains(entity.lastWord())
                    : speaker.equals(first);
        }
    }
}
