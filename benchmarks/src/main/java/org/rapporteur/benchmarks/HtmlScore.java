package org.rapporteur.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.ingest.Articles;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.model.Article;
import org.rapporteur.model.Metadata;

/**
 * Measures how well articles are taken out of pages of the web, as trafilatura's public evaluation does: of strings that people
 * chose on each page, those that belong to the article have to be in the text and the others must not.
 *
 * <p>usage: HtmlScore FOLDER - with {@code evaldata.json} and {@code pages}
 */
public final class HtmlScore {

    private static final int ROUNDS = 3;

    /** A page, the strings that are wanted and not wanted in its text, and what else is known about it. */
    @SuppressWarnings("ArrayRecordComponent") // Pages are not compared.
    private record Page(
            String address,
            byte[] bytes,
            List<String> with,
            List<String> without,
            Optional<String> title,
            Optional<String> author,
            Optional<String> date) {}

    private int wantedFound;
    private int wantedMissed;
    private int unwantedFound;
    private int unwantedAbsent;
    private final int[] titles = new int[2];
    private final int[] authors = new int[2];
    private final int[] dates = new int[2];
    private double pagesPerSecond;

    private HtmlScore() {}

    /** Prints the figures of the pages in a folder. */
    public static void main(String[] args) throws IOException {
        System.out.print(of(Path.of(args[0]), args.length > 1).text());
    }

    /**
     * Measures.
     *
     * @param folder holds {@code evaldata.json} and, in {@code pages}, the pages
     * @param checkOnly whether only the pages count on which the rules were not developed
     * @throws IOException if they cannot be read
     */
    public static HtmlScore of(Path folder, boolean checkOnly) throws IOException {
        List<Page> pages = new ArrayList<>();
        for (var entry : new ObjectMapper()
                .readTree(folder.resolve("evaldata.json").toFile())
                .properties()) {
            JsonNode about = entry.getValue();
            String file = about.path("file").asText();
            if (!checkOnly || isForChecking(file)) {
                pages.add(new Page(
                        entry.getKey(),
                        Files.readAllBytes(folder.resolve("pages").resolve(file)),
                        strings(about.path("with")),
                        strings(about.path("without")),
                        text(about.path("title")),
                        text(about.path("author")),
                        text(about.path("date"))));
            }
        }
        HtmlScore score = new HtmlScore();
        pages.forEach(score::count);
        // What the thread worked, not what it waited for others on the same machine.
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        for (int round = 0; round < ROUNDS; round++) {
            pages.forEach(HtmlScore::read);
        }
        score.pagesPerSecond = ROUNDS * pages.size() / ((clock.getCurrentThreadCpuTime() - start) / 1e9);
        return score;
    }

    /** Returns whether a page is one of the two fifths that the model of development never saw. */
    static boolean isForChecking(String file) {
        return Math.floorMod(file.hashCode() * 31, 10) >= 6;
    }

    private static List<String> strings(JsonNode node) {
        List<String> strings = new ArrayList<>();
        node.forEach(each -> strings.add(normal(each.asText())));
        return strings;
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.of(node.asText("")).map(HtmlScore::normal).filter(text -> !text.isEmpty());
    }

    private static String normal(String text) {
        return text.replaceAll("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u3000]+", " ")
                .strip();
    }

    private static Ingested read(Page page) {
        return Articles.read(page.address(), page.bytes(), page.address(), Optional.empty());
    }

    private void count(Page page) {
        Ingested ingested = read(page);
        Optional<Article> article =
                ingested instanceof Ingested.Received received ? Optional.of(received.article()) : Optional.empty();
        String text = normal(article.map(Article::text).orElse(""));
        for (String wanted : page.with()) {
            boolean there = text.contains(wanted);
            wantedFound += there ? 1 : 0;
            wantedMissed += there ? 0 : 1;
        }
        for (String unwanted : page.without()) {
            boolean there = text.contains(unwanted);
            unwantedFound += there ? 1 : 0;
            unwantedAbsent += there ? 0 : 1;
        }
        Metadata about = article.map(Article::metadata).orElse(Metadata.unknown());
        page.title().ifPresent(right -> {
            titles[0] += about.title()
                            .filter(found -> plain(found).equals(plain(right)))
                            .isPresent()
                    ? 1
                    : 0;
            titles[1]++;
        });
        page.author().ifPresent(right -> {
            authors[0] += names(about.byline()).equals(names(List.of(right.split(";|,| und | and | & ", -1)))) ? 1 : 0;
            authors[1]++;
        });
        page.date().ifPresent(right -> {
            dates[0] +=
                    about.published().filter(found -> found.iso().equals(right)).isPresent() ? 1 : 0;
            dates[1]++;
        });
    }

    private static Set<String> names(List<String> names) {
        Set<String> plain = new HashSet<>();
        names.forEach(name -> plain.add(plain(name)));
        return plain;
    }

    private static String plain(String text) {
        return normal(text).toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[„“”»«]", "\"");
    }

    /** Returns the harmonic mean of precision and recall over all strings of all pages, from 0 to 1. */
    public double f1() {
        return 2 * precision() * recall() / (precision() + recall());
    }

    private double precision() {
        return (double) wantedFound / (wantedFound + unwantedFound);
    }

    private double recall() {
        return (double) wantedFound / (wantedFound + wantedMissed);
    }

    /** Returns which part of the titles, authors and dates that are known was found, in this order, from 0 to 1. */
    public List<Double> metadata() {
        return Arrays.asList(titles, authors, dates).stream()
                .map(pair -> (double) pair[0] / pair[1])
                .toList();
    }

    /** Returns how many pages one thread read in a second. */
    public double pagesPerSecond() {
        return pagesPerSecond;
    }

    /** Returns the figures as lines. */
    public String text() {
        int all = wantedFound + wantedMissed + unwantedFound + unwantedAbsent;
        return String.format(
                Locale.ROOT,
                "wanted %d found, %d missed; unwanted %d found, %d absent%n"
                        + "precision %.4f, recall %.4f, accuracy %.4f, F1 %.4f%n"
                        + "title %.3f of %d, author %.3f of %d, date %.3f of %d%n%.0f pages per second and core%n",
                wantedFound,
                wantedMissed,
                unwantedFound,
                unwantedAbsent,
                precision(),
                recall(),
                (double) (wantedFound + unwantedAbsent) / all,
                f1(),
                (double) titles[0] / titles[1],
                titles[1],
                (double) authors[0] / authors[1],
                authors[1],
                (double) dates[0] / dates[1],
                dates[1],
                pagesPerSecond);
    }
}
