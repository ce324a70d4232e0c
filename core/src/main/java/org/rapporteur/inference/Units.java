package org.rapporteur.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rapporteur.model.Article;
import org.rapporteur.model.Paragraph;
import org.rapporteur.model.Span;

/**
 * The article text cut into the units that carry labels: a run of letters and digits, or one other visible character.
 *
 * <p>Masked paragraphs have no units, so nothing can be found in them. Positions are code points of the article's text.
 */
public final class Units {

    /** A word of one case has two shapes: outside and inside quotation marks. */
    private static final int SHAPES_PER_CASE = 2;

    private final int[] text;
    private final boolean[] quoted;
    private final List<Run> paragraphs = new ArrayList<>();
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private byte[] shapes = new byte[256];
    private int[][] pieces = new int[256][];
    private int count;

    /**
     * Consecutive units.
     *
     * @param first the first one
     * @param last the one after the last
     */
    public record Run(int first, int last) {}

    private Units(int[] text) {
        this.text = text;
        this.quoted = new boolean[text.length];
    }

    /** Returns the units of an article's paragraphs that are article text. */
    public static Units of(Article article, Vocabulary vocabulary) {
        Units units = new Units(article.text().codePoints().toArray());
        for (Paragraph paragraph : article.paragraphs()) {
            if (!paragraph.isMasked()) {
                units.add(paragraph.span(), vocabulary);
            }
        }
        return units;
    }

    /** Returns the units of a text that is no article, such as a name or a proposition; white space of any kind separates them. */
    public static Units of(String text, Vocabulary vocabulary) {
        Units units = new Units(text.codePoints().toArray());
        if (!text.isEmpty()) {
            units.add(new Span(0, units.text.length), vocabulary);
        }
        return units;
    }

    private void add(Span paragraph, Vocabulary vocabulary) {
        int[] line = Arrays.copyOfRange(text, paragraph.start(), paragraph.end());
        boolean[] inside = Quotations.in(line);
        System.arraycopy(inside, 0, quoted, paragraph.start(), inside.length);
        int first = count;
        int i = 0;
        while (i < line.length) {
            int end = i + 1;
            if (isAlphanumeric(line[i])) {
                while (end < line.length && isAlphanumeric(line[end])) {
                    end++;
                }
            }
            if (!isSpace(line[i])) {
                String word = new String(line, i, end - i);
                grow();
                starts[count] = paragraph.start() + i;
                ends[count] = paragraph.start() + end;
                shapes[count] = (byte) (1 + SHAPES_PER_CASE * Case.of(word) + (inside[i] ? 1 : 0));
                pieces[count] = vocabulary.pieces(word);
                count++;
            }
            i = end;
        }
        if (count > first) {
            paragraphs.add(new Run(first, count));
        }
    }

    private void grow() {
        if (count == starts.length) {
            int size = 2 * count;
            starts = Arrays.copyOf(starts, size);
            ends = Arrays.copyOf(ends, size);
            shapes = Arrays.copyOf(shapes, size);
            pieces = Arrays.copyOf(pieces, size);
        }
    }

    /** Returns the number of units. */
    public int count() {
        return count;
    }

    /** Returns the paragraphs that have units, in text order. */
    public List<Run> paragraphs() {
        return paragraphs;
    }

    /** Returns the index of the paragraph in which a unit stands. */
    public int paragraphOf(int unit) {
        int low = 0;
        int high = paragraphs.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (paragraphs.get(middle).first() <= unit) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Returns the units that share a code point with a span: a run without units if none does. */
    public Run overlapping(Span span) {
        int first = from(ends, span.start() + 1);
        return new Run(first, Math.max(first, from(starts, span.end())));
    }

    /** Returns the first unit whose position is at least {@code least}. */
    private int from(int[] positions, int least) {
        int at = Arrays.binarySearch(positions, 0, count, least);
        return at >= 0 ? at : -at - 1;
    }

    /** Returns the code point at which a unit starts. */
    public int start(int unit) {
        return starts[unit];
    }

    /** Returns the code point after a unit's last. */
    public int end(int unit) {
        return ends[unit];
    }

    /** Returns the ids of a unit's word pieces. */
    public int[] pieces(int unit) {
        return pieces[unit];
    }

    /** Returns what a unit looks like, from 1 to 12. */
    public int shape(int unit) {
        return shapes[unit];
    }

    /** Returns whether a unit is a word or number, not a punctuation mark. */
    public boolean isWord(int unit) {
        return isAlphanumeric(text[starts[unit]]);
    }

    /** Returns the first code point of a unit. */
    public int mark(int unit) {
        return text[starts[unit]];
    }

    /** Returns the text's code points; do not change them. */
    public int[] text() {
        return text;
    }

    /** Returns for each code point of the article text whether it stands in quotation marks; do not change it. */
    public boolean[] quoted() {
        return quoted;
    }

    /** Returns whether a code point is a letter or a number of any script. */
    public static boolean isAlphanumeric(int c) {
        if (Character.isLetter(c)) {
            return true;
        }
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    /** Returns whether a code point is white space of any kind, the non-breaking spaces included. */
    public static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }
}
