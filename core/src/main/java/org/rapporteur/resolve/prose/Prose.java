package org.rapporteur.resolve.prose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Paragraph;
import org.rapporteur.model.ParagraphRole;
import org.rapporteur.model.Span;

/**
 * An article cut into sentences of its own voice: what it attributes to others stands in them like one word, so that a stop
 * inside it ends nothing, and a date inside it dates nothing.
 */
public final class Prose {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "maj", "brig", "capt", "sgt", "adm", "sen", "rep",
            "gov", "rev", "st", "amb", "jr", "sr", "no", "vs", "ret");
    private static final Set<String> IN_PLACES = Set.of("of", "the", "and", "de", "la", "le", "el", "al", "in", "near");
    private static final int NONE = -1;
    private static final int DATELINE_WORDS = 16;
    private static final int LONGEST_HEADING = 25;

    private final Tokens tokens;
    private final int[] content;
    private final int[] ends;
    private final List<Sentence> sentences = new ArrayList<>();
    private final int[] sentenceOf;

    /**
     * A sentence, as its tokens from {@code first} to {@code last}, exclusive.
     *
     * @param paragraph the index of its paragraph in the article
     * @param body the token at which it begins behind a dateline, which is {@code first} if it has none
     * @param heading whether it is a title or a line that is no sentence
     */
    public record Sentence(int first, int last, int paragraph, int body, boolean heading) {}

    /** Cuts an article, in which {@code attributions} may stand in any order. */
    public Prose(Article article, Tokens tokens, List<Attribution> attributions) {
        this.tokens = tokens;
        this.content = new int[tokens.count()];
        this.ends = new int[tokens.count()];
        this.sentenceOf = new int[tokens.count()];
        Arrays.fill(content, NONE);
        Arrays.fill(sentenceOf, NONE);
        for (int i = 0; i < attributions.size(); i++) {
            mark(attributions.get(i), i);
        }
        for (int i = 0; i < article.paragraphs().size(); i++) {
            Paragraph paragraph = article.paragraphs().get(i);
            if (!paragraph.isMasked()) {
                cut(paragraph, i);
            }
        }
    }

    private void mark(Attribution attribution, int index) {
        for (Span span : attribution.content()) {
            int last = tokens.at(span.end() - 1);
            for (int t = tokens.at(span.start()); t <= last && t < content.length; t++) {
                content[t] = index;
            }
            if (last < ends.length) {
                ends[last] = opens(attribution, last + 1) ? 0 : 1;
            }
        }
        for (List<Span> part : List.of(attribution.source(), attribution.cue())) {
            for (Span span : part) { // a statement inside another's content is told by somebody else
                int last = tokens.at(span.end() - 1);
                for (int t = tokens.at(span.start()); t <= last && t < content.length; t++) {
                    content[t] = content[t] == index ? NONE : content[t];
                }
            }
        }
    }

    /** Whether a token begins the source or cue of an attribution. */
    private boolean opens(Attribution attribution, int token) {
        int at = tokens.start(token);
        return attribution.source().stream().anyMatch(s -> s.start() == at)
                || attribution.cue().stream().anyMatch(s -> s.start() == at);
    }

    private void cut(Paragraph paragraph, int index) {
        int from = tokens.at(paragraph.span().start());
        int to = tokens.at(paragraph.span().end() - 1) + 1;
        to = Math.min(to, tokens.count());
        boolean heading = isHeading(paragraph, from, to);
        int first = from;
        for (int t = from; t < to; t++) {
            if (t + 1 == to || endsSentence(t, to)) {
                int last = t + 1;
                while (last < to && tokens.isAttached(last) && content[last] == NONE && isClosing(last)) {
                    last++;
                }
                sentences.add(new Sentence(first, last, index, first == from ? dateline(from, to) : first, heading));
                Arrays.fill(sentenceOf, first, last, sentences.size() - 1);
                first = last;
                t = last - 1;
            }
        }
    }

    private boolean isHeading(Paragraph paragraph, int from, int to) {
        if (paragraph.role() != ParagraphRole.BODY) {
            return true;
        }
        int last = to - 1;
        while (last > from && isClosing(last)) {
            last--;
        }
        boolean stopped =
                ".!?…:;".contains(tokens.word(last)) && !tokens.word(last).isEmpty();
        return to - from <= LONGEST_HEADING && !stopped && dateline(from, to) == from;
    }

    private boolean isClosing(int token) {
        return "”’»\")]'".contains(tokens.word(token));
    }

    private boolean endsSentence(int t, int to) {
        if (content[t] != NONE) {
            boolean ended = ends[t] == 1 && (isStop(t) || (isClosing(t) && isStop(t - 1)));
            return ended && t + 1 < to && !isLower(t + 1) && !tokens.is(t + 1, ",");
        }
        if (!isStop(t)) {
            return false;
        }
        boolean abbreviated = tokens.is(t, ".")
                && tokens.isAttached(t)
                && (ABBREVIATIONS.contains(tokens.word(t - 1))
                        || (tokens.word(t - 1).length() == 1 && tokens.isCapital(t - 1))
                        || (DateWords.MONTHS.containsKey(tokens.word(t - 1)) && tokens.digits(t + 1) > 0));
        return (!abbreviated && !isLower(t + 1) && !tokens.isAttached(t + 1)) || (t + 1 < to && isClosing(t + 1));
    }

    private boolean isStop(int token) {
        return tokens.is(token, ".") || tokens.is(token, "!") || tokens.is(token, "?") || tokens.is(token, "…");
    }

    private boolean isLower(int token) {
        return tokens.isWord(token) && !tokens.isCapital(token);
    }

    /** The token behind a dateline such as "GOMA, May 3 (Agency) –" or "GOMA, 3 May. /AGENCY/."; {@code from} without one. */
    private int dateline(int from, int to) {
        if (!tokens.isShouted(from)) {
            return from;
        }
        int strokes = 0;
        for (int t = from + 1; t < to && t < from + DATELINE_WORDS; t++) {
            boolean dash = tokens.is(t, "–") || tokens.is(t, "—") || (tokens.is(t, "-") && !tokens.isAttached(t));
            if (tokens.isWord(t) && !tokens.isCapital(t) && !IN_PLACES.contains(tokens.word(t))) {
                return from;
            }
            strokes += tokens.is(t, "/") && !(tokens.isAttached(t) && tokens.digits(t - 1) > 0) ? 1 : 0;
            if (dash || strokes == 2) {
                return t + 1;
            }
        }
        return from;
    }

    /** Returns the sentences in the order of the text, without what is masked. */
    public List<Sentence> sentences() {
        return sentences;
    }

    /** Returns the index of the sentence in which a token stands; -1 if it is not article text. */
    public int sentenceOf(int token) {
        return token < sentenceOf.length ? sentenceOf[token] : NONE;
    }

    /** Returns whether a token is told in the article's own voice. */
    public boolean isOwn(int token) {
        return content[token] == NONE;
    }

    /** Returns whether a sentence tells in its own voice of something past. */
    public boolean isPast(Sentence sentence) {
        for (int t = sentence.body(); t < sentence.last(); t++) {
            boolean perfect = tokens.is(t - 1, "has") || tokens.is(t - 1, "have") || tokens.is(t - 1, "be");
            if (isOwn(t) && !perfect && Tense.isPast(tokens.word(t))) {
                return true;
            }
        }
        return false;
    }
}
