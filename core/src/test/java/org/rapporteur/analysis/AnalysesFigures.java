package org.rapporteur.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Measures the analyses on the example as the program reads and codes it: {@code AnalysesFigures FILE [all]}, where the file is what
 * {@code rapporteur extract examples/articles --dossier example} prints.
 *
 * <p>A statement found is one of the gold if at least half of what either covers, both cover. {@code all} also prints what was missed and
 * what was found wrongly.
 */
final class AnalysesFigures {

    private AnalysesFigures() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path file = Path.of(args[0]);
        Map<String, String> goldIds = goldIds(file);
        List<Said> read = GoldSaid.in(file);
        Map<String, Said.Codes> codes = GoldSaid.all().stream()
                .collect(Collectors.toMap(said -> said.id().value(), Said::coding));
        List<Said> coded = read.stream()
                .map(said -> withCodes(
                        said, codes.getOrDefault(goldIds.getOrDefault(said.id().value(), ""), said.coding())))
                .toList();
        boolean all = args.length > 1;
        print("found and coded by machine", read, goldIds, all, out);
        print("found by machine, coded by hand", coded, goldIds, all, out);
    }

    private static Said withCodes(Said said, Said.Codes codes) {
        return new Said(said.id(), said.who(), said.when(), said.report(), said.kind(), said.words(), codes);
    }

    private static void print(
            String title, List<Said> said, Map<String, String> goldIds, boolean all, PrintStream out) {
        AnalysesOfExample example = new AnalysesOfExample(said, id -> goldIds.getOrDefault(id, id));
        out.println("| " + title + " | in the gold | found | precision | recall |");
        out.println("| --- | --- | --- | --- | --- |");
        example.all().forEach((analysis, score) -> {
            out.printf(
                    Locale.ROOT,
                    "| %s | %d | %d | %.2f | %.2f |%n",
                    analysis,
                    score.wanted(),
                    score.found(),
                    score.precision(),
                    score.recall());
            if (all) {
                score.missed().forEach(each -> out.println("  missed " + each));
                score.wrong().forEach(each -> out.println("  wrong " + each));
            }
        });
    }

    private static Map<String, String> goldIds(Path file) {
        Map<String, JsonNode> gold = new HashMap<>();
        GoldSaid.lines(Path.of("..", "examples", "gold.jsonl"))
                .forEach(article -> gold.put(article.path("doc").asText(), article.path("statements")));
        Map<String, String> ids = new HashMap<>();
        for (JsonNode article : GoldSaid.lines(file)) {
            for (JsonNode found : article.path("statements")) {
                double best = 0.5;
                for (JsonNode each :
                        Objects.requireNonNull(gold.get(article.path("doc").asText()))) {
                    double both = common(found.path("content"), each.path("content"));
                    double share = both / (length(found.path("content")) + length(each.path("content")) - both);
                    if (share >= best) {
                        best = share;
                        ids.put(found.path("id").asText(), each.path("id").asText());
                    }
                }
            }
        }
        return ids;
    }

    private static double length(JsonNode spans) {
        double length = 0;
        for (JsonNode span : spans) {
            length += span.get(1).asInt() - span.get(0).asInt();
        }
        return length;
    }

    private static double common(JsonNode one, JsonNode other) {
        double common = 0;
        for (JsonNode a : one) {
            for (JsonNode b : other) {
                common += Math.max(
                        0,
                        Math.min(a.get(1).asInt(), b.get(1).asInt())
                                - Math.max(a.get(0).asInt(), b.get(0).asInt()));
            }
        }
        return common;
    }
}
