package org.rapporteur.ingest.layout;

import static org.rapporteur.model.ParagraphRole.SUBHEADING;

import java.util.regex.Pattern;

/** Judges lines of running text by their shape: titles within it, items of a list. */
final class Shape {

    private static final int MOST_SUBHEADING_WORDS = 20;
    private static final int MOST_QUESTION_WORDS = 10;

    private static final Pattern CLOCK = Pattern.compile(
            "^(?:[01]?\\d|2[0-3])[:.][0-5]\\d\\b.{0,60}$|^\\d{1,2}(?:[:.]\\d\\d)? [ap]\\.?m\\.?(?:\\W.{0,60})?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LISTED =
            Pattern.compile("^(?:[-*•–—·>]|\\(?\\d{1,2}[.)]|\\(?[a-zA-Z][.)]) |^(?:Q|A|Question|Answer)[:.]");
    private static final Pattern TAG = Pattern.compile("^<\\w");

    private Shape() {}

    /** Returns whether a line is an item of a list, or a turn of a conversation. */
    static boolean isListed(Line line) {
        return LISTED.matcher(line.text().length() > 40 ? line.text().substring(0, 40) : line.text())
                .find();
    }

    /** Returns whether a line begins with a time of the day, as the entries of a live report do. */
    static boolean isTime(Line line) {
        return CLOCK.matcher(line.plain()).matches();
    }

    /** Settles titles within the running text. */
    static void applySubheadings(Page page) {
        int last = page.lastProse();
        for (int i = 1; i < last; i++) {
            Line line = page.line(i);
            boolean fits = page.isOpen(i)
                    && line.words() <= MOST_SUBHEADING_WORDS
                    && !isListed(line)
                    && !TAG.matcher(line.text()).find();
            if (!fits) {
                continue;
            }
            boolean question = line.text().endsWith("?") && line.words() <= MOST_QUESTION_WORDS;
            if (isTime(line)) {
                page.settle(i, SUBHEADING, "gives the time of what follows");
            } else if (hasLetters(line) && (!line.isTerminated() || question) && page.isArticleProse(i + 1)) {
                page.settle(i, SUBHEADING, "is short and stands above running text");
            }
        }
    }

    private static boolean hasLetters(Line line) {
        return line.text().codePoints().anyMatch(Character::isLetter);
    }
}
