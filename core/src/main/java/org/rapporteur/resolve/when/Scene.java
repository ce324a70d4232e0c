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
import org.rapporteur.resolve.prose.Prose;
import org.rapporteur.resolve.prose.Sayings;
import org.rapporteur.resolve.prose.Tense;
import org.rapporteur.resolve.prose.Tokens;

/** An article's sentences, with the time expressions and the statements in each, and which of them belong together. */
final class Scene {

    private static final int FARTHEST = 60;
    /** How many expressions are looked at on either side of a cue: hostile sentences have no end. */
    private static final int MOST = 8;

    private final Sayings sayings;
    private final Tokens tokens;
    private final Prose prose;
    private final List<TimeExpression> expressions;
    private final List<List<TimeExpression>> perSentence = new ArrayList<>();
    private final Map<String, TimeExpression> events = new HashMap<>();

    Scene(Article article, List<Attribution> attributions) {
        this.sayings = new Sayings(article, attributions);
        this.tokens = sayings.tokens();
        this.prose = sayings.prose();
        this.expressions = Finder.in(tokens);
        for (int s = 0; s < prose.sentences().size(); s++) {
            perSentence.add(new ArrayList<>());
        }
        for (TimeExpression expression : expressions) {
            int s = prose.sentenceOf(expression.first());
            if (s >= 0) {
                perSentence.get(s).add(expression);
            }
        }
        for (int s = 0; s < prose.sentences().size(); s++) {
            learnEvents(s);
        }
    }

    Sayings sayings() {
        return sayings;
    }

    Tokens tokens() {
        return tokens;
    }

    Prose prose() {
        return prose;
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

    /** Returns whether an expression stands in a relative or other subordinate clause, as seen to its left. */
    boolean isSubordinate(TimeExpression expression) {
        return sayings.isSubordinate(expression.first());
    }

    List<TimeExpression> expressions() {
        return expressions;
    }

    List<TimeExpression> expressionsIn(int sentence) {
        return perSentence.get(sentence);
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
        boolean communique = IntStream.range(0, sayings.attributions().size())
                .anyMatch(i -> sayings.isFirstPerson(i)
                        && Set.of(Tense.ACTING, Tense.TELLING, Tense.STANDING).contains(sayings.tense(i)));
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

    /** Returns the expressions that can date the cue of a statement, the best first: a date before a distance, then the nearest. */
    List<TimeExpression> attached(int attribution, int s) {
        int cue = sayings.placeToken(attribution);
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
                .filter(e -> isOwn(e) && !isSubordinate(e) && sayings.isReached(e.first(), attribution))
                .sorted(Comparator.<TimeExpression, Boolean>comparing(e -> e.meaning() instanceof Meaning.Shift)
                        .thenComparing(e -> sayings.distance(e.first(), attribution)))
                .toList();
    }

    /** Returns whether an expression is part of the source of a statement, as in "its November bulletin". */
    boolean isInSource(TimeExpression e, int attribution) {
        int at = tokens.start(e.first());
        return sayings.attributions().get(attribution).source().stream().anyMatch(span -> span.contains(at));
    }
}
