package org.rapporteur.coding;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapporteur.dossier.Dossiers;
import org.rapporteur.inference.CoderModel;
import org.rapporteur.inference.Units;
import org.rapporteur.inference.Vocabulary;
import org.rapporteur.model.Codebook;
import org.rapporteur.model.Coding;
import org.rapporteur.resolve.prose.GoldArticle;
import org.rapporteur.yaml.BrokenFileException;

/**
 * Prints what the coder makes of the statements of a folder, on the gold's own spans, to measure whose neighbours are alike:
 * {@code NeighbourVectors FOLDER}. A folder has {@code gold.jsonl}, {@code text} and {@code dossier.yaml}.
 *
 * <p>A line has, parted by tabs: the article; the content's spans; gold's issues; the propositions on which gold takes a stance; the coder's
 * codes, each as kind, value and 1 if it holds; and three vectors: the mean of the layers' numbers over the content, what the heads say of
 * the statement, and what is compared with propositions.
 */
final class NeighbourVectors {

    private NeighbourVectors() {}

    public static void main(String[] args) throws IOException, BrokenFileException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Path.of(args[0]);
        Vocabulary vocabulary = Vocabulary.shipped();
        try (CoderModel model = CoderModel.shipped()) {
            Codebook codebook = Dossiers.read(folder.resolve("dossier.yaml")).codebook();
            Coder coder = new Coder(model, vocabulary, codebook);
            Reader reader = new Reader(model, vocabulary, List.of(), List.of());
            for (GoldArticle gold : GoldArticle.read(folder.resolve("gold.jsonl"), folder.resolve("text"))) {
                Units units = Units.of(gold.article(), vocabulary);
                List<Coding> codings = coder.code(units, gold.attributions(), Coder.Actors.NONE);
                List<Parts> parts = gold.attributions().stream()
                        .map(each -> Parts.of(units, each))
                        .toList();
                for (Passage passage : Passage.of(units, parts)) {
                    List<Piecewise> pieces = passage.statements().stream()
                            .map(i -> Piecewise.of(units, passage, parts.get(i)))
                            .toList();
                    List<Reader.Read> read = reader.read(passage, pieces);
                    try (CoderModel.Text text = model.read(passage.ids(), passage.roles())) {
                        for (int k = 0; k < pieces.size(); k++) {
                            int i = passage.statements().get(k);
                            out.println(String.join(
                                    "\t",
                                    gold.name(),
                                    gold.attributions().get(i).content().stream()
                                            .map(span -> span.start() + "-" + span.end())
                                            .collect(Collectors.joining(",")),
                                    issues(gold.statements().get(i)),
                                    propositions(gold.statements().get(i)),
                                    codes(codings.get(i)),
                                    words(mean(text.y(), pieces.get(k).parts().get(0))),
                                    words(read.get(k).spoken().said()),
                                    words(read.get(k).spoken().side())));
                        }
                    }
                }
            }
        }
    }

    private static String issues(JsonNode gold) {
        List<String> issues = new ArrayList<>();
        gold.path("issues").forEach(issue -> issues.add(issue.asText()));
        return String.join(",", issues);
    }

    private static String propositions(JsonNode gold) {
        List<String> propositions = new ArrayList<>();
        gold.path("stances").fieldNames().forEachRemaining(propositions::add);
        return String.join(",", propositions);
    }

    private static String codes(Coding coding) {
        Stream<String> issues =
                coding.issues().stream().map(code -> "issue " + code.value() + " " + (code.asserted() ? 1 : 0));
        Stream<String> stances = coding.stances().entrySet().stream()
                .map(stance -> "stance " + stance.getKey() + ":"
                        + stance.getValue().value().word() + " "
                        + (stance.getValue().asserted() ? 1 : 0));
        return Stream.concat(issues, stances).collect(Collectors.joining(","));
    }

    private static float[] mean(float[] y, int[] places) {
        float[] mean = new float[CoderModel.WIDTH];
        for (int place : places) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += y[place * mean.length + i] / places.length;
            }
        }
        return mean;
    }

    private static String words(float[] vector) {
        return IntStream.range(0, vector.length)
                .mapToObj(i -> Float.toString(vector[i]))
                .collect(Collectors.joining(","));
    }
}
