package org.rapporteur.ingest.layout;

import java.util.ArrayList;
import java.util.List;

/** Puts lines together again that were broken because they would have been too long, as in letters and in text files of old. */
public final class Wrapped {

    /** Lines that are longer show that a text was not broken at all. */
    private static final int WIDEST = 100;

    private static final int NARROWEST = 40;

    private Wrapped() {}

    /**
     * Returns how many characters a line may have had where these were broken: the length of the longest that has a blank in it;
     * 0 if they were not broken.
     */
    public static int width(List<String> lines) {
        int longest = 0;
        for (String line : lines) {
            if (line.strip().indexOf(' ') >= 0) { // a long address says nothing
                longest = Math.max(longest, line.stripTrailing().length());
            }
        }
        return longest > WIDEST || longest < NARROWEST ? 0 : longest;
    }

    /**
     * Returns the paragraphs of some lines: a line goes on in the next if the next one's first word had no place in it. Blank lines
     * end a paragraph.
     *
     * @param width the result of {@link #width(List)} for the text in which they stand
     */
    public static List<String> paragraphs(List<String> lines, int width) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        int last = 0;
        for (String line : lines) {
            String words = line.strip();
            int end = words.indexOf(' ');
            boolean goesOn = !words.isEmpty() && last > 0 && last + 1 + (end < 0 ? words.length() : end) > width;
            if (open.length() > 0 && (!goesOn || width == 0)) {
                paragraphs.add(open.toString());
                open.setLength(0);
            }
            open.append(open.length() > 0 ? " " : "").append(words);
            last = words.isEmpty() ? 0 : line.stripTrailing().length();
        }
        if (open.length() > 0) {
            paragraphs.add(open.toString());
        }
        return paragraphs;
    }
}
