package org.rapporteur.ingest.layout;

import static org.rapporteur.model.ParagraphRole.NAVIGATION;
import static org.rapporteur.model.ParagraphRole.TEASER;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.rapporteur.model.ParagraphRole;

/** Finds menus and lists of other articles by how they are built: rows of short pieces, runs of titles, repetitions. */
final class Links {

    /** What menus and paths through a site put between their pieces. */
    private static final Pattern SEPARATOR = Pattern.compile(" (?:[|>›»▸•·–—]|//?|-) | ?[▸›»|] ?");

    private static final Pattern STRONG_SEPARATOR = Pattern.compile("[|>›»▸•·]");
    private static final Pattern SECTION = Pattern.compile(
            "\\b(?:home(?: ?page)?|news|world|politics|opinion|comment|sport|business|society|sports|shopping|travel|health|money|culture|technology|video|archive|weather|live"
                    + "|subscribe|donate|log ?in|english|podcasts?|letters|schedule|reading time|\\d+ min)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern WORD_OR_NUMBER = Pattern.compile("[\\p{L}\\p{N}][^ ]*");
    private static final Pattern COUNTED =
            Pattern.compile("\\p{L}[^|·•:]{2,40}:? [\\d,.−+-]+ ?[^|·•]{0,24}(?=[|·•]|$)");
    private static final Pattern CLOCK = Pattern.compile("\\b(?:[01]?\\d|2[0-3]):[0-5]\\d\\b");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{4,}");
    private static final int MOST_TITLE_WORDS = 30;
    private static final int MOST_SUMMARY_WORDS = 45;
    private static final int MOST_BLOCK_LINES = 6;

    private Links() {}

    /** Settles rows of links. */
    static void applyRows(Page page) {
        for (int i = 0; i < page.size(); i++) {
            Line line = page.line(i);
            if (!page.isOpen(i) || line.isLong() || line.words() > 45 || line.isTerminated()) {
                continue;
            }
            if (isCounter(line.plain())) {
                page.settle(i, NAVIGATION, "is a box of figures");
                continue;
            }
            String[] pieces = SEPARATOR.split(line.plain());
            boolean strong = STRONG_SEPARATOR.matcher(line.plain()).find();
            boolean sections = SECTION.matcher(line.plain()).find();
            boolean bare = !strong
                    && line.words() <= 20
                    && SECTION.matcher(line.plain()).results().count() >= 4;
            boolean clocked = pieces.length >= 3 && CLOCK.matcher(line.plain()).find() && averageWords(pieces) <= 3;
            boolean menu = bare
                    || clocked
                    || (pieces.length >= (strong ? 3 : 4)
                            && averageWords(pieces) <= (sections ? 4 : 3)
                            && (strong || sections)
                            && !FoundDate.isIn(line.plain()));
            if (menu || (pieces.length >= 2 && sections && averageWords(pieces) <= 3 && FoundDate.isIn(line.plain()))) {
                page.settle(i, NAVIGATION, "is a row of short pieces like a menu or a path");
            } else if (line.text().contains(" • ") && !FoundDate.isIn(line.plain())) {
                page.settle(i, TEASER, "is a row of titles");
            }
        }
    }

    /** Returns whether a line is a row of at least two names with their figures, such as a count of losses. */
    private static boolean isCounter(String plain) {
        return STRONG_SEPARATOR.matcher(plain).find()
                && COUNTED.matcher(plain).results().count() >= 2
                && !FoundDate.isIn(plain);
    }

    /** Settles the titles below a line that points to other articles, and repetitions of titles with their summaries. */
    static void applyBlocks(Page page) {
        repeated(page);
        boolean gaps = IntStream.range(0, page.size())
                                .filter(i -> page.line(i).afterGap())
                                .count()
                        * 2
                >= page.size();
        int at = 0;
        while (at < page.size()) {
            boolean opens = page.is(at, TEASER) && opensList(page.line(at));
            if (opens && gaps) {
                fillBlock(page, at);
            }
            at++;
            while (opens && at < page.size() && isTitle(page, at)) {
                page.settle(at, TEASER, "is a title in the list above or below it");
                at++;
            }
        }
    }

    /** On a page whose paragraphs stand apart, lines that stand together with a link to other articles belong to it. */
    private static void fillBlock(Page page, int index) {
        int start = index;
        while (start > 0 && !page.line(start).afterGap() && index - start < MOST_BLOCK_LINES) {
            start--;
        }
        int end = index + 1;
        while (end < page.size() && !page.line(end).afterGap() && end - index < MOST_BLOCK_LINES) {
            end++;
        }
        for (int i = start; i < end && end - start <= MOST_BLOCK_LINES; i++) {
            if (page.line(i).words() <= MOST_SUMMARY_WORDS) {
                page.settle(i, TEASER, "stands in one block with a link to other articles");
            }
        }
    }

    private static boolean opensList(Line line) {
        return line.words() <= 8;
    }

    private static boolean isTitle(Page page, int index) {
        Line line = page.line(index);
        if (page.is(index, TEASER)) {
            return true;
        }
        char end = line.text().charAt(line.text().length() - 1);
        boolean open = !line.isTerminated() || end == '?';
        return page.isOpen(index) && open && line.words() >= 2 && line.words() <= MOST_TITLE_WORDS;
    }

    /** A title that stands on the page twice behind its beginning belongs to another article; so does its summary. */
    private static void repeated(Page page) {
        int running = page.firstProse();
        for (int i = 0; i < page.size(); i++) {
            Line line = page.line(i);
            if (!page.isOpen(i) || line.isTerminated() || line.words() < 4 || line.words() > MOST_TITLE_WORDS) {
                continue;
            }
            List<Integer> same = new ArrayList<>();
            for (int j = i + 1; j < page.size() && j <= i + 12; j++) {
                if (page.line(j).text().equals(line.text())) {
                    same.add(j);
                }
            }
            if (same.isEmpty()) {
                continue;
            }
            int last = same.get(same.size() - 1);
            boolean isPageTitle = i <= running && i < 4;
            if (!isPageTitle) {
                page.settle(i, TEASER, "is a title that stands here twice");
            }
            ParagraphRole role = isPageTitle ? NAVIGATION : TEASER;
            same.forEach(j -> page.settle(j, role, "repeats a title that stands above"));
            if (!isPageTitle && last + 1 < page.size() && summarises(page.line(last + 1), line)) {
                page.settle(last + 1, TEASER, "sums up the article whose title stands above it");
            }
        }
    }

    private static boolean summarises(Line summary, Line title) {
        if (summary.isLong() || summary.words() > 60) {
            return false;
        }
        Set<String> words = stems(title.text());
        Set<String> shared = new HashSet<>(stems(summary.text()));
        shared.retainAll(words);
        return shared.size() * 3 >= words.size();
    }

    /** Returns the beginnings of the longer words: enough to tell that two texts speak of the same. */
    static Set<String> stems(String text) {
        Set<String> stems = new HashSet<>();
        WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .forEach(r ->
                        stems.add(r.group().substring(0, Math.min(6, r.group().length()))));
        return stems;
    }

    private static double averageWords(String[] pieces) {
        int words = 0;
        for (String piece : pieces) {
            words += piece.isBlank()
                    ? 0
                    : (int) WORD_OR_NUMBER.matcher(piece).results().count();
        }
        return (double) words / pieces.length;
    }
}
