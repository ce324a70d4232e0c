package org.rapporteur.extract;

import java.util.List;
import org.rapporteur.inference.Units;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Span;

/**
 * How much of a content is quoted (codebook, section 1): all, none or part of its words. A quotation used only as a term does
 * not count: one after "so-called", and a name or title, whose words all begin with capitals.
 */
final class Kinds {

    private static final String SO_CALLED = "so-called ";

    private Kinds() {}

    /**
     * Returns the kind of a content.
     *
     * @param text the article's code points
     * @param quoted for each of them whether it stands in quotation marks
     * @param content the content's spans
     */
    static Kind of(int[] text, boolean[] quoted, List<Span> content) {
        boolean inside = false;
        boolean outside = false;
        boolean term = false;
        for (Span span : content) {
            int i = span.start();
            while (i < span.end()) {
                int end = i + 1;
                while (end < span.end() && quoted[end] == quoted[i]) {
                    end++;
                }
                if (hasWord(text, i, end)) {
                    if (!quoted[i]) {
                        outside = true;
                    } else if (isTerm(text, i, end)) {
                        term = true;
                    } else {
                        inside = true;
                    }
                }
                i = end;
            }
        }
        if (inside) {
            return outside ? Kind.MIXED : Kind.DIRECT;
        }
        return term && !outside ? Kind.DIRECT : Kind.INDIRECT;
    }

    private static boolean hasWord(int[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Units.isAlphanumeric(text[i])) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTerm(int[] text, int from, int to) {
        int before = Math.max(0, from - SO_CALLED.length());
        if (new String(text, before, from - before).equalsIgnoreCase(SO_CALLED)) {
            return true;
        }
        int words = 0;
        for (int i = from; i < to; i++) {
            boolean begins = Units.isAlphanumeric(text[i]) && (i == from || !Units.isAlphanumeric(text[i - 1]));
            if (begins) {
                words++;
                if (!Character.isUpperCase(text[i])) {
                    return false;
                }
            }
        }
        return words > 1;
    }
}
