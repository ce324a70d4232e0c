package org.rapporteur.analysis.utterances;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.Said;

/**
 * The steps by which {@link Utterances} are found, for statements of which no one machine holds all. Whoever has them numbers them by publication,
 * counts in how many of them each word is, has the {@link #keys} of each made, lets those with the same key be {@link #compare compared}, keeps of
 * what is found for a statement what is most alike, and has each set of statements that are joined so {@link Retellings parted} into
 * utterances, which are {@link #told}.
 */
public final class UtterancesApart {

    private UtterancesApart() {}

    /** Returns numbers that stand for the different words of a text, ascending. */
    public static int[] words(String text) {
        return Stems.of(text);
    }

    /** Returns the day by which {@link Utterances} orders statements of one key, as days since 1970. */
    public static int day(Said said) {
        return said.when().map(Day::first).map(day -> (int) day.toEpochDay()).orElse(0);
    }

    /** How many statements there are, and in how many of them each word is. Immutable. */
    public static final class Counted implements Serializable {

        private static final long serialVersionUID = 1L;

        private final long statements;
        private final Frequencies frequencies;

        /**
         * Takes what was counted.
         *
         * @param words the words that are in more than one statement, each once, in any order
         * @param counts in how many each of these is
         */
        public Counted(long statements, int[] words, int[] counts) {
            this.statements = statements;
            this.frequencies = Frequencies.counted(words, counts);
        }
    }

    /**
     * One of many statements.
     *
     * @param number its place among all of them: by publication, then by article, then in the order of the text
     * @param isHead whether it is among the first two of its article
     * @param said what is known of it; its words are not looked at
     * @param words the {@link #words} of it; not changed by anybody
     */
    @SuppressWarnings("ArrayRecordComponent") // Carried from one machine to another, and not compared as a whole.
    public record One(long number, boolean isHead, Said said, int[] words) {}

    /** Returns for each statement the keys by which others are found that may report the same remark; the same key may stand there twice. */
    public static List<long[]> keys(List<One> statements, Counted counted) {
        Passages passages = passages(statements, counted);
        List<long[]> all = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            long[] keys = new long[Keys.MOST];
            Keys.put(passages, i, keys, 0);
            all.add(Arrays.stream(keys).filter(key -> key != Keys.NONE).toArray());
        }
        return all;
    }

    private static Passages passages(List<One> statements, Counted counted) {
        Texts texts = Texts.of(statements.stream().map(One::words).toList());
        BitSet heads = new BitSet(statements.size());
        for (int i = 0; i < statements.size(); i++) {
            heads.set(i, statements.get(i).isHead());
        }
        return new Passages(
                statements.stream().map(One::said).toList(),
                texts,
                Weights.of(texts, counted.frequencies, counted.statements),
                heads);
    }

    /** So many of the last of a key are compared with the next one, and have to be given again with those that come after. */
    public static final int REACH = Keys.REACH;

    /**
     * That a statement may report the remark of another.
     *
     * @param before the number of the other, which is less
     * @param likeness how much speaks for it, more than 0; of those that are found for a statement, that with the highest counts, of equals that
     *     with the lowest {@code before}
     * @param isCopy whether both have the very same words
     */
    public record Retold(long before, double likeness, boolean isCopy) {

        private boolean isBetterThan(Retold other) {
            return likeness > other.likeness || (likeness == other.likeness && before < other.before);
        }
    }

    /**
     * Compares statements that share keys.
     *
     * @param statements by key, then by {@link #day}, then by number
     * @param keys the key of each, by which it is here
     * @param from the place of the first that has not been compared with those before it
     * @param found hears of the number of a statement and what is most like it among these
     */
    public static void compare(
            List<One> statements, long[] keys, int from, Counted counted, BiConsumer<Long, Retold> found) {
        UtteranceSettings settings = UtteranceSettings.USUAL;
        Passages passages = passages(statements, counted);
        Likeness likeness = new Likeness(passages, settings);
        Map<Long, Retold> best = new HashMap<>();
        for (int i = from; i < statements.size(); i++) {
            for (int j = i - 1; j >= Math.max(0, i - REACH) && keys[j] == keys[i]; j--) {
                if (statements.get(i).number() == statements.get(j).number()
                        || (passages.isDated(i)
                                && passages.isDated(j)
                                && passages.last(j) + settings.copyDays() < passages.first(i))) {
                    continue;
                }
                boolean isInOrder =
                        statements.get(j).number() < statements.get(i).number();
                int before = isInOrder ? j : i;
                int passage = isInOrder ? i : j;
                double alike = likeness.of(before, passage);
                if (alike > Likeness.NONE) {
                    Retold retold = new Retold(
                            statements.get(before).number(),
                            alike,
                            passages.texts().areSame(before, passage));
                    best.merge(
                            statements.get(passage).number(),
                            retold,
                            (one, other) -> other.isBetterThan(one) ? other : one);
                }
            }
        }
        best.forEach(found);
    }

    /**
     * A statement of a set.
     *
     * @param number its number
     * @param before the number of the one before it that is most like it; its own if none is
     * @param isCopy whether it has the very words of that
     * @param when when it was said
     */
    public record Member(long number, long before, boolean isCopy, Optional<Day> when) {}

    /** Statements that are joined, each to the one before it that is most like it: some 60 bytes for each. Mutable. */
    public static final class Retellings {

        private long[] numbers = new long[1 << 3];
        private int[] best = new int[1 << 3];
        private int[] first = new int[1 << 3];
        private int[] last = new int[1 << 3];
        private final BitSet copies = new BitSet();
        private final BitSet undated = new BitSet();
        private int size;

        /**
         * Adds a statement.
         *
         * @param member with a higher number than those that were added, among which is the one that is most like it
         * @throws IllegalArgumentException if it is not among them
         */
        public void add(Member member) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
                best = Arrays.copyOf(best, 2 * size);
                first = Arrays.copyOf(first, 2 * size);
                last = Arrays.copyOf(last, 2 * size);
            }
            numbers[size] = member.number();
            best[size] =
                    member.before() == member.number() ? -1 : Arrays.binarySearch(numbers, 0, size, member.before());
            if (best[size] < 0 && member.before() != member.number()) {
                throw new IllegalArgumentException(member + " comes before what is most like it");
            }
            first[size] = member.when()
                    .map(Day::first)
                    .map(day -> (int) day.toEpochDay())
                    .orElse(0);
            last[size] = member.when()
                    .map(Day::last)
                    .map(day -> (int) day.toEpochDay())
                    .orElse(-1);
            copies.set(size, member.isCopy());
            undated.set(size, member.when().map(Day::isPublication).orElse(true));
            size++;
        }

        /** Returns the numbers of those that were added, in order. */
        public long[] numbers() {
            return Arrays.copyOf(numbers, size);
        }

        /** Returns for each of them the number of the first statement of its utterance. To be called once. */
        public long[] utterances() {
            int[] groups = new Joining(Arrays.copyOf(best, size), first, last).groups(undated::get, copies::get);
            return Arrays.stream(groups).mapToLong(group -> numbers[group]).toArray();
        }
    }

    /**
     * Returns the utterance that statements report.
     *
     * @param reports by number; at least one
     */
    public static Utterance told(List<Said> reports) {
        return Utterances.told(reports);
    }
}
