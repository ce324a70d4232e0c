package org.rapporteur.benchmarks.throughput;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Pages of the web, as many as are wanted, made of the example's articles. The same number gives the same.
 *
 * <p>An article of a page is put together of pairs of neighbouring paragraphs, {@value #LEAST} to {@value #MOST} of them, each pair from
 * another place. All are used alike, and two pages have one in common at most, as long as there are enough: so none is a copy of another.
 */
final class MadePages {

    static final int LEAST = 6;
    static final int MOST = 10;

    private static final int TITLES_AROUND = 40;
    private static final int LEAST_WORDS = 10;
    private static final int SAME = 6;
    private static final LocalDate BEGIN = LocalDate.parse("2031-01-06");
    private static final List<String> AUTHORS = List.of("Karel Hann", "Una Frey", "Mira Solden", "Jory Pell");

    private static final List<Site> SITES = List.of(Site.values());

    private final Random random = new Random(5);
    private final List<String> titles = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Pair> pairs = new ArrayList<>();

    private MadePages(Path articles) throws IOException {
        try (Stream<Path> files = Files.list(articles)) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(txt|md)"))
                    .sorted()
                    .toList()) {
                take(Files.readString(file, UTF_8));
            }
        }
    }

    private void take(String text) {
        // Front matter is what is known about the article, and none of it.
        List<String> lines = text.replaceFirst("(?s)^---\n.*?\n---\n", "")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        titles.add(lines.get(0).replaceFirst("^# ", ""));
        List<String> paragraphs = lines.stream()
                .skip(1)
                .filter(line -> !line.matches("[#>|(*-].*") && isNew(line.split(" ", -1)))
                .toList();
        for (int i = 0; i + 1 < paragraphs.size(); i += 2) {
            pairs.add(new Pair(paragraphs.subList(i, i + 2), new HashSet<>()));
        }
    }

    /**
     * Writes pages.
     *
     * @param articles the folder of the example's articles
     * @param folder an empty one
     * @param count how many pages
     */
    static void write(Path articles, Path folder, int count) throws IOException {
        MadePages made = new MadePages(articles);
        for (int i = 0; i < count; i++) {
            Story story = made.story(i);
            Site site = SITES.get(i % SITES.size());
            Files.write(
                    folder.resolve(String.format(
                            Locale.ROOT, "%05d-%s.html", i, site.name().toLowerCase(Locale.ROOT))),
                    site.page(story, made.random));
        }
    }

    /** Returns whether a paragraph is long enough, and none was there with some words in the same order: the example has copies. */
    private boolean isNew(String... words) {
        Set<String> rows = new HashSet<>();
        for (int i = 0; i + SAME <= words.length; i++) {
            rows.add(String.join(" ", List.of(words).subList(i, i + SAME)));
        }
        boolean isNew = words.length >= LEAST_WORDS && Collections.disjoint(rows, seen);
        seen.addAll(rows);
        return isNew;
    }

    /** Two paragraphs that follow each other in an article, and the pages on which they are so far. */
    private record Pair(List<String> paragraphs, Set<Integer> pages) {}

    /** Returns a pair for a page, of those used least: if there is one, of those that are on none of the pages that it met already. */
    private Pair next(int page, Set<Integer> met) {
        Collections.shuffle(pairs, random);
        List<Pair> order = pairs.stream()
                .filter(pair -> !pair.pages().contains(page))
                .sorted(Comparator.comparingInt(pair -> pair.pages().size()))
                .toList();
        return order.stream()
                .filter(pair -> Collections.disjoint(pair.pages(), met))
                .findFirst()
                .orElse(order.get(0));
    }

    /** Returns the story of a page. */
    private Story story(int number) {
        List<String> paragraphs = new ArrayList<>();
        Set<Integer> met = new HashSet<>();
        int wanted = LEAST + random.nextInt(MOST - LEAST + 1);
        for (int i = 0; i < wanted; i++) {
            Pair pair = next(number, met);
            met.addAll(pair.pages());
            pair.pages().add(number);
            paragraphs.addAll(pair.paragraphs());
        }
        List<String> around = new ArrayList<>();
        for (int i = 0; i < TITLES_AROUND; i++) {
            around.add(titles.get(random.nextInt(titles.size())));
        }
        return new Story(
                number,
                titles.get(random.nextInt(titles.size())) + ", report " + (number + 1),
                AUTHORS.get(number % AUTHORS.size()),
                BEGIN.plusDays(number % 180),
                paragraphs,
                around);
    }

    /**
     * What is on a page.
     *
     * @param number counts from 0
     * @param title its headline
     * @param author who wrote it
     * @param day when it was published
     * @param paragraphs its text
     * @param around the headlines of other articles
     */
    record Story(int number, String title, String author, LocalDate day, List<String> paragraphs, List<String> around) {

        /** Copies the lists. */
        Story {
            paragraphs = List.copyOf(paragraphs);
            around = List.copyOf(around);
        }
    }
}
