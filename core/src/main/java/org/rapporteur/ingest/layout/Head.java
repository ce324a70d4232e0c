package org.rapporteur.ingest.layout;

import static org.rapporteur.model.ParagraphRole.BYLINE;
import static org.rapporteur.model.ParagraphRole.CAPTION;
import static org.rapporteur.model.ParagraphRole.DATELINE;
import static org.rapporteur.model.ParagraphRole.HEADLINE;
import static org.rapporteur.model.ParagraphRole.STANDFIRST;
import static org.rapporteur.model.ParagraphRole.SUBHEADING;

import java.util.regex.Pattern;

/** Finds an article's title, summary, authors and date above its running text, and the titles within it. */
final class Head {

    private static final int MOST_TITLE_WORDS = 28;
    private static final int MOST_BYLINE_WORDS = 18;
    private static final int MOST_DATE_WORDS = 14;
    private static final int MOST_SUBHEADING_WORDS = 16;

    private static final String NAME_WORD =
            "(?:\\p{Lu}[\\p{L}\\p{M}'.-]*|d[aeiu]|de la|van|von|der|al|el|ben|bin|la|le|of|the)";
    private static final String NAME = "\\p{Lu}[\\p{L}\\p{M}'.-]*(?: " + NAME_WORD + "){1,4}";

    private static final Pattern BY = Pattern.compile(
            "^\\W{0,3}(?:[Bb]y|BY|[Ww]ords(?: by)?:?|[Ss]tory by|[Tt]ext(?: by)?:|[Ww]ritten by|[Rr]eport(?:ed|ing)? by"
                    + "|[Ii]nterview(?: by|:)|[Aa]uthors?:|From(?= \\p{Lu}[\\p{L}'-]+ \\p{Lu}[\\p{L}'-]+ in)|From our)"
                    + " \\S.*");
    private static final Pattern NAMES = Pattern.compile(
            "^" + NAME + "(?:(?:, | and | & |, and )" + NAME + "){0,5}" + "(?:(?:,| in| [–—|-]) \\p{L}.{2,60})?$");
    private static final Pattern DESK = Pattern.compile(
            "^(?:editorial(?: board)?|(?:\\p{Lu}[\\p{L}.]* ){0,3}(?:staff(?: writers?| reporters?)?|newsroom|correspondents?"
                    + "|news desk|agencies)|source: .{2,60}|from our .{0,20}correspondent.{0,60})$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern PUBLISHED = Pattern.compile(
            "^\\W*(?:(?:first |last )?(?:published|updated|posted|modified)|date)\\b.{0,80}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern PLACE = Pattern.compile("^\\p{Lu}[\\p{Lu} .,'’/-]{2,40}[—–-]$");
    private static final Pattern CLOCK = Pattern.compile(
            "^(?:[01]?\\d|2[0-3])[:.][0-5]\\d\\b.{0,60}$|^\\d{1,2}(?:[:.]\\d\\d)? [ap]\\.?m\\.?(?: .{0,60})?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BULLET = Pattern.compile("^(?:[-*•–—·>]|\\(?\\d{1,2}[.)]|\\(?[a-zA-Z][.)]) ");

    private final Page page;
    private final int body;

    private Head(Page page) {
        this.page = page;
        this.body = page.firstProse();
    }

    /** Settles what the lines above the running text are, as far as that shows. */
    static void apply(Page page) {
        Head head = new Head(page);
        head.datesAndNames();
        head.title();
        head.belowTheTitle();
    }

    private void datesAndNames() {
        for (int i = 0; i < Math.min(page.size(), body + 1); i++) {
            Line line = page.line(i);
            if (!page.isOpen(i) || line.isLong()) {
                continue;
            }
            String plain = line.plain();
            int words = line.words();
            boolean dated = FoundDate.isIn(plain);
            if (BY.matcher(plain).matches() && words <= MOST_BYLINE_WORDS && (!line.isTerminated() || words <= 8)) {
                page.settle(i, BYLINE, "names the authors");
            } else if (words <= MOST_DATE_WORDS
                    && PUBLISHED.matcher(plain).matches()
                    && (dated || plain.endsWith("ago"))) {
                page.settle(i, DATELINE, "says when it was published");
            } else if (words <= MOST_DATE_WORDS && dated && !isSentence(line) && dateIsMost(plain)) {
                page.settle(i, DATELINE, "gives place or date");
            } else if (PLACE.matcher(plain).matches() && i > 0) {
                page.settle(i, DATELINE, "gives the place");
            } else if (i > 0 && words <= 8 && DESK.matcher(plain).matches()) {
                page.settle(i, BYLINE, "names who wrote it");
            }
        }
        if (body == page.size()) {
            return;
        }
        // A page without one line of running text has no head either.
        int title = page.next(0, i -> page.isOpen(i) && isTitle(page.line(i)));
        for (int i = title + 1; i < body; i++) {
            String plain = page.line(i).plain();
            if (page.isOpen(i)
                    && page.line(i).words() <= 12
                    && NAMES.matcher(plain).matches()
                    && !hasVerb(plain)) {
                page.settle(i, BYLINE, "stands where the authors stand and looks like names");
            }
        }
    }

    /** Returns whether little is left of a line without its date. */
    private static boolean dateIsMost(String plain) {
        FoundDate date = FoundDate.first(plain).orElseThrow();
        String rest = plain.substring(0, date.start()) + " " + plain.substring(date.end());
        return rest.trim().split("\\W+").length <= 9;
    }

    private static boolean isSentence(Line line) {
        return line.isTerminated() && line.words() >= 6 && !line.text().endsWith(":");
    }

    private static boolean hasVerb(String plain) {
        return Pattern.compile("\\b(?:says?|said|is|are|was|were|has|have|will|to|not|as)\\b")
                .matcher(plain)
                .find();
    }

    private static boolean isTitle(Line line) {
        return line.words() >= 1
                && line.words() <= MOST_TITLE_WORDS
                && !BULLET.matcher(line.text()).find();
    }

    private void title() {
        if (body == page.size() && page.size() > 1) {
            return;
        }
        for (int i = 0; i < Math.min(page.size(), body + 1); i++) {
            if (!page.isOpen(i)) {
                continue;
            }
            Line line = page.line(i);
            boolean first = isTitle(line) && (i < body || headStandsBelow(i));
            if (first && (!line.isTerminated() || line.words() <= 20)) {
                page.settle(i, HEADLINE, "is the first line of the article and short");
            }
            return;
        }
    }

    /** A title that ends as a sentence looks like running text; names or a date below it show what it is. */
    private boolean headStandsBelow(int index) {
        return index + 1 < page.size()
                && (page.is(index + 1, BYLINE) || page.is(index + 1, DATELINE))
                && page.line(index).words() <= MOST_TITLE_WORDS;
    }

    private void belowTheTitle() {
        int title = page.next(0, i -> page.is(i, HEADLINE));
        int running = page.next(title + 1, page::isArticleProse);
        boolean summed = false;
        for (int i = title + 1; i < running; i++) {
            Line line = page.line(i);
            if (!page.isOpen(i)
                    || BULLET.matcher(line.text()).find()
                    || line.text().endsWith(":")) {
                continue;
            }
            boolean namesBelow = page.next(i, j -> page.is(j, BYLINE) || page.is(j, DATELINE)) < running;
            boolean directlyAboveText = i + 1 == running && line.words() <= 7;
            if (!summed && !directlyAboveText && (!line.isTerminated() || namesBelow) && line.words() >= 4) {
                page.settle(i, STANDFIRST, "stands between the title and the running text");
                summed = true;
            }
        }
        // Only where authors or a date stand between the two can running text above them be the summary.
        if (!summed && running < page.size() && running < page.size() - 1 && title < running) {
            boolean namesBelow = page.is(running + 1, BYLINE) || page.is(running + 1, DATELINE);
            if (namesBelow && page.line(running).words() <= 70) {
                page.settle(running, STANDFIRST, "stands between the title and the authors or the date");
            }
        }
    }

    /** Settles titles within the running text. */
    static void applySubheadings(Page page) {
        int first = page.firstProse();
        int last = page.lastProse();
        for (int i = 0; i < last; i++) {
            Line line = page.line(i);
            boolean fits = page.isOpen(i)
                    && (i > first || i > 0)
                    && line.words() <= MOST_SUBHEADING_WORDS
                    && !BULLET.matcher(line.text()).find();
            if (!fits) {
                continue;
            }
            boolean question = line.text().endsWith("?") && line.words() <= 10;
            if (CLOCK.matcher(line.plain()).matches()) {
                page.settle(i, SUBHEADING, "gives the time of what follows");
            } else if (hasLetters(line) && (!line.isTerminated() || question) && page.isArticleProse(i + 1)) {
                page.settle(i, SUBHEADING, "is short and stands above running text");
            }
        }
    }

    private static boolean hasLetters(Line line) {
        return line.text().codePoints().anyMatch(Character::isLetter);
    }

    /** Returns whether a line between the title and the running text could be a picture's. */
    static boolean isHeadCaption(Page page, int index) {
        return page.is(index, CAPTION);
    }
}
