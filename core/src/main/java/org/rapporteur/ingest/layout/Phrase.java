package org.rapporteur.ingest.layout;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A pattern, and the marks of which a line has at least one wherever the pattern is found: one cheap question spares most
 * lines the pattern.
 *
 * @param marks the marks, as {@link Line#marks(String)} has them; with none, the pattern is tried on every line
 * @param pattern what is sought
 */
record Phrase(List<String> marks, Pattern pattern) {

    /**
     * Returns a phrase.
     *
     * @param marks words in lower case and signs, parted by spaces; of a word only the beginning is looked at
     */
    static Phrase of(String marks, String pattern) {
        return new Phrase(List.copyOf(Line.marks(marks)), Pattern.compile(pattern));
    }

    /** Returns whether it can be in a line at all. */
    boolean canBeIn(Line line) {
        return marks.isEmpty() || line.hasAny(marks);
    }

    /** Returns whether it is in {@code words}, which are those of a line or a part of them. */
    boolean isIn(Line line, String words) {
        return canBeIn(line) && pattern.matcher(words).find();
    }
}
