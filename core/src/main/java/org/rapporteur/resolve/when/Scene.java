package org.rapporteur.resolve.when;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.Span;

/** An article's sentences, with the time expressions and the statements in each, and which of them belong together. */
final class Scene {

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
    private static final int FARTHEST = 60;
    /** How many expressions are looked at on either side of a cue, and how many words away: hostile sentences have no end. */
    private static final int MOST = 8;

    private static final int LONGEST = 800;

    private final Tokens tokens;
    private final Prose prose;
    private final List<Attribution> attributions;
    private final List<TimeExpression> expressions;
    private final List<List<TimeExpression>> perSentence = new ArrayList<>();
    private final List<List<Integer>> said = new ArrayList<>();
    private final List<List<String>> cues = new ArrayList<>();
    private final Map<Integer, Integer> cueTokens = new HashMap<>();
    private final Map<String, TimeExpression> events = new HashMap<>();

    Scene(Article article, List<Attribution> attributions) {
        this.tokens = Tokens.of(article.text());
        this.prose = new Prose(article, tokens, attributions);
        this.attributions = attributions;
        this.expressions = Finder.in(tokens);
        for (int s = 0; s < prose.sentences().size(); s++) {
            perSentence.add(new ArrayList<>());
            said.add(new ArrayList<>());
        }
        for (TimeExpression expression : expressions) {
            int s = prose.sentenceOf(expression.first());
            if (s >= 0) {
                perSentence.get(s).add(expression);
            }
        }
        for (int i = 0; i < attributions.size(); i++) {
            place(i);
        }
        said.forEach(
                list -> list.sort(Comparator.comparingInt(this::placeToken).thenComparing(Comparator.naturalOrder())));
        for (int s = 0; s < prose.sentences().size(); s++) {
            learnEvents(s);
        }
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

    private int placeToken(int index) {
        Attribution attribution = attributions.get(index);
        List<Span> parts = !attribution.cue().isEmpty()
                ? attribution.cue()
                : !attribution.source().isEmpty() ? attribution.source() : attribution.content();
        return tokens.at(parts.get(0).start());
    }

    /** Notes the words of a sentence that stand beside its first full date, so that "two days before the summit" can be told. */
    private void learnEvents(int s) {
        Optional<TimeExpression> date = perSentence.get(s).stream()
                .filter(e -> e.meaning() instanceof Meaning.Day)
                .findFirst();
        if (date.isEmpty()) {
            return;
        }
        Prose.Sentence sentence = prose.sentences().get(s);
        for (int t = sentence.body(); t < sentence.last(); t++) {
            if (tokens.isWord(t) && tokens.word(t).length() > 3) {
                events.putIfAbsent(Shapes.stem(tokens.word(t)), date.get());
            }
        }
    }

    Prose prose() {
        return prose;
    }

    Tokens tokens() {
        return tokens;
    }

    List<Attribution> attributions() {
        return attributions;
    }

    List<TimeExpression> expressions() {
        return expressions;
    }

    List<TimeExpression> expressionsIn(int sentence) {
        return perSentence.get(sentence);
    }

    /** Returns the statements whose cue stands in a sentence, in the order of their cues. */
    List<Integer> saidIn(int sentence) {
        return said.get(sentence);
    }

    /** Returns the tense of a statement's cue; a participle right behind its source, as in "a group vowing", tells of a state. */
    Tense tense(int attribution) {
        Tense tense = Tense.of(cues.get(attribution));
        List<Span> source = attributions.get(attribution).source();
        boolean attribute = tense == Tense.TOGETHER
                && !source.isEmpty()
                && tokens.at(source.get(0).end() - 1) + 1 == placeToken(attribution);
        return attribute ? Tense.STANDING : tense;
    }

    /** Returns whether an expression belongs to a participle behind a comma, as in ", signed in Fennick in 2024". */
    boolean isParticipial(TimeExpression expression) {
        int s = prose.sentenceOf(expression.first());
        int first = s < 0 ? 0 : prose.sentences().get(s).body();
        for (int t = expression.first() - 1; t > first && t > expression.first() - FARTHEST; t--) {
            if (tokens.is(t, ",")) {
                return tokens.word(t + 1).endsWith("ed");
            }
        }
        return false;
    }

    /**
     * Returns whether the article is written while things happen: it has lines of nothing but the time, or tells of "today" or
     * "this morning" itself, or those who speak have written it, as a communiqué.
     */
    boolean isLive() {
        boolean today = expressions.stream()
                .anyMatch(e -> isOwn(e)
                        && e.meaning() instanceof Meaning.Current current
                        && current.unit() == Unit.DAY
                        && current.offset() == 0);
        boolean communique = IntStream.range(0, attributions.size())
                .anyMatch(i -> isFirstPerson(i)
                        && (tense(i) == Tense.ACTING || tense(i) == Tense.TELLING || tense(i) == Tense.STANDING));
        return communique || today || prose.sentences().stream().anyMatch(this::isClock);
    }

    private boolean isClock(Prose.Sentence s) {
        return s.heading()
                && s.last() - s.first() == 3
                && tokens.digits(s.first()) > 0
                && (tokens.is(s.first() + 1, ":") || tokens.is(s.first() + 1, "."))
                && tokens.digits(s.first() + 2) == 2;
    }

    boolean hasWords(int s) {
        Prose.Sentence sentence = prose.sentences().get(s);
        return IntStream.range(sentence.first(), sentence.last()).anyMatch(tokens::isWord);
    }

    /** Returns the date of an expression, with the date of the event from which it counts if the article tells that. */
    Optional<DateInterval> resolve(TimeExpression expression, Reference reference, Direction direction) {
        Reference base = reference;
        if (expression.meaning() instanceof Meaning.Shift shift && shift.event().isPresent()) {
            TimeExpression event = events.get(shift.event().get());
            Optional<DateInterval> date =
                    event == null ? Optional.empty() : event.meaning().dated(reference, Direction.PAST);
            if (date.isEmpty()) {
                return Optional.empty();
            }
            base = reference.within(date);
        }
        return expression.meaning().dated(base, direction);
    }

    /** Returns whether an expression is told by the article itself, behind its dateline, as the time of something. */
    boolean isOwn(TimeExpression expression) {
        int s = prose.sentenceOf(expression.first());
        return s >= 0
                && prose.isOwn(expression.first())
                && (!expression.isBound()
                        || opensWithBy(expression, prose.sentences().get(s)))
                && expression.first() >= prose.sentences().get(s).body();
    }

    /** Whether a sentence begins with "By Monday", which is when it had come to what it tells. */
    private boolean opensWithBy(TimeExpression expression, Prose.Sentence sentence) {
        return expression.first() == sentence.body() + 1 && tokens.is(sentence.body(), "by") && prose.isPast(sentence);
    }

    /** Whether "was" or "were" stands before an expression, as in "The second was in March 2027". */
    boolean isCopular(TimeExpression expression) {
        int t = expression.first() - 1;
        t -= Vocabulary.AT.contains(tokens.word(t)) ? 1 : 0;
        return tokens.is(t, "was") || tokens.is(t, "were");
    }

    /** Returns whether an expression stands in a relative or other subordinate clause, as seen to its left. */
    boolean isSubordinate(TimeExpression expression) {
        int s = prose.sentenceOf(expression.first());
        int first = s < 0 ? 0 : prose.sentences().get(s).body();
        for (int t = expression.first() - 1; t >= first && t > expression.first() - FARTHEST; t--) {
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

    /** Returns the expressions that can date the cue of a statement, the best first: a date before a distance, then the nearest. */
    List<TimeExpression> attached(int attribution, int s) {
        int cue = placeToken(attribution);
        List<TimeExpression> all = perSentence.get(s);
        int at = 0;
        int high = all.size();
        while (at < high) { // the first behind the cue
            int middle = (at + high) >>> 1;
            if (all.get(middle).first() < cue) {
                at = middle + 1;
            } else {
                high = middle;
            }
        }
        return all.subList(Math.max(0, at - MOST), Math.min(all.size(), at + MOST)).stream()
                .filter(e -> isOwn(e) && !isSubordinate(e) && isReached(e, cue, attribution))
                .sorted(Comparator.<TimeExpression, Boolean>comparing(e -> e.meaning() instanceof Meaning.Shift)
                        .thenComparing(e -> distance(e, cue)))
                .toList();
    }

    /** Returns whether an expression is part of the source of a statement, as in "its November bulletin". */
    boolean isInSource(TimeExpression e, int attribution) {
        int at = tokens.start(e.first());
        return attributions.get(attribution).source().stream().anyMatch(span -> span.contains(at));
    }

    /** Returns whether a statement is told by those who make it, as in "We call on". */
    boolean isFirstPerson(int attribution) {
        List<Span> source = attributions.get(attribution).source();
        return !source.isEmpty() && tokens.is(tokens.at(source.get(0).start()), "we");
    }

    private int distance(TimeExpression e, int cue) {
        int from = Math.min(e.first(), cue);
        int to = Math.max(e.first(), cue);
        int out = 0;
        for (int t = from; t < to; t++) {
            out += prose.isOwn(t) ? 1 : 0;
        }
        return out;
    }

    /** Whether nothing between an expression and a cue begins another clause. */
    private boolean isReached(TimeExpression e, int cue, int attribution) {
        int from = Math.min(e.first(), cue);
        int to = Math.max(e.first(), cue);
        if (to - from > LONGEST) {
            return false;
        }
        boolean behind = cue < e.first();
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

    /** Whether a sentence goes on with what was dated before, as in "in that statement", "told the same crowd" and "In it". */
    boolean pointsBack(int s) {
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
    boolean isVoiced(int attribution) {
        List<Span> source = attributions.get(attribution).source();
        boolean it = !source.isEmpty() && tokens.is(tokens.at(source.get(0).start()), "it");
        return !it && cues.get(attribution).stream().anyMatch(VOICED::contains);
    }

    /** Whether the source of a statement is "he" or "she". */
    boolean isPerson(int attribution) {
        List<Span> source = attributions.get(attribution).source();
        return !source.isEmpty()
                && Set.of("he", "she")
                        .contains(tokens.word(tokens.at(source.get(0).start())));
    }

    /** Returns whether two statements name their source alike, or the second by a pronoun. */
    boolean isSameSource(int one, int other) {
        List<Span> second = attributions.get(other).source();
        if (second.isEmpty() || isPronoun(second.get(0))) {
            return true;
        }
        List<Span> first = attributions.get(one).source();
        return !first.isEmpty()
                && tokens.word(tokens.at(first.get(0).end() - 1))
                        .equals(tokens.word(tokens.at(second.get(0).end() - 1)));
    }

    boolean isPronoun(Span source) {
        return PRONOUNS.contains(tokens.word(tokens.at(source.start())));
    }
}
