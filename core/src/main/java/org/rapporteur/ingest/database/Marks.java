package org.rapporteur.ingest.database;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words without one of which nothing is an export: each database writes some of them with its articles.
 *
 * <p>Every text and page is looked at for them, and few are exports. So they are looked for in one pass by the rarest part of each:
 * {@code Article}, a {@code document} in any letters, and a day in eight digits; what stands around it is compared only there. A single
 * pattern of all of them takes longer than taking the article out of a page does.
 */
final class Marks {

    private static final int DOCUMENT = "document".length();

    /** So far behind the number of articles the word for them may stand. */
    private static final int FAR = 30;

    private static final Pattern MARKED = Pattern.compile("\\barticle [a-z]{2}Article\\b");
    private static final Pattern OF_ALL = Pattern.compile("\\bof(?:\\s|&nbsp;)\\d{1,5}\\s{1,9}DOCUMENTS?\\b");
    private static final Pattern COUNTED = Pattern.compile("\\bDo[ck]ument\\s\\d{1,5}\\s(?:of|von|de)\\s\\d");
    private static final Pattern ACCESSION = Pattern.compile("[A-Z][A-Z0-9]{5,9}(?:19|20)\\d{6}[a-z0-9]{7,11}\\b");

    private static final int DAY = 8;
    private static final int LEAST_BEFORE = 6;
    private static final int MOST_BEFORE = 10;
    private static final int LEAST_BEHIND = 7;
    private static final int MOST_BEHIND = 11;

    private final String text;

    private Marks(String text) {
        this.text = text;
    }

    /** Returns whether there is such a word in a text, or in the source of a page. */
    static boolean in(String text) {
        return new Marks(text).any();
    }

    private boolean any() {
        for (int i = 0; i < text.length(); i++) {
            boolean found = switch (text.charAt(i)) {
                case 'A' -> isMarked(i);
                case 'D', 'd' -> isDocument(i);
                case '1', '2' -> isNumbered(i);
                default -> false;
            };
            if (found) {
                return true;
            }
        }
        return false;
    }

    private boolean isMarked(int at) {
        int start = at - "article xx".length();
        return text.startsWith("Article", at)
                && text.startsWith("article ", start)
                && within(MARKED, start, at + "Article".length()).lookingAt();
    }

    private boolean isDocument(int at) {
        if (!text.regionMatches(true, at + 1, "ocument", 0, DOCUMENT - 1)
                && !text.regionMatches(true, at + 1, "okument", 0, DOCUMENT - 1)) {
            return false;
        }
        return text.regionMatches(true, at - "end of ".length(), "end of document", 0, "end of document".length())
                || text.startsWith("Ende des Dokuments", at - "Ende des ".length())
                || text.startsWith("Fin du document", at - "Fin du ".length())
                || text.startsWith("ProQuest document ID:", at - "ProQuest ".length())
                || within(COUNTED, at, at + FAR).lookingAt()
                || (text.startsWith("DOCUMENT", at)
                        && at > 0
                        && Character.isWhitespace(text.charAt(at - 1))
                        && within(OF_ALL, at - FAR, at + DOCUMENT + 1).find());
    }

    /** Returns whether a number of Factiva stands here: its outlet, the day that begins here, and what numbers the article. */
    private boolean isNumbered(int at) {
        char second = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        return second == (text.charAt(at) == '1' ? '9' : '0')
                && areDigits(at + 2, at + DAY)
                && areCapitals(at - LEAST_BEFORE, at)
                && within(ACCESSION, at - MOST_BEFORE, at + DAY + MOST_BEHIND).find();
    }

    private boolean areDigits(int from, int to) {
        for (int i = from; i < to; i++) {
            if (i >= text.length() || text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return to + LEAST_BEHIND <= text.length();
    }

    private boolean areCapitals(int from, int to) {
        for (int i = from; i < to; i++) {
            if (i < 0 || !isCapital(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCapital(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** Returns a matcher of this part of the text, which sees what stands around it but matches nothing there. */
    private Matcher within(Pattern pattern, int from, int to) {
        return pattern.matcher(text)
                .region(Math.max(0, from), Math.min(text.length(), to))
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
    }
}
