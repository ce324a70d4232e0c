package org.rapporteur.ingest.layout;

import org.rapporteur.model.ParagraphRole;

/**
 * Words that alone show what a line is.
 *
 * @param role what they show
 * @param reason how a person would say it
 * @param mostWords a line with more words is not judged by them
 * @param phrase the words, in lower case; sought anywhere in {@link Line#lower()}
 */
record Cue(ParagraphRole role, String reason, int mostWords, Phrase phrase) {

    boolean fits(Line line) {
        return !line.isLong() && line.words() <= mostWords && phrase.isIn(line, line.lower());
    }
}
