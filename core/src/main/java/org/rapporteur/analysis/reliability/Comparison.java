package org.rapporteur.analysis.reliability;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.model.Span;
import org.rapporteur.model.recorded.RecordedCondition;
import org.rapporteur.model.recorded.RecordedField;
import org.rapporteur.model.recorded.RecordedStatement;

/**
 * Compares a prediction with gold, article by article: {@link #add} each, then ask for the {@link #result()}.
 *
 * <p>Conventions that corpora differ in do not count: before anything is compared, an introducing "that" and outer
 * punctuation without a quotation mark are cut off every content span, of gold and prediction alike.
 *
 * <p>Mutable, and not for several threads. Keeps counts only, so the number of articles does not matter.
 */
public final class Comparison {

    /** From the weakest to the strongest: where parts overlap, a word is labelled by the last. */
    private static final List<Part> LABELLING = List.of(Part.CONTENT, Part.CUE, Part.SOURCE);

    private static final Map<RecordedField, Matched> CODED = Map.of(
            RecordedField.KIND, Matched.KIND,
            RecordedField.SIDE, Matched.SIDE,
            RecordedField.SAID_ON, Matched.SAID_ON,
            RecordedField.ACT, Matched.ACT);

    private static final String NO_LABEL = "none";

    /** The label of a field that is recorded as unknown; the one that published figures were computed with. */
    private static final String UNKNOWN = "None";

    private int documents;
    private int goldCount;
    private int predictedCount;
    private int matchedCount;
    private int strictCount;
    private final Map<Part, Counts> tokens = new EnumMap<>(Part.class);
    private final Map<Part, Counts> spans = new EnumMap<>(Part.class);
    private final NominalAlpha alpha = new NominalAlpha();
    private final Map<Matched, Tally> matched = new EnumMap<>(Matched.class);
    private final Map<RecordedField, NominalAlpha> codedAlpha = new EnumMap<>(RecordedField.class);
    private final Map<Several, Counts> several = new EnumMap<>(Several.class);

    /** Makes a comparison of no articles yet. */
    public Comparison() {
        for (Part part : Part.values()) {
            tokens.put(part, new Counts());
            spans.put(part, new Counts());
        }
        for (Several field : Several.values()) {
            several.put(field, new Counts());
        }
    }

    /**
     * Compares what gold and the prediction say about one article.
     *
     * @param text the article's text as received
     * @param gold what gold says; spans count code points of {@code text}
     * @param predicted what the prediction says; empty if it does not have the article
     * @throws IllegalArgumentException if a span leaves the text
     */
    public void add(String text, List<RecordedStatement> gold, List<RecordedStatement> predicted) {
        ScoredText scored = new ScoredText(text);
        requireInside(scored, gold);
        requireInside(scored, predicted);
        List<RecordedStatement> first = scored.trimmed(gold);
        List<RecordedStatement> second = scored.trimmed(predicted);
        documents++;
        goldCount += first.size();
        predictedCount += second.size();
        addWordsAndSpans(scored, first, second);
        List<BitSet> firstContent = contents(scored, first);
        List<BitSet> secondContent = contents(scored, second);
        for (Pairing pair : Pairing.oneToOne(firstContent, secondContent)) {
            RecordedStatement one = first.get(pair.gold());
            RecordedStatement other = second.get(pair.predicted());
            boolean exact = firstContent.get(pair.gold()).equals(secondContent.get(pair.predicted()));
            boolean source = sourcesOverlap(scored.cover(one.source()), scored.cover(other.source()));
            matchedCount++;
            strictCount += exact && source ? 1 : 0;
            tally(Matched.SOURCE_OVERLAP, source);
            tally(Matched.CONTENT_EXACT, exact);
            addCoding(one, other);
        }
    }

    /** Returns the figures of all articles so far. */
    public Reliability result() {
        Map<Matched, Agreement> shares = new EnumMap<>(Matched.class);
        matched.forEach((what, tally) -> shares.put(what, Agreement.of(tally.agreed, tally.pairs)));
        Map<RecordedField, Double> alphas = new EnumMap<>(RecordedField.class);
        codedAlpha.forEach((field, each) -> each.value().ifPresent(value -> alphas.put(field, value)));
        Map<Several, PrecisionRecall> values = new EnumMap<>(Several.class);
        several.forEach((field, counts) -> {
            if (!counts.isEmpty()) {
                values.put(field, counts.figures());
            }
        });
        return new Reliability(
                documents,
                goldCount,
                predictedCount,
                figures(tokens),
                figures(spans),
                alpha.value(),
                PrecisionRecall.of(matchedCount, predictedCount, goldCount),
                PrecisionRecall.of(strictCount, predictedCount, goldCount),
                shares,
                alphas,
                values);
    }

    private void addWordsAndSpans(ScoredText text, List<RecordedStatement> gold, List<RecordedStatement> predicted) {
        Map<Part, BitSet> goldWords = new EnumMap<>(Part.class);
        Map<Part, BitSet> predictedWords = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            List<Span> goldSpans = part.ofAll(gold);
            List<Span> predictedSpans = part.ofAll(predicted);
            goldWords.put(part, text.cover(goldSpans));
            predictedWords.put(part, text.cover(predictedSpans));
            of(tokens, part).add(of(goldWords, part), of(predictedWords, part));
            of(spans, part).add(text.pieces(goldSpans), text.pieces(predictedSpans));
        }
        for (int word = 0; word < text.wordCount(); word++) {
            alpha.add(label(word, goldWords), label(word, predictedWords));
        }
    }

    private static String label(int word, Map<Part, BitSet> words) {
        String label = NO_LABEL;
        for (Part part : LABELLING) {
            label = of(words, part).get(word) ? part.word() : label;
        }
        return label;
    }

    private void addCoding(RecordedStatement gold, RecordedStatement predicted) {
        CODED.forEach((field, comparison) -> {
            Optional<String> one = gold.fields().get(field);
            Optional<String> other = predicted.fields().get(field);
            if (one != null && other != null) {
                tally(comparison, unlessEmpty(one).equals(unlessEmpty(other)));
                codedAlpha
                        .computeIfAbsent(field, each -> new NominalAlpha())
                        .add(one.orElse(UNKNOWN), other.orElse(UNKNOWN));
            }
        });
        Optional<String> predictedSpeaker = predicted.fields().get(RecordedField.SPEAKER);
        Optional<String> goldSpeaker = unlessEmpty(gold.fields().getOrDefault(RecordedField.SPEAKER, Optional.empty()));
        if (goldSpeaker.isPresent() && predictedSpeaker != null) {
            tally(Matched.SPEAKER, Names.areSame(goldSpeaker.get(), predictedSpeaker.orElse("")));
        }
        addIfBoth(Several.ISSUES, gold, predicted, RecordedStatement::issues);
        addIfBoth(Several.STANCES, gold, predicted, each -> each.stances().map(Map::entrySet));
        if (gold.conditions().isPresent() && predicted.conditions().isPresent()) {
            addConditions(gold.conditions().get(), predicted.conditions().get());
        }
    }

    private <T> void addIfBoth(
            Several field,
            RecordedStatement gold,
            RecordedStatement predicted,
            Function<RecordedStatement, Optional<Set<T>>> values) {
        Optional<Set<T>> one = values.apply(gold);
        Optional<Set<T>> other = values.apply(predicted);
        if (one.isPresent() && other.isPresent()) {
            of(several, field).add(one.get(), other.get());
        }
    }

    private void addConditions(List<RecordedCondition> gold, List<RecordedCondition> predicted) {
        List<Set<String>> candidates =
                predicted.stream().map(condition -> words(condition.text())).toList();
        int found = (int) gold.stream()
                .map(condition -> words(condition.text()))
                .filter(words -> candidates.stream().anyMatch(other -> Names.shareHalf(words, other)))
                .count();
        of(several, Several.CONDITIONS).add(found, predicted.size(), gold.size());
    }

    private void tally(Matched what, boolean agree) {
        Tally tally = matched.computeIfAbsent(what, each -> new Tally());
        tally.pairs++;
        tally.agreed += agree ? 1 : 0;
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Names.words(text));
    }

    private static Optional<String> unlessEmpty(Optional<String> value) {
        return value.filter(text -> !text.isEmpty());
    }

    private static boolean sourcesOverlap(BitSet gold, BitSet predicted) {
        return gold.isEmpty() ? predicted.isEmpty() : gold.intersects(predicted);
    }

    private static List<BitSet> contents(ScoredText text, List<RecordedStatement> statements) {
        return statements.stream().map(each -> text.cover(each.content())).toList();
    }

    private static Map<Part, PrecisionRecall> figures(Map<Part, Counts> counts) {
        return counts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().figures()));
    }

    private static void requireInside(ScoredText text, List<RecordedStatement> statements) {
        for (int i = 0; i < statements.size(); i++) {
            RecordedStatement each = statements.get(i);
            for (Span span : Stream.of(Part.values())
                    .flatMap(part -> part.of(each).stream())
                    .toList()) {
                if (span.end() > text.length()) {
                    throw new IllegalArgumentException("statement " + (i + 1) + ": [" + span.start() + ", " + span.end()
                            + "] leaves the text, which has " + text.length() + " code points");
                }
            }
        }
    }

    /** Returns the value of a key that is in the map, since all constants of its type are. */
    private static <K extends Enum<K>, V> V of(Map<K, V> map, K key) {
        V value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("Every " + key.getDeclaringClass() + " has a value, but not " + key);
        }
        return value;
    }

    /** How many of how many pairs agree. */
    private static final class Tally {
        private int agreed;
        private int pairs;
    }
}
