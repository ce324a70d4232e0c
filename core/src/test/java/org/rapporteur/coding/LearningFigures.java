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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.dossier.Dossiers;
import org.rapporteur.inference.CoderModel;
import org.rapporteur.inference.Units;
import org.rapporteur.inference.Vocabulary;
import org.rapporteur.learning.Decided;
import org.rapporteur.learning.Learning;
import org.rapporteur.learning.Lesson;
import org.rapporteur.learning.Worth;
import org.rapporteur.model.Act;
import org.rapporteur.model.Codebook;
import org.rapporteur.model.Span;
import org.rapporteur.model.Stance;
import org.rapporteur.resolve.prose.GoldArticle;
import org.rapporteur.yaml.BrokenFileException;

/**
 * Measures what learning from reviews would be worth if persons had reviewed gold, all of it: {@code LearningFigures FOLDER ...}, of which each has
 * {@code gold.jsonl}, {@code text} and {@code dossier.yaml}. A table in Markdown for each folder, and one for all together.
 */
final class LearningFigures {

    private static final Vocabulary VOCABULARY = Vocabulary.shipped();

    private LearningFigures() {}

    public static void main(String[] args) throws IOException, BrokenFileException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (CoderModel model = CoderModel.shipped()) {
            List<Lesson> all = new ArrayList<>();
            Learning.Shipped shipped = new Coder(model, VOCABULARY, Codebook.GENERIC).shipped();
            for (String folder : args) {
                List<Lesson> mine = lessons(Path.of(folder), model);
                all.addAll(mine);
                print(out, folder, Learning.of(mine, shipped));
            }
            print(out, "all", Learning.of(all, shipped));
        }
    }

    private static void print(PrintStream out, String name, Learning.Outcome outcome) {
        out.println("\n" + name + ": " + outcome.statements() + " statements, " + outcome.articles() + " articles "
                + outcome.learned().numbers());
        for (Worth worth : outcome.worths()) {
            worth.figures()
                    .forEach(figure -> out.println("| " + worth.kind().word() + " | "
                            + figure.measure().words() + " | " + figure.before().words() + " | "
                            + figure.after().words() + " | " + figure.change().words() + " | "
                            + worth.verdict().words() + " |"));
        }
    }

    private static List<Lesson> lessons(Path folder, CoderModel model) throws IOException, BrokenFileException {
        Path file = folder.resolve("dossier.yaml");
        Codebook codebook = Files.exists(file) ? Dossiers.read(file).codebook() : Codebook.GENERIC;
        Coder coder = new Coder(model, VOCABULARY, codebook);
        List<Lesson> lessons = new ArrayList<>();
        for (GoldArticle gold : GoldArticle.read(folder.resolve("gold.jsonl"), folder.resolve("text"))) {
            Map<Integer, Decided> decided = new HashMap<>();
            for (int i = 0; i < gold.statements().size(); i++) {
                decided.put(i, decided(gold.statements().get(i)));
            }
            lessons.addAll(coder.lessons(
                    Units.of(gold.article(), VOCABULARY),
                    // Conflicts may have texts of one name.
                    folder.getFileName() + " " + gold.article().id().value(),
                    gold.attributions(),
                    decided));
        }
        return lessons;
    }

    private static Decided decided(JsonNode node) {
        Set<String> issues = new HashSet<>();
        node.path("issues").forEach(issue -> issues.add(issue.asText()));
        Map<String, Stance> stances = new HashMap<>();
        node.path("stances")
                .properties()
                .forEach(s -> stances.put(s.getKey(), Stance.ofWord(s.getValue().asText())));
        List<Span> conditions = new ArrayList<>();
        node.path("conditions").forEach(c -> {
            JsonNode span = c.path("span");
            conditions.add(new Span(span.path(0).asInt(), span.path(1).asInt()));
        });
        return new Decided(
                GoldArticle.text(node, "act").map(Act::ofWord),
                node.has("issues") ? Optional.of(issues) : Optional.empty(),
                node.has("stances") ? Optional.of(stances) : Optional.empty(),
                node.has("conditions") ? Optional.of(conditions) : Optional.empty(),
                true);
    }
}
