package org.rapporteur.ingest.layout;

import java.util.regex.Pattern;
import org.rapporteur.model.ParagraphRole;

/**
 * Words that alone show what a line is.
 *
 * @param role what they show
 * @param reason how a person would say it
 * @param mostWords a line with more words is not judged by them
 * @param pattern the words; sought anywhere in {@link Line#lower()}
 */
record Cue(ParagraphRole role, String reason, int mostWords, Pattern pattern) {

    /** Returns a cue; its pattern is in lower case and does not care about letters' case. */
    static Cue of(ParagraphRole role, String reason, int mostWords, String pattern) {
        return new Cue(role, reason, mostWords, Pattern.compile(pattern));
    }

    boolean fits(Line line) {
        return !line.isLong()
                && line.words() <= mostWords
                && pattern.matcher(line.lower()).find();
    }
}
