package org.rapporteur.coding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.inference.CoderModel;
import org.rapporteur.inference.Units;
import org.rapporteur.inference.Vocabulary;
import org.rapporteur.ingest.Articles;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.model.Act;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Codebook;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Span;

/**
 * Codes the acts of PLOVER's gold standard records and prints, as Markdown, how they correspond to PLOVER's categories:
 * {@code PloverFigures PLOVER_GSR_CAMEO.json}.
 *
 * <p>Its sentences tell events, few of which are statements. Only the records of verbal categories are taken. The first part marked as
 * the event is the cue, the first marked as its source is the source, and what follows the cue up to the end of the sentence is the
 * content. DEMAND is what PLOVER calls REQUEST today, DISAPPROVE is ACCUSE.
 */
final class PloverFigures {

    private static final Vocabulary VOCABULARY = Vocabulary.shipped();

    private static final Map<String, String> RENAMED = Map.of("DEMAND", "REQUEST", "DISAPPROVE", "ACCUSE");

    private static final List<String> VERBAL =
            List.of("REQUEST", "REJECT", "THREATEN", "ACCUSE", "AGREE", "CONSULT", "SUPPORT", "CONCEDE");

    private static final Pattern MARK = Pattern.compile("\\(([A-Z/]+): ?([^()]*)\\)");

    private PloverFigures() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Map<String, Map<Act, Integer>> table = new TreeMap<>();
        int right = 0;
        int all = 0;
        try (CoderModel model = CoderModel.shipped()) {
            Coder coder = new Coder(model, VOCABULARY, Codebook.GENERIC);
            for (JsonNode each : new ObjectMapper().readTree(Files.readString(Path.of(args[0])))) {
                String category = RENAMED.getOrDefault(
                        each.get("event").asText(), each.get("event").asText());
                Optional<Act> act = VERBAL.contains(category) ? act(each, coder) : Optional.empty();
                if (act.isPresent()) {
                    table.computeIfAbsent(category, c -> new TreeMap<>()).merge(act.get(), 1, Integer::sum);
                    all++;
                    right += act.get().plover().contains(category) ? 1 : 0;
                }
            }
        }
        TreeSet<Act> acts = new TreeSet<>();
        table.values().forEach(row -> acts.addAll(row.keySet()));
        out.println(
                "| PLOVER | " + String.join(" | ", acts.stream().map(Act::word).toList()) + " | right |");
        out.println("| --- |" + " ---: |".repeat(acts.size() + 1));
        for (String category : VERBAL) {
            Map<Act, Integer> row = table.getOrDefault(category, Map.of());
            int n = row.values().stream().mapToInt(Integer::intValue).sum();
            int same = row.entrySet().stream()
                    .filter(e -> e.getKey().plover().contains(category))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            List<String> cells = new ArrayList<>();
            for (Act act : acts) {
                String cell = row.containsKey(act) ? String.valueOf(row.get(act)) : "";
                cells.add(act.plover().contains(category) && !cell.isEmpty() ? "**" + cell + "**" : cell);
            }
            out.println("| " + category + " | " + String.join(" | ", cells) + " | " + same + " of " + n + " |");
        }
        out.printf(Locale.ROOT, "%n%d of %d, %.1f %%.%n", right, all, 100.0 * right / all);
    }

    /** Returns the act of a record; empty if its marks do not say where the statement is. */
    private static Optional<Act> act(JsonNode each, Coder coder) {
        String markup = each.path("textInfo").path("markup").asText("");
        StringBuilder text = new StringBuilder();
        Optional<Span> cue = Optional.empty();
        Optional<Span> source = Optional.empty();
        Matcher mark = MARK.matcher(markup);
        int at = 0;
        while (mark.find()) {
            text.append(markup, at, mark.start());
            int start = length(text);
            text.append(mark.group(2));
            Span span = new Span(start, Math.max(start + 1, length(text)));
            if (mark.group(1).equals("EVT") && cue.isEmpty()) {
                cue = Optional.of(span);
            } else if (mark.group(1).startsWith("SRC") && source.isEmpty() && cue.isEmpty()) {
                source = Optional.of(span);
            }
            at = mark.end();
        }
        text.append(markup, at, markup.length());
        int end = length(text) - (text.toString().endsWith(".") ? 1 : 0);
        if (cue.isEmpty() || cue.get().end() + 2 >= end) {
            return Optional.empty();
        }
        Attribution what = new Attribution(
                List.of(new Span(cue.get().end() + 1, end)),
                source.map(List::of).orElse(List.of()),
                List.of(cue.get()),
                Kind.INDIRECT,
                1);
        Article article = ((Ingested.Received) Articles.read(
                        each.get("id").asText() + ".txt",
                        new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8))))
                .article();
        return coder.code(Units.of(article, VOCABULARY), List.of(what), Coder.Actors.NONE)
                .get(0)
                .act()
                .map(Coded::value);
    }

    private static int length(StringBuilder text) {
        return text.codePointCount(0, text.length());
    }
}
