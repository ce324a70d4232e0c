package org.rapporteur.resolve;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.dossier.Dossier;
import org.rapporteur.dossier.Dossiers;
import org.rapporteur.model.Finding;
import org.rapporteur.resolve.prose.GoldArticle;
import org.rapporteur.resolve.rank.Ranker;
import org.rapporteur.yaml.BrokenFileException;

/**
 * Trains the model of for which side somebody speaks: {@code SidesTraining OUT.tsv CODED SPLIT.tsv}, where CODED holds a folder for each conflict as
 * {@code coded.py convert} writes them. The same files give the same model; see training/sides/README.md.
 */
final class SidesTraining {

    private static final int FOLDS = 5;

    /** A feature that fewer options have is taken for chance. */
    private static final int FEWEST = 5;

    private SidesTraining() {}

    /** What is asked in an article, with what is right. */
    private record Told(int fold, LikelySides sides, List<Optional<String>> gold) {

        List<Fitting.Example> examples() {
            List<Fitting.Example> out = new ArrayList<>();
            for (LikelySides.Question question : sides.questions()) {
                int right = gold.get(question.statement())
                        .map(sides.sides()::indexOf)
                        .orElse(-1);
                if (right >= 0) {
                    BitSet one = new BitSet();
                    one.set(right);
                    out.add(new Fitting.Example(LikelySides.TABLES, sides.features(question), one));
                }
            }
            return out;
        }
    }

    public static void main(String[] args) throws IOException, BrokenFileException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<Told> train = new ArrayList<>();
        List<Told> dev = new ArrayList<>();
        int conflicts = 0;
        for (String line : Files.readAllLines(Path.of(args[2]), StandardCharsets.UTF_8)) {
            String[] of = line.split("\t", -1);
            if (of[1].equals("train") || of[1].equals("dev")) {
                (of[1].equals("dev") ? dev : train).addAll(read(Path.of(args[1], of[0]), conflicts++ % FOLDS));
            }
        }
        List<String> lines = new ArrayList<>(List.of(
                "# For which side somebody speaks: table, feature, weight.",
                "# Written by SidesTraining; see training/sides/README.md."));
        lines.addAll(fit(train));
        Files.write(Path.of(args[0]), lines, StandardCharsets.UTF_8);
        out.printf(Locale.ROOT, "%d weights%n", lines.size() - 2);
        List<Ranker> folds = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int part = fold;
            folds.add(Ranker.of(
                    fit(train.stream().filter(each -> each.fold() != part).toList())));
        }
        for (double least : new double[] {0, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7}) {
            int[] crossed = new int[5];
            train.forEach(each -> count(each, folds.get(each.fold()), least, crossed));
            int[] other = new int[5];
            dev.forEach(each -> count(each, Ranker.of(lines), least, other));
            out.printf(Locale.ROOT, "at least %.2f  crossed %s  dev %s%n", least, shown(crossed), shown(other));
        }
    }

    private static String shown(int[] n) {
        return String.format(
                Locale.ROOT,
                "%d of %d given are right (%.1f %%), of all %d: %d before, %d now",
                n[0],
                n[1],
                100.0 * n[0] / Math.max(1, n[1]),
                n[2],
                n[3],
                n[4]);
    }

    private static List<String> fit(List<Told> told) {
        return Fitting.fit(
                told.stream().flatMap(each -> each.examples().stream()).toList(), FEWEST);
    }

    private static void count(Told told, Ranker model, double least, int[] n) {
        List<Finding> before = told.sides().told();
        List<Finding> now = told.sides().weighed(model, least);
        for (LikelySides.Question question : told.sides().questions()) {
            Optional<String> gold = told.gold().get(question.statement());
            if (gold.isPresent()) {
                Finding given = now.get(question.statement());
                boolean right = given.value().equals(gold);
                n[0] += given.how().equals(LikelySides.HOW) && right ? 1 : 0;
                n[1] += given.how().equals(LikelySides.HOW) ? 1 : 0;
                n[2]++;
                n[3] += before.get(question.statement()).value().equals(gold) ? 1 : 0;
                n[4] += right ? 1 : 0;
            }
        }
    }

    private static List<Told> read(Path folder, int fold) throws IOException, BrokenFileException {
        Dossier dossier = Dossiers.read(folder.resolve("dossier.yaml"));
        Resolver resolver = new Resolver(dossier.directory(), dossier.conflict());
        List<Told> out = new ArrayList<>();
        for (GoldArticle article : GoldArticle.read(folder.resolve("gold.jsonl"), folder.resolve("text"))) {
            out.add(new Told(
                    fold,
                    resolver.sides(article.article(), article.attributions()),
                    article.statements().stream()
                            .map(statement -> GoldArticle.text(statement, "side"))
                            .toList()));
        }
        return out;
    }
}
