package org.rapporteur.resolve.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Span;

/**
 * An article's sentences with the statements in each, and what belongs to which of them.
 *
 * <p>A statement is known by its index among the attributions. It stands where its cue begins, else its source, else its
 * content. Immutable once made.
 */
public final class Sayings {

    private static final Set<String> SUBORDINATORS = Set.of(
            "who",
            "whom",
            "whose",
            "which",
            "where",
            "that",
            "after",
            "before",
            "since",
            "because",
            "until",
            "if",
            "while",
            "though",
            "although",
            "than",
            "whether",
            "what",
            "how",
            "once");
    private static final Set<String> CONJUNCTIONS =
            Set.of("and", "but", "while", "whereas", "though", "although", "yet");
    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it", "we", "i", "one");
    private static final Set<String> VOICED =
            Set.of("says", "tells", "writes", "expects", "hopes", "predicts", "foresees", "anticipates");
    /** How many words away something is looked for: hostile sentences have no end. */
    private static final int FARTHEST = 60;

    private static final int LONGEST = 800;

    private final Tokens tokens;
    private final Prose prose;
    private final List<Attribution> attributions;
    private final List<List<Integer>> said = new ArrayList<>();
    private final List<List<String>> cues = new ArrayList<>();
    private final Map<Integer, Integer> cueTokens = new HashMap<>();

    /** Cuts an article, in which {@code attributions} may stand in any order. */
    public Sayings(Article article, List<Attribution> attributions) {
        this.tokens = Tokens.of(article.text());
        this.prose = new Prose(article, tokens, attributions);
        this.attributions = List.copyOf(attributions);
        for (int s = 0; s < prose.sentences().size(); s++) {
            said.add(new ArrayList<>());
        }
        for (int i = 0; i < attributions.size(); i++) {
            place(i);
        }
        said.forEach(
                list -> list.sort(Comparator.comparingInt(this::placeToken).thenComparing(Comparator.naturalOrder())));
    }

    private void place(int index) {
        Attribution attribution = attributions.get(index);
        List<String> words = new ArrayList<>();
        for (Span span : attribution.cue()) {
            for (int t = tokens.at(span.start()); t < tokens.count() && tokens.start(t) < span.end(); t++) {
                if (tokens.isWord(t)) {
                    words.add(tokens.word(t));
                }
                cueTokens.putIfAbsent(t, index);
            }
        }
        cues.add(words);
        int s = prose.sentenceOf(placeToken(index));
        if (s >= 0) {
            said.get(s).add(index);
        }
    }

    /** Returns the token at which a statement stands. */
    public int placeToken(int index) {
        Attribution attribution = attributions.get(index);
        List<Span> parts = !attribution.cue().isEmpty()
                ? attribution.cue()
                : !attribution.source().isEmpty() ? attribution.source() : attribution.content();
        return tokens.at(parts.get(0).start());
    }

    /** Returns the sentences. */
    public Prose prose() {
        return prose;
    }

    /** Returns the tokens of the article's text. */
    public Tokens tokens() {
        return tokens;
    }

    /** Returns what the article attributes, in the order given. */
    public List<Attribution> attributions() {
        return attributions;
    }

    /** Returns the statements whose cue stands in a sentence, in the order of their cues. */
    public List<Integer> saidIn(int sentence) {
        return said.get(sentence);
    }

    /** Returns the tense of a statement's cue; a participle right behind its source, as in "a group vowing", tells of a state. */
    public Tense tense(int attribution) {
        Tense tense = Tense.of(cues.get(attribution));
        List<Span> source = attributions.get(attribution).source();
        boolean attribute = tense == Tense.TOGETHER
                && !source.isEmpty()
                && tokens.at(source.get(0).end() - 1) + 1 == placeToken(attribution);
        return attribute ? Tense.STANDING : tense;
    }

    /** Returns the words of a statement's cue in lower case; empty if it has none. */
    public List<String> cue(int attribution) {
        return cues.get(attribution);
    }

    /** Returns the first statement to whose cue a token belongs; -1 if it belongs to none. */
    public int cueAt(int token) {
        return cueTokens.getOrDefault(token, -1);
    }

    /** Returns whether a token stands in a relative or other subordinate clause, as seen to its left. */
    public boolean isSubordinate(int token) {
        int s = prose.sentenceOf(token);
        int first = s < 0 ? 0 : prose.sentences().get(s).body();
        for (int t = token - 1; t >= first && t > token - FARTHEST; t--) {
            if (!prose.isOwn(t)) {
                continue;
            }
            if (cueTokens.containsKey(t) || tokens.is(t, ",") || tokens.is(t, ";") || tokens.is(t, ")")) {
                return false;
            }
            if (SUBORDINATORS.contains(tokens.word(t)) || isInfinitive(t)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a token begins an infinitive with its object, as in "to leave the checkpoint". */
    private boolean isInfinitive(int t) {
        return tokens.is(t, "to")
                && !tokens.isCapital(t + 1)
                && Set.of("the", "a", "an", "his", "her", "its", "their").contains(tokens.word(t + 2));
    }

    /** Returns whether nothing between a token and the cue of a statement begins another clause. */
    public boolean isReached(int token, int attribution) {
        int cue = placeToken(attribution);
        int from = Math.min(token, cue);
        int to = Math.max(token, cue);
        if (to - from > LONGEST) {
            return false;
        }
        boolean behind = cue < token;
        for (int t = from + 1; t < to; t++) {
            if (!prose.isOwn(t)) {
                continue;
            }
            boolean other = cueTokens.containsKey(t) && cueTokens.get(t) != attribution;
            boolean clause = tokens.is(t, ";")
                    || tokens.is(t, "while")
                    || tokens.is(t, "whereas")
                    || (behind && tokens.is(t, ",") && CONJUNCTIONS.contains(tokens.word(t + 1)));
            if (other || clause) {
                return false;
            }
        }
        return true;
    }

    /** Returns how many tokens in the article's own voice lie between a token and the cue of a statement. */
    public int distance(int token, int attribution) {
        int from = Math.min(token, placeToken(attribution));
        int to = Math.max(token, placeToken(attribution));
        int out = 0;
        for (int t = from; t < to; t++) {
            out += prose.isOwn(t) ? 1 : 0;
        }
        return out;
    }

    /** Returns whether a statement is told by those who make it, as in "We call on". */
    public boolean isFirstPerson(int attribution) {
        List<Span> source = attributions.get(attribution).source();
        return !source.isEmpty() && tokens.is(tokens.at(source.get(0).start()), "we");
    }

    /** Returns whether a sentence goes on with what was dated before, as in "in that statement", "told the same crowd" and "In it". */
    public boolean pointsBack(int s) {
        Prose.Sentence sentence = prose.sentences().get(s);
        for (int t = sentence.body(); t + 2 < sentence.last(); t++) {
            boolean in = tokens.is(t, "in") || tokens.is(t, "at") || tokens.is(t, "to") || tokens.is(t, "told");
            boolean same = tokens.is(t + 1, "the") && tokens.is(t + 2, "same") && !tokens.is(t + 3, "time");
            boolean that = tokens.is(t + 1, "that") && !tokens.is(t, "told") && !tokens.is(t, "to");
            boolean it = tokens.is(t, "in") && tokens.is(t + 1, "it");
            if (prose.isOwn(t) && prose.isOwn(t + 1) && (it || (in && (same || that)))) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a cue in the present tense is that of one who speaks or looks ahead, not of a body that holds a position. */
    public boolean isVoiced(int attribution) {
        List<Span> source = attributions.get(attribution).source();
        boolean it = !source.isEmpty() && tokens.is(tokens.at(source.get(0).start()), "it");
        return !it && cues.get(attribution).stream().anyMatch(VOICED::contains);
    }

    /** Returns whether the source of a statement is "he" or "she". */
    public boolean isPerson(int attribution) {
        List<Span> source = attributions.get(attribution).source();
        return !source.isEmpty()
                && Set.of("he", "she")
                        .contains(tokens.word(tokens.at(source.get(0).start())));
    }

    /** Returns whether two statements name their source alike, or the second by a pronoun. */
    public boolean isSameSource(int one, int other) {
        List<Span> second = attributions.get(other).source();
        if (second.isEmpty() || isPronoun(second.get(0))) {
            return true;
        }
        List<Span> first = attributions.get(one).source();
        return !first.isEmpty()
                && tokens.word(tokens.at(first.get(0).end() - 1))
                        .equals(tokens.word(tokens.at(second.get(0).end() - 1)));
    }

    /** Returns whether a source begins with a personal pronoun. */
    public boolean isPronoun(Span source) {
        return PRONOUNS.contains(tokens.word(tokens.at(source.start())));
    }
}
