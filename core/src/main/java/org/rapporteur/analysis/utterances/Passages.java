package org.rapporteur.analysis.utterances;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.Said;

/** Statements as numbers, in the order in which they were published; kept in arrays, as there may be a million. */
final class Passages {

    /** The words of each, sorted, as places among all words. */
    final int[][] stems;

    /** How much each word weighs: the more, the fewer statements have it. */
    final float[] weights;

    /** How much the words of each weigh together. */
    final float[] weight;

    final int[] article;

    /** Whether each is among the first two of its article, and so may be its headline. */
    final boolean[] isHead;

    /** Whom each is attributed to: those of the same name, or of the same id, have the same number. */
    final int[] speaker;

    /** For whom each speaks; -1 if that is not known. */
    final int[] body;

    /** Whether each is attributed to a body or a group, not to a person. */
    final boolean[] isBody;

    /** The first and the last day, as days since 1970, on which each may have been said; {@code first > last} if not known. */
    final int[] first;

    final int[] last;

    /** Whether it is only known when the article was published. */
    final boolean[] isUndated;

    final List<Said> said;

    /** Whether the speaker of each has a name or is a body that is known. */
    final boolean[] isNamed;

    private final Weights words;

    private final Map<String, Integer> articles = new HashMap<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, Integer> names = new HashMap<>();

    Passages(List<Said> inOrder) {
        said = inOrder;
        int size = inOrder.size();
        stems = new int[size][];
        weight = new float[size];
        article = new int[size];
        isHead = new boolean[size];
        speaker = new int[size];
        body = new int[size];
        isBody = new boolean[size];
        first = new int[size];
        last = new int[size];
        isUndated = new boolean[size];
        isNamed = new boolean[size];
        IntStream.range(0, size)
                .parallel()
                .forEach(i -> stems[i] = Stems.of(inOrder.get(i).words()));
        for (int i = 0; i < size; i++) {
            add(i, inOrder.get(i));
        }
        for (int i = 0; i < size; i++) {
            isHead[i] = i < 2 || article[i - 2] != article[i];
        }
        articles.clear();
        ids.clear();
        names.clear();
        words = Weights.of(stems);
        weights = words.weights();
        IntStream.range(0, size).parallel().forEach(i -> {
            words.toPlaces(stems[i]);
            weight[i] = words.sum(stems[i]);
        });
    }

    private void add(int i, Said each) {
        article[i] = i > 0 && said.get(i - 1).report().equals(each.report())
                ? article[i - 1]
                : number(articles, each.report().article());
        Said.Voice who = each.who();
        speaker[i] =
                who.actorId().isPresent() ? 2 * number(ids, who.actorId().get()) : 2 * number(names, who.actor()) + 1;
        body[i] = who.organisation().map(name -> 2 * number(names, name) + 1).orElse(-1);
        isBody[i] = who.role().isEmpty();
        isNamed[i] = who.actorId().isPresent();
        first[i] =
                each.when().map(Day::first).map(day -> (int) day.toEpochDay()).orElse(0);
        last[i] = each.when().map(Day::last).map(day -> (int) day.toEpochDay()).orElse(-1);
        isUndated[i] = each.when().map(Day::isPublication).orElse(true);
    }

    private static int number(Map<String, Integer> numbers, String name) {
        Integer next = numbers.size();
        Integer known = numbers.putIfAbsent(name, next);
        return known == null ? next : known;
    }

    int size() {
        return stems.length;
    }

    /** Returns numbers that stand for the heaviest words of a passage, at most so many. */
    int[] heaviest(int passage, int most) {
        return words.heaviest(stems[passage], most);
    }

    /** Returns the number that stands for a word, given its place. */
    int stem(int place) {
        return words.stem(place);
    }

    /** Returns whether both are by the same speaker, or one by a body and the other by somebody who speaks for it. */
    boolean shareSpeaker(int one, int other) {
        return speaker[one] == speaker[other]
                || (body[one] >= 0 && body[one] == body[other] && (isBody[one] || isBody[other]));
    }
}
