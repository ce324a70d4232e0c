package org.rapporteur.ingest.layout;

import java.util.ArrayList;
import java.util.List;

/** Puts lines together again that were broken because they would have been too long, as in letters and in text files of old. */
public final class Wrapped {

    /** Lines that are longer show that a text was not broken at all. */
    private static final int WIDEST = 100;

    private static final int NARROWEST = 40;

    /** No word is so long, but an address is: a line with one says nothing of how wide lines may be. */
    private static final int LONGEST_WORD = 30;

    /** So many breaks at one width are no chance. */
    private static final int LEAST_BREAKS = 3;

    private Wrapped() {}

    /**
     * Returns how many characters a line may have had where these were broken: the width that explains most breaks between two lines,
     * if it explains more than half of them; else the length of the longest line. Lines with an address in them do not count, and where
     * others are too long, none was broken.
     *
     * @return the width; 0 if they were not broken
     */
    public static int width(List<String> lines) {
        int[] explained = new int[WIDEST + 2];
        int breaks = 0;
        int longest = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).stripTrailing();
            String next = i + 1 < lines.size() ? lines.get(i + 1).strip() : "";
            if (line.strip().indexOf(' ') < 0 || hasAddress(line)) {
                continue;
            }
            longest = Math.max(longest, line.length());
            int word = firstWord(next);
            if (word > 0 && word <= LONGEST_WORD) {
                breaks++;
                // Each width at which the line had room, and the next word had none behind it.
                int last = Math.min(WIDEST, line.length() + word);
                for (int width = Math.max(NARROWEST, line.length()); width <= last; width++) {
                    explained[width]++;
                }
            }
        }
        int best = 0;
        for (int width = NARROWEST; width <= WIDEST; width++) {
            best = explained[width] > explained[best] ? width : best;
        }
        if (explained[best] >= LEAST_BREAKS && 2 * explained[best] > breaks) {
            return best;
        }
        return longest > WIDEST || longest < NARROWEST ? 0 : longest;
    }

    private static boolean hasAddress(String line) {
        int word = 0;
        for (int i = 0; i < line.length(); i++) {
            word = line.charAt(i) == ' ' ? 0 : word + 1;
            if (word > LONGEST_WORD) {
                return true;
            }
        }
        return false;
    }

    private static int firstWord(String line) {
        int end = line.indexOf(' ');
        return end < 0 ? line.length() : end;
    }

    /**
     * Returns the paragraphs of some lines: a line goes on in the next if the next one's first word had no place in it. Blank lines
     * end a paragraph, and so does a line of several words that is wider than lines were made.
     *
     * @param width the result of {@link #width(List)} for the text in which they stand
     */
    public static List<String> paragraphs(List<String> lines, int width) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        int last = 0;
        for (String line : lines) {
            String words = line.strip();
            boolean goesOn = !words.isEmpty() && last > 0 && last + 1 + firstWord(words) > width;
            if (open.length() > 0 && (!goesOn || width == 0)) {
                paragraphs.add(open.toString());
                open.setLength(0);
            }
            open.append(open.length() > 0 ? " " : "").append(words);
            int length = line.stripTrailing().length();
            last = words.isEmpty() || (length > width && words.indexOf(' ') > 0) ? 0 : length;
        }
        if (open.length() > 0) {
            paragraphs.add(open.toString());
        }
        return paragraphs;
    }
}
