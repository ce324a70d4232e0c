package org.rapporteur.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rapporteur.analysis.reliability.Comparison;
import org.rapporteur.analysis.reliability.Reliability;
import org.rapporteur.dossier.Dossier;
import org.rapporteur.dossier.Dossiers;
import org.rapporteur.export.JsonLinesReader;
import org.rapporteur.export.JsonLinesWriter;
import org.rapporteur.export.RecordFormatException;
import org.rapporteur.ingest.Articles;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.model.SpanRules;
import org.rapporteur.model.recorded.RecordedArticle;
import org.rapporteur.model.recorded.RecordedStatement;
import org.rapporteur.pipeline.Pipeline;

/**
 * Articles that people have coded, to measure the program's statements against.
 *
 * @param title what the page calls them
 * @param gold the file with the right statements
 * @param texts the folder with the articles
 * @param rules whose rules for spans the gold follows
 * @param dossier the name of the built-in dossier that they are read with
 */
record GoldSet(String title, Path gold, Path texts, SpanRules rules, String dossier) {

    /** Returns how far the program, as it is set by default, agrees with the people. */
    Reliability measure() throws IOException {
        Map<String, List<RecordedStatement>> predicted = new HashMap<>();
        Dossier with = Dossiers.builtIn(dossier).orElseThrow();
        Pipeline.Setting setting = new Pipeline.Setting(
                Pipeline.DEFAULT_MIN_CONFIDENCE, rules, with.directory(), with.conflict(), with.codebook());
        try (Pipeline pipeline = Pipeline.open(setting)) {
            List<Ingested> read;
            try (Stream<Ingested> articles = Articles.under(List.of(texts))) {
                read = articles.toList();
            }
            for (Ingested each : read) {
                if (each instanceof Ingested.Received received) {
                    StringWriter line = new StringWriter();
                    JsonLinesWriter.write(pipeline.read(received.article()), line);
                    RecordedArticle article = parse(line.toString());
                    predicted.put(article.name(), article.statements());
                }
            }
        }
        Comparison comparison = new Comparison();
        for (String line : Files.readAllLines(gold, UTF_8)) {
            RecordedArticle right = parse(line);
            comparison.add(
                    Files.readString(texts.resolve(right.name()), UTF_8),
                    right.statements(),
                    predicted.getOrDefault(right.name(), List.of()));
        }
        return comparison.result();
    }

    private static RecordedArticle parse(String line) throws IOException {
        try {
            return JsonLinesReader.read(line);
        } catch (RecordFormatException e) {
            throw new IOException(e);
        }
    }
}
