package org.rapporteur.ingest.layout;

import static org.rapporteur.model.ParagraphRole.BYLINE;
import static org.rapporteur.model.ParagraphRole.DATELINE;
import static org.rapporteur.model.ParagraphRole.HEADLINE;
import static org.rapporteur.model.ParagraphRole.LEGAL;
import static org.rapporteur.model.ParagraphRole.NAVIGATION;
import static org.rapporteur.model.ParagraphRole.STANDFIRST;

import java.util.regex.Pattern;

/** Finds an article's title, summary, authors and date above its running text. */
final class Head {

    /** No page that was looked at has more lines of article text above its running text. */
    static final int MOST_LINES = 10;

    private static final int MOST_TITLE_WORDS = 28;
    private static final int MOST_STOPPED_TITLE_WORDS = 20;
    private static final int MOST_SUMMARY_WORDS = 90;
    private static final int MOST_BYLINE_WORDS = 18;
    private static final int MOST_DATE_WORDS = 16;
    private static final int MOST_MASTHEAD_WORDS = 5;

    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String NAME_WORD =
            "(?:\\p{Lu}[\\p{L}\\p{M}'.-]*|d[aeiu]|de la|van|von|der|al|el|ben|bin|la|le|of|the)";
    private static final String NAME = "\\p{Lu}[\\p{L}\\p{M}'.-]*(?: " + NAME_WORD + "){1,4}";

    private static final Pattern BY = Pattern.compile("^[^\\p{L}\\p{N}(]{0,3}(?:(?:[Bb]y|BY)(?: \\W{0,2}\\p{Lu}| our )"
            + "|(?:(?:[Ww]ords|[Ss]tory|[Tt]ext|[Ww]ritten|[Rr]eport(?:ed|ing)?|[Rr]eviewed|[Aa]nalysis|ANALYSIS|[Ii]nterview)"
            + "(?: (?:from|in) [\\p{L} ]{2,30})? by|[Ww]ords:|[Tt]ext:|[Ii]nterview:|[Aa]uthors?:) \\W{0,2}\\p{Lu}"
            + "|From \\p{Lu}[\\p{L}'-]+ \\p{Lu}[\\p{L}'-]+ in \\p{Lu}|From our .{0,20}correspondent).*");
    private static final Pattern NAMES = Pattern.compile(
            "^" + NAME + "(?:(?:, | and | & |, and )" + NAME + "){0,5}" + "(?:(?:,| in| [–—|-]) \\p{L}.{2,60})?$");
    private static final Pattern NAMES_AND_DATE = Pattern.compile("^" + NAME + "\\W+(?:Published|Updated|Posted)\\b.*");
    private static final Pattern VERB = Pattern.compile(
            "\\b(?:says?|said|is|are|was|were|has|have|will|to|not|as|calls?|urges?|warns?|tells?)\\b", ANY_CASE);
    private static final Pattern DESK = Pattern.compile(
            "^(?:editorial(?: board)?|(?:\\p{Lu}[\\p{L}.]* ){0,3}(?:staff(?: writers?| reporters?)?|newsroom|correspondents?"
                    + "|news desk|agencies)|source: .{2,60})$",
            ANY_CASE);
    private static final Pattern PUBLISHED = Pattern.compile(
            "^\\W*(?:(?:first |last )?(?:published|updated|posted|modified|reviewed)|date)\\b.{0,80}$", ANY_CASE);
    private static final Pattern PLACE = Pattern.compile("^\\p{Lu}[\\p{Lu} .,'/-]{2,40}[—–-]$");
    private static final Pattern ITALIC = Pattern.compile("[*_][^*_].*[^*_][*_]");
    private static final Pattern KICKER = Pattern.compile(
            "^(?:opinions?|analysis|news analysis|comment|commentary|editorial|exclusive|interview|essay|explainer|feature"
                    + "|breaking(?: news)?|live|review|viewpoint|op-ed|fact check|world|politics)\\.?$",
            ANY_CASE);
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}'-]+");

    private final Page page;

    private Head(Page page) {
        this.page = page;
    }

    /** Settles bylines that say what they are; to be done before anything could take them for a menu or a caption. */
    static void applyBylines(Page page) {
        for (int i = 0; i < Math.min(page.size(), MOST_LINES); i++) {
            Line line = page.line(i);
            boolean fits = page.isOpen(i)
                    && line.words() <= MOST_BYLINE_WORDS
                    && (line.words() <= 8 || !line.isTerminated())
                    && BY.matcher(line.plain()).matches();
            if (fits) {
                page.settle(i, BYLINE, "names the authors");
            }
        }
    }

    /** Settles what the lines above the running text are, as far as that shows. */
    static void apply(Page page) {
        Head head = new Head(page);
        head.masthead();
        head.kicker();
        head.dates();
        head.title();
        head.names();
        head.summary();
    }

    private int end() {
        return Math.min(page.size(), MOST_LINES);
    }

    private void kicker() {
        int first = page.next(0, page::isOpen);
        if (first < end() - 1 && KICKER.matcher(page.line(first).plain()).matches()) {
            page.settle(first, STANDFIRST, "names the kind of article above its title");
        }
    }

    private void dates() {
        int first = page.next(0, page::isOpen);
        int body = page.firstProse();
        for (int i = 0; i < end(); i++) {
            Line line = page.line(i);
            boolean short_ = page.isOpen(i) && line.words() <= MOST_DATE_WORDS && i <= body + 2;
            if (!short_ || (i == first && !titleStandsBelow(i))) {
                continue;
            }
            String plain = line.plain();
            boolean dated = FoundDate.isIn(plain);
            if (PUBLISHED.matcher(plain).matches() && (dated || plain.endsWith("ago"))) {
                page.settle(i, DATELINE, "says when it was published");
            } else if (dated && NAMES_AND_DATE.matcher(plain).matches()) {
                page.settle(i, BYLINE, "names the authors and the date");
            } else if (dated && i < body && !(line.isTerminated() && line.words() >= 6) && dateIsMost(plain)) {
                page.settle(i, DATELINE, "gives place or date");
            } else if (i < body && PLACE.matcher(plain).matches()) {
                page.settle(i, DATELINE, "gives the place");
            }
        }
    }

    /** A first line with a date can be the title itself, as of a daily report; unless another line can be the title. */
    private boolean titleStandsBelow(int index) {
        int next = page.next(index + 1, page::isOpen);
        return next < page.firstProse()
                && !page.line(next).isTerminated()
                && page.line(next).words() >= 3
                && !NAMES.matcher(page.line(next).plain()).matches();
    }

    /** Returns whether little is left of a line without its date. */
    private static boolean dateIsMost(String plain) {
        FoundDate date = FoundDate.first(plain).orElseThrow();
        String rest = plain.substring(0, date.start()) + " " + plain.substring(date.end());
        return WORD.matcher(rest).results().count() <= 8;
    }

    /** A first line that the copyright notice repeats is the outlet's name above the title. */
    private void masthead() {
        int first = page.next(0, page::isOpen);
        if (first < page.firstProse() && page.line(first).words() <= MOST_MASTHEAD_WORDS && titleStandsBelow(first)) {
            String name = page.line(first).plain();
            boolean owned = page.next(
                            first + 1,
                            i -> page.is(i, LEGAL) && page.line(i).plain().contains(name))
                    < page.size();
            if (owned) {
                page.settle(first, NAVIGATION, "names the outlet");
            }
        }
    }

    private void title() {
        if (page.next(0, i -> page.is(i, HEADLINE)) < page.size()
                || (page.firstProse() == page.size() && page.size() > 1)) {
            // It is marked, or there is nothing below that it could be the title of.
            return;
        }
        int first = page.next(0, page::isOpen);
        if (first >= end() || page.line(first).isLong() || Shape.isListed(page.line(first))) {
            return;
        }
        Line line = page.line(first);
        boolean slanted = ITALIC.matcher(line.text()).matches() && line.words() >= 6;
        if (slanted && line.isTerminated()) {
            page.settle(first, STANDFIRST, "stands first, in italics, and is a sentence");
            return;
        }
        boolean open = !line.isTerminated() && line.words() <= MOST_TITLE_WORDS;
        boolean question = line.text().endsWith("?") && line.words() <= MOST_STOPPED_TITLE_WORDS;
        boolean stopped = line.words() <= MOST_STOPPED_TITLE_WORDS
                && (areNamesNear(first) || (first > 0 && page.is(first - 1, STANDFIRST)));
        if ((open || question || stopped) && (line.words() >= 2 || first == 0)) {
            page.settle(first, HEADLINE, "is the first line of the article and short");
        }
    }

    /** Returns the first line below {@code index}, not far from it, that gives authors or a date; else the size. */
    private int namesBelow(int index) {
        int found = page.next(index + 1, i -> page.is(i, BYLINE) || page.is(i, DATELINE));
        return found < end() ? found : page.size();
    }

    private boolean areNamesNear(int index) {
        int names = namesBelow(index);
        return names < page.size() && names <= index + 3;
    }

    private void names() {
        int title = page.next(0, i -> page.is(i, HEADLINE));
        if (title == page.size()) {
            return;
        }
        int body = page.firstProse();
        for (int i = title + 1; i < end() && i <= body + 1; i++) {
            String plain = page.line(i).plain();
            boolean fits = page.isOpen(i)
                    && page.line(i).words() <= 12
                    && !page.line(i).text().contains("?");
            if (fits && DESK.matcher(plain).matches()) {
                page.settle(i, BYLINE, "names who wrote it");
            } else if (fits
                    && NAMES.matcher(plain).matches()
                    && !VERB.matcher(plain).find()
                    && !endsWithAWordOf(page.line(title).plain(), plain)) {
                // Below running text it can be a title in it, unless that text is as short as a summary.
                boolean above = i < body
                        || (page.line(body).words() <= 45 && page.line(i).words() <= 5);
                if (above) {
                    page.settle(i, BYLINE, "stands where the authors stand and looks like names");
                }
            }
        }
    }

    /** Whom the title already names, or what, did not write the article. */
    private static boolean endsWithAWordOf(String title, String names) {
        String last = names.substring(names.lastIndexOf(' ') + 1);
        return BETWEEN_WORDS.splitAsStream(title).anyMatch(last::equals);
    }

    private void summary() {
        int title = page.next(0, i -> page.is(i, HEADLINE));
        int running = page.next(title + 1, page::isArticleProse);
        int names = namesBelow(title);
        for (int i = title + 1; i < Math.min(end(), Math.max(running, Math.min(names, page.size()))); i++) {
            Line line = page.line(i);
            boolean fits = page.isOpen(i)
                    && !Shape.isListed(line)
                    && !line.text().endsWith(":")
                    && line.words() >= 4
                    && line.words() <= MOST_SUMMARY_WORDS;
            if (!fits) {
                continue;
            }
            boolean aboveNames = i < names && areNamesNear(title);
            boolean belowNames = page.next(title, j -> page.is(j, BYLINE) || page.is(j, DATELINE)) < i;
            boolean loose =
                    i < running && !belowNames && !line.isTerminated() && !(i + 1 == running && line.words() <= 7);
            if (aboveNames || loose) {
                page.settle(i, STANDFIRST, "stands between the title and the running text");
                return;
            }
        }
    }
}
