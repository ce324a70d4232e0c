package org.rapporteur.ingest.layout;

import static org.rapporteur.model.ParagraphRole.AUTHOR_NOTE;
import static org.rapporteur.model.ParagraphRole.BYLINE;
import static org.rapporteur.model.ParagraphRole.NAVIGATION;
import static org.rapporteur.model.ParagraphRole.TEASER;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.rapporteur.model.ParagraphRole;

/** Finds what is left below an article: notes about the author, and loose lines among other clutter. */
final class Tail {

    private static final String OCCUPATION = "(?:fellow|professor|lecturer|director|(?:co-)?author|editor|historian"
            + "|columnist|analyst|correspondent|researcher|scholar|writer|journalist|reporter|novelist|ambassador|scientist"
            + "|president|chair(?:man|woman)?|head|founder|producer|contributor|consultant|adviser|member|minister|signaller"
            + "|officer|soldier|diplomat|playwright|lawyer|economist|student|strategist)";
    private static final Pattern NOTE = Pattern.compile(
            "^(?:the (?:author|writer)s?|\\p{Lu}[\\p{L}\\p{M}'.-]*(?: [\\p{L}\\p{M}'.-]+){1,4})(?: \\([^)]{1,40}\\))?,?"
                    + " (?:(?:is|was|are) .{0,60}?\\b"
                    + OCCUPATION
                    + "\\b|teaches\\b|writes (?:about|on|for)\\b|covers\\b|reports (?:on|from)\\b|directs\\b|edits\\b|served (?:as|in)\\b"
                    + "|has (?:written|covered|reported|worked|taught|served)\\b).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CREDIT = Pattern.compile(
            "^(?:[Rr]eport(?:ing|ed)|[Ee]dit(?:ing|ed)|[Tt]ranslat(?:ion|ed)|[Cc]ompiled) (?:and \\w+ )?by \\p{Lu}");
    private static final Set<ParagraphRole> ENDS =
            EnumSet.of(ParagraphRole.SHARE, ParagraphRole.COMMENTS, ParagraphRole.LEGAL, AUTHOR_NOTE);
    private static final int PARAGRAPH_WORDS = 22;
    private static final int MOST_NOTE_WORDS = 70;

    private Tail() {}

    /** Settles notes about the author and loose lines below the article. */
    static void apply(Page page) {
        notes(page);
        belowTheEnd(page);
        loose(page);
    }

    private static void notes(Page page) {
        for (int i = page.lastProse() + 1; i > 1 && i < page.size(); i++) {
            if (page.isOpen(i) && CREDIT.matcher(page.line(i).plain()).find()) {
                page.settle(i, AUTHOR_NOTE, "names who worked on the article");
            }
        }
        int last = page.lastProse();
        for (int i = Math.max(1, last - 1); i < page.size(); i++) {
            Line line = page.line(i);
            boolean fits = page.isOpen(i)
                    && line.words() <= MOST_NOTE_WORDS
                    && NOTE.matcher(line.plain()).matches();
            if (fits && (line.plain().matches("(?i)the (?:author|writer)s?\\b.*") || namesAuthor(page, line))) {
                page.settle(i, AUTHOR_NOTE, "says who the author is");
            }
        }
    }

    /** Returns whether the line begins with a name that stands in the byline. */
    private static boolean namesAuthor(Page page, Line line) {
        int first = line.plain().indexOf(' ');
        int second = line.plain().indexOf(' ', first + 1);
        if (second < 0) {
            return false;
        }
        String name = line.plain().substring(0, second).toLowerCase(Locale.ROOT);
        for (int i = 0; i < Math.min(page.size(), Head.MOST_LINES); i++) {
            if (page.is(i, BYLINE)
                    && page.line(i).plain().toLowerCase(Locale.ROOT).contains(name)) {
                return true;
            }
        }
        return false;
    }

    /** What stands behind a line that only ends of pages have belongs to the page, unless real paragraphs follow. */
    private static void belowTheEnd(Page page) {
        int longest = page.size() - 1;
        while (longest >= 0 && !(page.isOpen(longest) && page.line(longest).words() >= PARAGRAPH_WORDS)) {
            longest--;
        }
        int end = page.next(
                Math.max(longest, page.firstProse()) + 1,
                i -> page.verdict(i).filter(v -> ENDS.contains(v.role())).isPresent());
        for (int i = end + 1; i < page.size(); i++) {
            page.settle(i, NAVIGATION, "stands below the end of the article");
        }
    }

    private static void loose(Page page) {
        int last = page.lastProse();
        if (last < 0) {
            return;
        }
        int cluttered = page.next(last + 1, page::isMasked);
        boolean inTeasers = false;
        for (int i = last + 1; i < page.size(); i++) {
            inTeasers |= page.is(i, TEASER);
            if (page.isOpen(i) && !page.line(i).isTerminated() && i > cluttered) {
                page.settle(
                        i, inTeasers ? TEASER : NAVIGATION, "is a loose line below the article, among other clutter");
            }
        }
    }
}
