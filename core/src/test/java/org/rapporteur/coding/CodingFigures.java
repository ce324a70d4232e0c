package org.rapporteur.coding;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.analysis.reliability.Comparison;
import org.rapporteur.analysis.reliability.Matched;
import org.rapporteur.analysis.reliability.Reliability;
import org.rapporteur.analysis.reliability.Several;
import org.rapporteur.dossier.Dossiers;
import org.rapporteur.inference.CoderModel;
import org.rapporteur.inference.Units;
import org.rapporteur.inference.Vocabulary;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Codebook;
import org.rapporteur.model.Coding;
import org.rapporteur.model.Proposition;
import org.rapporteur.model.Stance;
import org.rapporteur.model.recorded.RecordedCondition;
import org.rapporteur.model.recorded.RecordedField;
import org.rapporteur.model.recorded.RecordedStatement;
import org.rapporteur.resolve.prose.GoldArticle;
import org.rapporteur.yaml.BrokenFileException;

/**
 * Measures how far the coder agrees with gold, on the gold's own spans, so that nothing else is measured:
 * {@code CodingFigures [dump=FILE] [skip=N] [learn] FOLDER ...}. A folder has {@code gold.jsonl}, {@code text} and {@code dossier.yaml}.
 *
 * <p>Prints one line of a table in Markdown for all folders together: statements, the acts' alpha and the share of acts that are the same, F1, precision
 * and recall of issues, of stances, of conditions. {@code dump} writes, for calibration, a line for each code of gold and for each that the
 * coder proposed or asserted: what gave it, the chance, 1 if gold has it and else 0. {@code skip} leaves the first articles of each folder out;
 * {@code learn} makes their statements examples of the propositions.
 */
final class CodingFigures {

    private static final Vocabulary VOCABULARY = Vocabulary.shipped();

    private final Comparison comparison = new Comparison();
    private final List<String> dump = new ArrayList<>();

    private int skip;
    private boolean learn;

    private CodingFigures() {}

    public static void main(String[] args) throws IOException, BrokenFileException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        CodingFigures figures = new CodingFigures();
        Optional<Path> file = Optional.empty();
        int statements = 0;
        try (CoderModel model = CoderModel.shipped()) {
            for (String arg : args) {
                if (arg.startsWith("dump=")) {
                    file = Optional.of(Path.of(arg.substring(5)));
                } else if (arg.startsWith("skip=")) {
                    figures.skip = Integer.parseInt(arg.substring(5));
                } else if (arg.equals("learn")) {
                    figures.learn = true;
                } else {
                    statements += figures.add(Path.of(arg), model);
                }
            }
        }
        out.println("| " + statements + " | " + told(figures.comparison.result()) + " |");
        if (file.isPresent()) {
            Files.write(file.get(), figures.dump);
        }
    }

    private static String told(Reliability r) {
        return String.format(
                Locale.ROOT,
                "%.3f | %.1f %% | %s | %s | %s",
                r.codedAlpha().getOrDefault(RecordedField.ACT, Double.NaN),
                100
                        * Objects.requireNonNull(r.matched().get(Matched.ACT), "no acts")
                                .share(),
                told(r, Several.ISSUES),
                told(r, Several.STANCES),
                told(r, Several.CONDITIONS));
    }

    private static String told(Reliability r, Several field) {
        return Optional.ofNullable(r.several().get(field))
                .map(f -> String.format(Locale.ROOT, "%.3f | %.3f, %.3f", f.f1(), f.precision(), f.recall()))
                .orElse(" | ");
    }

    private int add(Path folder, CoderModel model) throws IOException, BrokenFileException {
        Path file = folder.resolve("dossier.yaml");
        Codebook codebook = Codebook.GENERIC;
        if (Files.exists(file)) {
            codebook = Dossiers.read(file).codebook();
        }
        List<GoldArticle> all = GoldArticle.read(folder.resolve("gold.jsonl"), folder.resolve("text"));
        List<GoldArticle> first = all.subList(0, Math.min(skip, all.size()));
        Coder coder = new Coder(model, VOCABULARY, learn ? taught(codebook, first) : codebook);
        int n = 0;
        for (GoldArticle gold : all.subList(first.size(), all.size())) {
            List<Coding> codings =
                    coder.code(Units.of(gold.article(), VOCABULARY), gold.attributions(), Coder.Actors.NONE);
            List<RecordedStatement> expected = new ArrayList<>();
            List<RecordedStatement> found = new ArrayList<>();
            for (int i = 0; i < codings.size(); i++) {
                expected.add(
                        expected(gold.attributions().get(i), gold.statements().get(i)));
                found.add(found(gold.attributions().get(i), codings.get(i).asserted()));
                dump(codings.get(i), expected.get(i));
            }
            comparison.add(gold.article().text(), expected, found);
            n += codings.size();
        }
        return n;
    }

    /** Returns a codebook to whose propositions the statements of articles are examples, if they are of the proposition's issue. */
    private static Codebook taught(Codebook codebook, List<GoldArticle> articles) {
        List<Proposition> propositions = new ArrayList<>();
        for (Proposition proposition : codebook.propositions()) {
            List<Proposition.Example> examples = new ArrayList<>(proposition.examples());
            for (GoldArticle article : articles) {
                for (int i = 0; i < article.statements().size(); i++) {
                    RecordedStatement gold = expected(
                            article.attributions().get(i), article.statements().get(i));
                    Optional<String> stance = gold.stances().flatMap(s -> Optional.ofNullable(s.get(proposition.id())));
                    boolean near = gold.issues().orElse(Set.of()).contains(proposition.issue());
                    if (stance.isPresent() || near) {
                        String words = article.attributions().get(i).content().stream()
                                .map(article::cut)
                                .collect(Collectors.joining(" "));
                        examples.add(new Proposition.Example(words, stance.map(Stance::ofWord)));
                    }
                }
            }
            propositions.add(new Proposition(
                    proposition.id(),
                    proposition.text(),
                    proposition.issue(),
                    proposition.wordsFor(),
                    proposition.wordsAgainst(),
                    examples));
        }
        return new Codebook(codebook.issues(), propositions, codebook.agreements(), codebook.wellKnown());
    }

    private static RecordedStatement expected(Attribution what, JsonNode node) {
        Set<String> issues = new HashSet<>();
        node.path("issues").forEach(issue -> issues.add(issue.asText()));
        Map<String, String> stances = new HashMap<>();
        node.path("stances")
                .properties()
                .forEach(s -> stances.put(s.getKey(), s.getValue().asText()));
        List<RecordedCondition> conditions = new ArrayList<>();
        node.path("conditions")
                .forEach(c ->
                        conditions.add(RecordedCondition.ofText(c.get("text").asText())));
        return recorded(
                what,
                GoldArticle.text(node, "act"),
                node.has("issues") ? Optional.of(issues) : Optional.empty(),
                node.has("stances") ? Optional.of(stances) : Optional.empty(),
                node.has("conditions") ? Optional.of(conditions) : Optional.empty());
    }

    private static RecordedStatement found(Attribution what, Coding coding) {
        Set<String> issues = new HashSet<>();
        coding.issues().forEach(issue -> issues.add(issue.value()));
        Map<String, String> stances = new HashMap<>();
        coding.stances().forEach((id, stance) -> stances.put(id, stance.value().word()));
        return recorded(
                what,
                coding.act().map(act -> act.value().word()),
                Optional.of(issues),
                Optional.of(stances),
                Optional.of(coding.conditions().stream()
                        .map(c -> RecordedCondition.ofText(c.value().text()))
                        .toList()));
    }

    private static RecordedStatement recorded(
            Attribution what,
            Optional<String> act,
            Optional<Set<String>> issues,
            Optional<Map<String, String>> stances,
            Optional<List<RecordedCondition>> conditions) {
        return new RecordedStatement(
                what.content(), what.source(), what.cue(), Map.of(RecordedField.ACT, act), issues, stances, conditions);
    }

    private void dump(Coding coding, RecordedStatement gold) {
        gold.issues().ifPresent(issues -> issues.forEach(issue -> dump.add("gold\tissue\t" + issue)));
        gold.stances().ifPresent(stances -> stances.forEach((id, stance) -> dump.add("gold\tstance\t" + id)));
        gold.conditions().ifPresent(conditions -> conditions.forEach(c -> dump.add("gold\tcondition\t" + c.text())));
        coding.act()
                .ifPresent(act -> gold.fields()
                        .getOrDefault(RecordedField.ACT, Optional.empty())
                        .ifPresent(word -> dump(
                                act.how(), act.confidence(), act.value().word().equals(word))));
        gold.issues()
                .ifPresent(issues -> coding.issues()
                        .forEach(issue -> dump(issue.how(), issue.confidence(), issues.contains(issue.value()))));
        gold.stances()
                .ifPresent(stances -> coding.stances()
                        .forEach((id, stance) -> dump(
                                stance.how(),
                                stance.confidence(),
                                stance.value().word().equals(stances.get(id)))));
        gold.conditions()
                .ifPresent(conditions -> coding.conditions()
                        .forEach(c -> dump(
                                c.how(),
                                c.confidence(),
                                conditions.stream()
                                        .anyMatch(g ->
                                                shareWords(g.text(), c.value().text())))));
    }

    private void dump(String how, double confidence, boolean right) {
        dump.add(how.substring(how.indexOf(':') + 1) + "\t" + confidence + "\t" + (right ? 1 : 0));
    }

    /** Returns whether two conditions share half of their words, as the evaluation asks. */
    private static boolean shareWords(String one, String other) {
        Set<String> first = words(one);
        Set<String> both = words(other);
        Set<String> all = new HashSet<>(first);
        all.addAll(both);
        both.retainAll(first);
        return 2 * both.size() >= all.size();
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("\\W+", -1)));
    }
}
