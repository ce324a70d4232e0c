package org.rapporteur.resolve.where;

import java.util.Locale;
import java.util.Optional;
import org.rapporteur.model.SaidOn;
import org.rapporteur.resolve.prose.Prose;
import org.rapporteur.resolve.prose.Sayings;
import org.rapporteur.resolve.prose.Tokens;

/**
 * The place of an article's dateline.
 *
 * @param place the place, written as elsewhere in the article, if there is a dateline
 */
record Dateline(Optional<String> place) {

    private static final int LONGEST = 4;

    /** Returns the place of the first dateline of an article. */
    static Dateline of(Sayings sayings) {
        for (Prose.Sentence sentence : sayings.prose().sentences()) {
            if (sentence.body() > sentence.first()) {
                return new Dateline(Optional.of(written(sayings.tokens(), sentence)));
            }
        }
        return new Dateline(Optional.empty());
    }

    private static String written(Tokens tokens, Prose.Sentence sentence) {
        int first = sentence.first();
        int last = first + 1;
        while (last < sentence.body() && last < first + LONGEST && isName(tokens, last)) {
            last++;
        }
        for (int t = 0; t < tokens.count(); t++) {
            boolean same = t < first || t >= sentence.body();
            for (int i = 0; i < last - first && same; i++) {
                same = tokens.is(t + i, tokens.word(first + i));
            }
            if (same && tokens.isCapital(t) && !tokens.isShouted(t)) {
                return tokens.written(t, t + last - first);
            }
        }
        StringBuilder out = new StringBuilder();
        for (int t = first; t < last; t++) {
            String word = tokens.written(t, t + 1);
            boolean spaced = t > first && !tokens.isAttached(t);
            out.append(spaced ? " " : "")
                    .append(word.substring(0, word.offsetByCodePoints(0, 1)))
                    .append(word.substring(word.offsetByCodePoints(0, 1)).toLowerCase(Locale.ROOT));
        }
        return out.toString();
    }

    private static boolean isName(Tokens tokens, int t) {
        boolean hyphen = tokens.is(t, "-") && tokens.isAttached(t) && tokens.isAttached(t + 1);
        return hyphen
                || tokens.isShouted(t)
                || (tokens.isCapital(t) && tokens.word(t).length() == 2);
    }

    /** Returns whether a statement is of the day that the article reports. */
    boolean isOf(SaidOn date) {
        return place.isPresent() && !date.how().equals("standing");
    }
}
