package org.rapporteur.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.copies.ComparedText;
import org.rapporteur.copies.Copies;
import org.rapporteur.copies.CopyGroup;
import org.rapporteur.copies.CopySettings;
import org.rapporteur.copies.Print;
import org.rapporteur.export.parquet.OutcomeParquet;
import org.rapporteur.model.Article;
import org.rapporteur.model.Failure;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.Outcome;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.Provenance;
import org.rapporteur.model.Reading;
import org.rapporteur.model.Sha256;
import org.rapporteur.model.SoftwareVersion;

/** Copies across all that was read, beside those that the desktop finds. */
@Tag("slow")
class CopiesTableTest {

    private static final OutcomeParquet.Made MADE =
            new OutcomeParquet.Made(new Provenance(SoftwareVersion.current(), "none"), 0.5, "example");

    @TempDir
    Path folder;

    /** Returns what the cluster finds in some articles, which arrive in this order, from several parts of several files. */
    private List<String> onTheCluster(List<Article> articles) throws IOException {
        Files.createDirectories(folder.resolve("readings"));
        int half = articles.size() / 2;
        for (int part = 0; part < 4; part++) {
            try (OutputStream out = Files.newOutputStream(folder.resolve("readings/" + part + ".parquet"));
                    OutcomeParquet table = new OutcomeParquet(out, MADE)) {
                for (int i = 0; i < articles.size(); i++) {
                    String file = i < half ? "a.jsonl" : "b.jsonl";
                    int place = i < half ? i : i - half;
                    if (part == (i < half ? place % 2 : 2 + place % 2)) {
                        Outcome outcome = new Reading(articles.get(i), List.of(), List.of(), List.of());
                        table.write(new OutcomeParquet.Entry(file, place, outcome));
                    }
                }
                table.write(new OutcomeParquet.Entry("c.jsonl", part, new Failure("c.jsonl!/" + part, "is broken")));
            }
        }
        CopiesTable.write(LocalSpark.session(), new Archive(folder.toString()));
        return LocalSpark.session().read().parquet(folder.resolve("copies").toString()).collectAsList().stream()
                .map(CopiesTableTest::line)
                .sorted()
                .toList();
    }

    private static String line(Row row) {
        return String.format(
                Locale.ROOT,
                "%s %s %s %s %s %s %s %s %s",
                row.getAs("origin"),
                row.getAs("copy"),
                row.getAs("relation"),
                row.getAs("of_origin"),
                row.getAs("of_copy"),
                row.getAs("basis"),
                row.getAs("agency"),
                row.getAs("undated"),
                row.getAs("date"));
    }

    private static List<String> onTheDesktop(List<Article> articles) {
        List<ComparedText> texts = articles.stream().map(ComparedText::of).toList();
        List<CopyGroup> groups = Copies.of(texts.stream().map(Print::of).toList(), texts::get, CopySettings.USUAL);
        List<String> lines = new ArrayList<>();
        for (CopyGroup group : groups) {
            for (CopyGroup.Copy copy : group.copies()) {
                Article article = articles.get(copy.article());
                lines.add(String.format(
                        Locale.ROOT,
                        "%s %s %s %s %s %s %s %s %s",
                        articles.get(group.origin()).name(),
                        article.name(),
                        copy.relation().word(),
                        copy.ofOrigin(),
                        copy.ofCopy(),
                        group.basis().word(),
                        group.agency().orElse(null),
                        group.undated(),
                        article.metadata()
                                .published()
                                .map(date -> date.earliest().toString())
                                .orElse(null)));
            }
        }
        lines.sort(Comparator.naturalOrder());
        return lines;
    }

    @Test
    void copiesOfTheExampleAreThoseOfTheDesktop() throws IOException {
        List<Article> example = Corpus.example();
        List<String> desktop = onTheDesktop(example);
        assertThat(desktop).isNotEmpty();
        assertThat(onTheCluster(example)).isEqualTo(desktop);
    }

    @Test
    void copiesBoilerplateAndMergedTextsAreThoseOfTheDesktop() throws IOException {
        List<Article> made = made(new Random(7));
        List<String> desktop = onTheDesktop(made);
        Map<String, Long> kinds =
                desktop.stream().collect(Collectors.groupingBy(line -> line.split(" ", -1)[2], Collectors.counting()));
        assertThat(kinds).containsKeys("same", "edited", "shortened", "extended", "reworked");
        assertThat(onTheCluster(made)).isEqualTo(desktop);
    }

    @Test
    void whereNothingIsACopyTheTableIsEmpty() throws IOException {
        List<Article> few = Corpus.every(18);
        assertThat(onTheDesktop(few)).isEmpty();
        assertThat(onTheCluster(few)).isEmpty();
    }

    /** Returns articles of made-up words: for each of some, copies of many kinds, merged texts, and a sentence that all have. */
    private static List<Article> made(Random random) {
        List<List<String>> originals = IntStream.range(0, 30)
                .mapToObj(i -> sentences(random, 8 + random.nextInt(10)))
                .toList();
        String boilerplate = sentence(random, 24);
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < originals.size(); i++) {
            List<String> original = originals.get(i);
            add(articles, random, i, original);
            for (int copies = random.nextInt(5); copies > 0; copies--) {
                List<String> copy = new ArrayList<>(original);
                switch (random.nextInt(5)) {
                    case 0 -> copy.subList(copy.size() / 2, copy.size()).clear();
                    case 1 -> copy.addAll(sentences(random, 7));
                    case 2 -> copy.set(1, sentence(random, 12));
                    case 3 -> {
                        copy.subList(0, copy.size() / 2).clear();
                        copy.addAll(originals.get((i + 1) % originals.size()).subList(0, 5));
                        copy.addAll(sentences(random, 4));
                    }
                    default -> {
                        // The same words.
                    }
                }
                add(articles, random, i, copy);
            }
        }
        for (int i = 0; i < 12; i++) {
            List<String> own = sentences(random, 5);
            own.add(boilerplate);
            add(articles, random, 2 * i, own);
        }
        return articles;
    }

    private static void add(List<Article> articles, Random random, int day, List<String> sentences) {
        String text = String.join("\n\n", sentences);
        Optional<PartialDate> published = random.nextInt(8) == 0
                ? Optional.empty()
                : Optional.of(PartialDate.of(LocalDate.of(2031, 3, 1).plusDays(day + random.nextInt(3))));
        Metadata known = new Metadata(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                random.nextInt(4) == 0 ? Optional.of("Aprt") : Optional.of("Outlet " + random.nextInt(9)),
                published,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        String credited = random.nextInt(4) == 0 ? text + "\n\n(Aprt)" : text;
        articles.add(new Article(
                "made-" + articles.size(),
                credited,
                Sha256.of((articles.size() + credited).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                known,
                List.of(),
                List.of()));
    }

    private static List<String> sentences(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> sentence(random, 9 + random.nextInt(12)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String sentence(Random random, int words) {
        return random.ints(words, 0, 4000)
                .mapToObj(word -> "w" + Integer.toString(word, 26))
                .collect(Collectors.joining(" ", "The ", "."));
    }
}
