package org.rapporteur.ingest.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.ingest.document.PageOfLines.Line;

/**
 * Puts paragraphs together from the lines of pages. A paragraph ends where more room than usual follows, where the next line is indented or
 * of another size, and where a line ends early with the end of a sentence. Heads and feet of pages are left out: lines at the edge that come
 * again on other pages, but for their numbers. Words broken at the end of a line are joined, with their hyphen where the document writes the word with it elsewhere.
 */
final class PdfParagraphs {

    private static final Pattern NUMBER = Pattern.compile(
            "(?i)(?:[-–—|] ?)?(?:page|seite|pagina|página|p\\.?)? ?\\d{1,4}(?: ?(?:of|/|von|de) ?\\d{1,4})?(?: ?[-–—|])?");
    private static final Pattern BROKEN = Pattern.compile("(?s).*?([\\p{L}\\p{M}]+)[-\\u2010\\u00AD]");
    private static final Pattern HEAD_OF_WORD = Pattern.compile("^(\\p{Ll}[\\p{L}\\p{M}]*)");
    private static final String STOPS = ".!?:…";
    private static final String CLOSERS = "\"'”’»)]";

    /** How many lines at the edges of a page are looked at as heads and feet. */
    private static final int EDGE = 2;

    private static final int LEAST_REPEATS = 3;

    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private final Set<String> words = new HashSet<>();
    private float leading;
    private float right;
    private float left;

    private PdfParagraphs() {}

    /** Returns the paragraphs of a document. */
    static List<String> of(List<PageOfLines> pages) {
        PdfParagraphs text = new PdfParagraphs();
        List<List<Line>> kept = withoutEdges(pages);
        kept.forEach(lines -> lines.forEach(text::learn));
        text.leading = leading(kept);
        for (List<Line> lines : kept) {
            text.page(lines);
        }
        text.end();
        return text.paragraphs;
    }

    private void learn(Line line) {
        for (String word : line.text().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}-]+", -1)) {
            words.add(word);
        }
    }

    /** Returns the lines of each page in the order of reading, without heads and feet. */
    private static List<List<Line>> withoutEdges(List<PageOfLines> pages) {
        Map<String, Integer> times = new HashMap<>();
        List<List<Line>> ordered = new ArrayList<>();
        for (PageOfLines page : pages) {
            ordered.add(Reading.ordered(page.lines()));
            edges(page).stream()
                    .map(PdfParagraphs::form)
                    .distinct()
                    .forEach(form -> times.merge(form, 1, Integer::sum));
        }
        List<List<Line>> kept = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            PageOfLines page = pages.get(i);
            Set<Line> dropped = new HashSet<>();
            for (Line line : edges(page)) {
                boolean number = NUMBER.matcher(line.text()).matches()
                        && (line.base() < 0.12f * page.height() || line.base() > 0.88f * page.height());
                if (number || times.getOrDefault(form(line), 0) >= LEAST_REPEATS) {
                    dropped.add(line);
                }
            }
            kept.add(ordered.get(i).stream()
                    .filter(line -> !dropped.contains(line))
                    .toList());
        }
        return kept;
    }

    /** Returns the lines at the upper and lower edge of a page: the first and last two by height, and what stands beside them. */
    private static List<Line> edges(PageOfLines page) {
        List<Float> heights =
                page.lines().stream().map(Line::base).distinct().sorted().toList();
        if (heights.isEmpty()) {
            return List.of();
        }
        float above = heights.get(Math.min(EDGE - 1, heights.size() - 1));
        float below = heights.get(Math.max(heights.size() - EDGE, 0));
        return page.lines().stream()
                .filter(line -> line.base() <= above || line.base() >= below)
                .filter(line -> line.text().length() < 150)
                .toList();
    }

    private static String form(Line line) {
        return line.text().replaceAll("\\d+", "#") + "@" + Math.round(line.base() / 20);
    }

    /** Returns the usual distance between a line and the next, as a multiple of the size of letters. */
    private static float leading(List<List<Line>> pages) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (List<Line> lines : pages) {
            for (int i = 1; i < lines.size(); i++) {
                float step = (lines.get(i).base() - lines.get(i - 1).base())
                        / Math.max(1, lines.get(i).size());
                if (step > 0.8f && step < 3) {
                    counts.merge(Math.round(step * 20), 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                        .max(Map.Entry.<Integer, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(java.util.Comparator.reverseOrder())))
                        .map(Map.Entry::getKey)
                        .orElse(24)
                / 20f;
    }

    private void page(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Line before = i == 0 ? null : lines.get(i - 1);
            if (before == null || isApart(before, line)) {
                // A column or a page ends: the paragraph goes on if its sentence does.
                boolean goesOn = open.length() > 0
                        && !isEnded(open)
                        && Character.isLowerCase(line.text().codePointAt(0));
                if (!goesOn) {
                    end();
                }
                measure(lines, i);
            } else if (begins(before, line)) {
                end();
            }
            append(line.text());
        }
        if (isEnded(open)) {
            end();
        }
    }

    /** Returns whether a line stands in another column or block than the one before. */
    private static boolean isApart(Line before, Line line) {
        return line.base() < before.base() - before.size() / 2
                || line.left() > before.right()
                || line.right() < before.left();
    }

    /** Finds where the lines of a column begin and end. */
    private void measure(List<Line> lines, int from) {
        left = lines.get(from).left();
        right = lines.get(from).right();
        for (int i = from + 1; i < lines.size() && !isApart(lines.get(i - 1), lines.get(i)); i++) {
            boolean alike = Math.abs(lines.get(i).size() - lines.get(from).size()) < 4;
            left = Math.min(left, alike ? lines.get(i).left() : left);
            right = Math.max(right, alike ? lines.get(i).right() : right);
        }
    }

    private boolean begins(Line before, Line line) {
        float size = Math.max(1, Math.max(before.size(), line.size()));
        float step = (line.base() - before.base()) / size;
        boolean room = step > leading * 1.35f;
        boolean otherSize = Math.abs(line.size() - before.size()) > 0.12f * size;
        boolean indented =
                line.left() > left + 0.7f * size && before.left() < left + 0.5f * size && isEnded(before.text());
        boolean early = before.right() < right - 0.2f * (right - left) && isEnded(before.text());
        boolean short1 = before.right() < right - 0.5f * (right - left)
                && !Character.isLowerCase(line.text().codePointAt(0));
        return room || otherSize || indented || early || short1;
    }

    private static boolean isEnded(CharSequence text) {
        int last = text.length() - 1;
        while (last >= 0 && CLOSERS.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && STOPS.indexOf(text.charAt(last)) >= 0;
    }

    private void append(String line) {
        if (open.length() == 0) {
            open.append(line);
            return;
        }
        String tail = open.substring(Math.max(0, open.length() - 80));
        Matcher broken = BROKEN.matcher(tail);
        Matcher head = HEAD_OF_WORD.matcher(line);
        if (broken.matches() && head.find()) {
            String hyphenated = (broken.group(1) + "-" + head.group(1)).toLowerCase(Locale.ROOT);
            String joined = (broken.group(1) + head.group(1)).toLowerCase(Locale.ROOT);
            boolean hard =
                    !words.contains(joined) && words.contains(hyphenated) && open.charAt(open.length() - 1) != '\u00AD';
            if (!hard) {
                open.setLength(open.length() - 1);
            }
            open.append(line);
        } else {
            boolean dash = tail.matches("(?s).*\\p{L}-") || tail.endsWith("—");
            open.append(dash ? "" : " ").append(line);
        }
    }

    private void end() {
        if (open.length() > 0) {
            paragraphs.add(open.toString());
        }
        open.setLength(0);
    }
}
