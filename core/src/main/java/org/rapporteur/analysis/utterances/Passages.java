package org.rapporteur.analysis.utterances;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.Said;
import org.rapporteur.model.Act;
import org.rapporteur.model.Stance;

/**
 * Statements as numbers, in the order in which they were published. All numbers of a statement stand beside each other, since millions of
 * pairs are compared and most of the time would go into fetching them from all over the memory.
 */
final class Passages {

    /** That a statement has no stances, speaks for nobody that is known, or is about nobody. */
    static final int NONE = -1;

    // Where each number stands among the numbers of a statement.
    private static final int FIRST = 0;
    private static final int LAST = 1;
    private static final int ARTICLE = 2;
    private static final int SPEAKER = 3;
    private static final int BODY = 4;
    private static final int SIGNS = 5;
    private static final int STANCES = 6;
    private static final int ABOUT = 7;
    private static final int LENGTH = 8;
    private static final int WEIGHT = 9;
    private static final int UNLOCKED = 10;
    private static final int ACT = 11;
    private static final int NUMBERS = 12;

    // The bits among the signs.
    private static final int HEAD = 1;
    private static final int BY_BODY = 1 << 1;
    private static final int UNDATED = 1 << 2;
    private static final int NAMED = 1 << 3;

    /** The low bits of a stance hold which it is, those above them on what. */
    private static final int STANCE_BITS = 2;

    private static final int UNDER_CONDITION = 2;

    private static final int[] NO_STANCES = {};

    private final List<Said> said;
    private final int[] numbers;
    private final int[] owners;
    private final int[] meant;
    private final BitSet heads;
    private final Texts texts;
    private final Weights words;
    private final Outlines outlines;
    private final List<int[]> stances = new ArrayList<>();

    private final Map<String, Integer> articles = new HashMap<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final Map<String, Integer> subjects = new HashMap<>();
    private final Map<Act, Integer> acts = new EnumMap<>(Act.class);
    private final Map<String, Integer> propositions = new HashMap<>();
    private final Map<Integer, Integer> alone = new HashMap<>();
    private final Map<List<Integer>, Integer> stanceNumbers = new HashMap<>();
    private final Map<Set<Optional<String>>, Integer> unlocked = new HashMap<>();

    /**
     * Numbers statements.
     *
     * @param inOrder the places of all of them, in the order in which they were published
     */
    Passages(Wordings wordings, int[] inOrder) {
        this(inOrder(wordings.said(), inOrder), wordings.texts().inOrder(inOrder), wordings.weights());
    }

    private Passages(List<Said> inOrder, Texts texts, Weights words) {
        this(inOrder, texts, words, heads(inOrder));
    }

    /**
     * Numbers statements of which there are others elsewhere.
     *
     * @param texts their words, in the same order
     * @param words how much each word weighs
     * @param heads which of them are among the first two of their articles
     */
    Passages(List<Said> said, Texts texts, Weights words, BitSet heads) {
        this.said = said;
        this.texts = texts;
        this.words = words;
        this.heads = heads;
        int size = said.size();
        numbers = new int[size * NUMBERS];
        owners = new int[size];
        meant = new int[size];
        // Who said it and what was said are numbered at once, as neither needs the numbers of the other.
        Stream.<IntConsumer>of(this::addReport, this::addCodes)
                .parallel()
                .forEach(add -> IntStream.range(0, size).forEach(add));
        articles.clear();
        ids.clear();
        names.clear();
        subjects.clear();
        propositions.clear();
        alone.clear();
        stanceNumbers.clear();
        unlocked.clear();
        IntStream.range(0, size).parallel().forEach(i -> {
            numbers[i * NUMBERS + LENGTH] = texts.length(i);
            numbers[i * NUMBERS + WEIGHT] = Float.floatToIntBits(words.sum(texts, i));
        });
        outlines = new Outlines(texts, words);
    }

    private static List<Said> inOrder(List<Said> said, int[] places) {
        return Arrays.stream(places).mapToObj(said::get).toList();
    }

    private static BitSet heads(List<Said> inOrder) {
        BitSet heads = new BitSet(inOrder.size());
        for (int i = 0; i < inOrder.size(); i++) {
            heads.set(
                    i,
                    i < 2
                            || !inOrder.get(i - 2)
                                    .report()
                                    .article()
                                    .equals(inOrder.get(i).report().article()));
        }
        return heads;
    }

    private void addReport(int i) {
        Said each = said.get(i);
        int at = i * NUMBERS;
        boolean isSameArticle = i > 0 && said.get(i - 1).report().equals(each.report());
        numbers[at + ARTICLE] =
                isSameArticle ? article(i - 1) : number(articles, each.report().article());
        Said.Voice who = each.who();
        numbers[at + SPEAKER] =
                who.actorId().isPresent() ? 2 * number(ids, who.actorId().get()) : 2 * number(names, who.actor()) + 1;
        numbers[at + BODY] =
                who.organisation().map(name -> 2 * number(names, name) + 1).orElse(NONE);
        Optional<Day> when = each.when();
        numbers[at + FIRST] =
                when.map(Day::first).map(day -> (int) day.toEpochDay()).orElse(0);
        numbers[at + LAST] =
                when.map(Day::last).map(day -> (int) day.toEpochDay()).orElse(-1);
        owners[i] = Keys.owner(who);
        numbers[at + SIGNS] = (heads.get(i) ? HEAD : 0)
                | (who.role().isEmpty() ? BY_BODY : 0)
                | (when.map(Day::isPublication).orElse(true) ? UNDATED : 0)
                | (who.actorId().isPresent() ? NAMED : 0);
    }

    private void addCodes(int i) {
        Said.Codes codes = said.get(i).coding();
        int at = i * NUMBERS;
        meant[i] = Keys.meant(codes);
        numbers[at + STANCES] = codes.stances().isEmpty() ? NONE : stances(codes.stances());
        numbers[at + ABOUT] = codes.about().map(name -> number(subjects, name)).orElse(NONE);
        numbers[at + UNLOCKED] = codes.conditions().isEmpty()
                ? NONE
                : number(
                        unlocked,
                        codes.conditions().stream()
                                .map(Said.Precondition::unlocks)
                                .collect(Collectors.toSet()));
        numbers[at + ACT] = codes.act().map(act -> 1 + number(acts, act)).orElse(0);
    }

    private int stances(Map<String, Stance> taken) {
        int[] sorted = new int[taken.size()];
        int count = 0;
        for (Map.Entry<String, Stance> each : taken.entrySet()) {
            sorted[count++] = number(propositions, each.getKey()) << STANCE_BITS | of(each.getValue());
        }
        Arrays.sort(sorted);
        // Most take one, which has a number already.
        int number = count == 1 ? alone.getOrDefault(sorted[0], NONE) : NONE;
        if (number == NONE) {
            number = number(stanceNumbers, Arrays.stream(sorted).boxed().toList());
            if (count == 1) {
                alone.put(sorted[0], number);
            }
        }
        if (number == stances.size()) {
            stances.add(sorted);
        }
        return number;
    }

    private static <T> int number(Map<T, Integer> numbers, T name) {
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        numbers.put(name, numbers.size());
        return numbers.size() - 1;
    }

    int size() {
        return texts.size();
    }

    /** Returns the first day on which it may have been said, as days since 1970; after {@link #last} if not known. */
    int first(int passage) {
        return numbers[passage * NUMBERS + FIRST];
    }

    /** Returns the last day on which it may have been said. */
    int last(int passage) {
        return numbers[passage * NUMBERS + LAST];
    }

    /** Returns whether it is known when it was said or published. */
    boolean isDated(int passage) {
        return first(passage) <= last(passage);
    }

    int article(int passage) {
        return numbers[passage * NUMBERS + ARTICLE];
    }

    /** Returns whom it is attributed to: those of the same name, or of the same id, have the same number. */
    int speaker(int passage) {
        return numbers[passage * NUMBERS + SPEAKER];
    }

    /** Returns for whom the speaker speaks; {@link #NONE} if that is not known. */
    int body(int passage) {
        return numbers[passage * NUMBERS + BODY];
    }

    /** Returns a number for whose it is, which follows from the name or id alone: that of the body, or else of the speaker. */
    int owner(int passage) {
        return owners[passage];
    }

    /** Returns a number for its stances or, if it has none, for whom it is about, which follows from these alone. */
    int meant(int passage) {
        return meant[passage];
    }

    /** Returns what stands for its stances, the same number for the same stances; {@link #NONE} if it has none. */
    int stances(int passage) {
        return numbers[passage * NUMBERS + STANCES];
    }

    /** Returns its stances, each as a number, sorted by proposition. */
    int[] stancesOf(int passage) {
        int number = stances(passage);
        return number == NONE ? NO_STANCES : stances.get(number);
    }

    /** Returns what stands for the proposition of a stance. */
    static int proposition(int stance) {
        return stance >> STANCE_BITS;
    }

    /** Returns whether of two stances on one proposition one is for and one against it. */
    static boolean areOpposed(int one, int other) {
        return one != other && !isUnderCondition(one) && !isUnderCondition(other);
    }

    /** Returns a number for a stance. */
    static int of(Stance stance) {
        return switch (stance) {
            case SUPPORT -> 0;
            case OPPOSE -> 1;
            case CONDITIONAL -> UNDER_CONDITION;
        };
    }

    private static boolean isUnderCondition(int stance) {
        return (stance & ((1 << STANCE_BITS) - 1)) == UNDER_CONDITION;
    }

    /** Returns whom it is about; {@link #NONE} if nobody. */
    int about(int passage) {
        return numbers[passage * NUMBERS + ABOUT];
    }

    /** Returns what stands for all that it makes depend on conditions; {@link #NONE} if it names no conditions. */
    int unlocked(int passage) {
        return numbers[passage * NUMBERS + UNLOCKED];
    }

    /** Returns a number for what it does; 0 if that is not known. */
    int act(int passage) {
        return numbers[passage * NUMBERS + ACT];
    }

    /** Returns whether it is among the first two of its article, and so may be its headline. */
    boolean isHead(int passage) {
        return has(passage, HEAD);
    }

    /** Returns whether it is attributed to a body or a group, not to a person. */
    boolean isByBody(int passage) {
        return has(passage, BY_BODY);
    }

    /** Returns whether it is only known when the article was published. */
    boolean isUndated(int passage) {
        return has(passage, UNDATED);
    }

    /** Returns whether the speaker has a name or is a body that is known. */
    boolean isNamed(int passage) {
        return has(passage, NAMED);
    }

    /** Returns whether it makes something depend on a condition. */
    boolean isConditional(int passage) {
        return unlocked(passage) != NONE;
    }

    private boolean has(int passage, int sign) {
        return (numbers[passage * NUMBERS + SIGNS] & sign) != 0;
    }

    /** Returns how many different words it has. */
    int length(int passage) {
        return numbers[passage * NUMBERS + LENGTH];
    }

    /** Returns how much its words weigh together. */
    float weight(int passage) {
        return Float.intBitsToFloat(numbers[passage * NUMBERS + WEIGHT]);
    }

    /** Returns the statement at a place. */
    Said said(int passage) {
        return said.get(passage);
    }

    /** Returns the words of all, each as a place among all words. */
    Texts texts() {
        return texts;
    }

    /** Returns how much each word weighs, by its place. */
    float[] weights() {
        return words.weights();
    }

    /** Returns what can be told of its words without looking at each. */
    Outlines outlines() {
        return outlines;
    }

    /** Returns numbers that stand for the heaviest words of a passage, at most so many. */
    int[] heaviest(int passage, int most) {
        int[] heaviest = words.heaviest(texts, passage, most);
        Arrays.setAll(heaviest, k -> words.stem(heaviest[k]));
        return heaviest;
    }

    /** Returns the number that stands for a word, given its place. */
    int stem(int place) {
        return words.stem(place);
    }

    /** Returns whether both are by the same speaker, or one by a body and the other by somebody who speaks for it. */
    boolean shareSpeaker(int one, int other) {
        return speaker(one) == speaker(other)
                || (body(one) >= 0 && body(one) == body(other) && (isByBody(one) || isByBody(other)));
    }
}
