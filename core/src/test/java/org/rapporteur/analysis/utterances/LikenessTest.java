package org.rapporteur.analysis.utterances;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.Said;
import org.rapporteur.model.Act;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Stance;
import org.rapporteur.model.StatementId;

/** Compares how alike passages are with what the rules say when every word and code of them is looked at. */
class LikenessTest {

    private static final LocalDate BEGIN = LocalDate.of(2031, 3, 1);
    private static final int SIZE = 260;
    private static final UtteranceSettings SETTINGS = UtteranceSettings.USUAL;

    private final Random random = new Random(13);

    @Test
    void noPairIsToldApartTooEarly() {
        int alike = 0;
        for (int round = 0; round < 8; round++) {
            List<Said> said = IntStream.range(0, SIZE).mapToObj(this::one).toList();
            Passages passages = new Passages(
                    new Wordings(said), IntStream.range(0, said.size()).toArray());
            Likeness likeness = new Likeness(passages, SETTINGS);
            for (int i = 0; i < SIZE; i++) {
                for (int j = i + 1; j < SIZE; j++) {
                    double expected = plain(passages, said, i, j);
                    assertThat(likeness.of(i, j))
                            .as(() -> "of the likeness of statements")
                            .isEqualTo(expected);
                    alike += expected > Likeness.NONE ? 1 : 0;
                }
            }
        }
        assertThat(alike).as("pairs that are alike").isGreaterThan(1000);
    }

    private Said one(int number) {
        int words = 1 + random.nextInt(12);
        // From few to many, so that common words, rare words, and copies occur.
        int vocabulary = random.nextBoolean() ? 12 : 900;
        String text = IntStream.range(0, words)
                .mapToObj(
                        i -> "word" + (char) ('a' + random.nextInt(vocabulary) % 26) + random.nextInt(vocabulary) / 26)
                .collect(Collectors.joining(" "));
        int speaker = random.nextInt(4);
        LocalDate day = BEGIN.plusDays(random.nextInt(6));
        Optional<Day> when = random.nextInt(9) == 0
                ? Optional.empty()
                : Optional.of(new Day(day, day.plusDays(random.nextInt(2)), random.nextInt(3) == 0));
        return new Said(
                new StatementId("s" + number),
                new Said.Voice(
                        "Speaker " + speaker,
                        random.nextInt(5) == 0 ? Optional.empty() : Optional.of("speaker-" + speaker),
                        random.nextInt(3) == 0 ? Optional.empty() : Optional.of("Body " + speaker % 2),
                        Optional.empty(),
                        random.nextBoolean() ? Optional.empty() : Optional.of("envoy")),
                when,
                new Said.Report("articles/" + number / 3, Optional.empty(), when),
                Kind.DIRECT,
                text,
                codes());
    }

    private Said.Codes codes() {
        Map<String, Stance> stances = new HashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            stances.put(
                    "proposition-" + random.nextInt(3), List.of(Stance.values()).get(random.nextInt(3)));
        }
        List<Said.Precondition> conditions = random.nextInt(3) > 0
                ? List.of()
                : List.of(new Said.Precondition(
                        "if so", Optional.empty(), Optional.of("proposition-" + random.nextInt(2))));
        return new Said.Codes(
                random.nextInt(4) == 0
                        ? Optional.empty()
                        : Optional.of(List.of(Act.values()).get(random.nextInt(3))),
                List.of(),
                stances,
                conditions,
                random.nextBoolean() ? Optional.empty() : Optional.of("Speaker " + random.nextInt(3)),
                1);
    }

    private static double plain(Passages passages, List<Said> said, int one, int other) {
        boolean known = passages.first(one) <= passages.last(one) && passages.first(other) <= passages.last(other);
        int gap = known
                ? Math.max(passages.first(one) - passages.last(other), passages.first(other) - passages.last(one))
                : 0;
        int[] here = passages.texts().of(one);
        int[] there = passages.texts().of(other);
        boolean sameArticle =
                said.get(one).report().article().equals(said.get(other).report().article());
        boolean shareSpeaker = passages.shareSpeaker(one, other);
        if (gap > SETTINGS.copyDays() || (!shareSpeaker && (sameArticle || Math.min(here.length, there.length) < 6))) {
            return Likeness.NONE;
        }
        boolean isUndated = passages.isUndated(one);
        boolean daysFit = known && isUndated == passages.isUndated(other) && (isUndated || gap <= 0);
        boolean needsSameText =
                !shareSpeaker || !daysFit || (!passages.isNamed(one) && !passages.isNamed(other) && !sameArticle);
        int[] common = Arrays.stream(here)
                .filter(place -> Arrays.binarySearch(there, place) >= 0)
                .toArray();
        double text = (double) common.length / (here.length + there.length - common.length);
        if (needsSameText && text < SETTINGS.sameText()) {
            return Likeness.NONE;
        }
        if (!shareSpeaker) {
            return text;
        }
        float weight = 0;
        for (int place : common) {
            weight += passages.weights()[place];
        }
        float least = Math.min(passages.weight(one), passages.weight(other));
        double words = least <= 0 ? 0 : weight / least;
        Said.Codes own = said.get(one).coding();
        Said.Codes others = said.get(other).coding();
        boolean isHead = passages.isHead(one) || passages.isHead(other);
        boolean isEnough = sameArticle
                ? words >= (isHead ? SETTINGS.headline() : SETTINGS.sameWords())
                        && own.act().equals(others.act())
                : words >= SETTINGS.sameWords()
                        || (!isUndated
                                && !passages.isUndated(other)
                                && isParaphrase(own, others, words, Math.min(here.length, there.length)));
        double speaker = passages.speaker(one) == passages.speaker(other) ? 0.3 : 0;
        return isEnough ? 1 + 2 * words + alike(own, others) + speaker : Likeness.NONE;
    }

    private static boolean isParaphrase(Said.Codes one, Said.Codes other, double words, int shorter) {
        double codes = alike(one, other);
        boolean isLittle = one.stances().isEmpty() || other.stances().isEmpty();
        if (isLittle || one.conditions().isEmpty() != other.conditions().isEmpty()) {
            return words >= SETTINGS.sameWords() / 2 && codes != -1;
        }
        boolean areSameTerms = !one.conditions().isEmpty()
                && one.stances().equals(other.stances())
                && unlocked(one).equals(unlocked(other));
        return codes != -1 && (words >= SETTINGS.someWords() || (shorter <= 3 && codes >= 1) || areSameTerms);
    }

    private static Set<Optional<String>> unlocked(Said.Codes codes) {
        return codes.conditions().stream().map(Said.Precondition::unlocks).collect(Collectors.toSet());
    }

    private static double alike(Said.Codes one, Said.Codes other) {
        Set<String> both = one.stances().keySet().stream()
                .filter(other.stances()::containsKey)
                .collect(Collectors.toSet());
        boolean areOpposed = both.stream()
                .anyMatch(each -> one.stances().get(each) != other.stances().get(each)
                        && one.stances().get(each) != Stance.CONDITIONAL
                        && other.stances().get(each) != Stance.CONDITIONAL);
        boolean aboutSame = one.about().isPresent() && one.about().equals(other.about());
        if (areOpposed || (both.isEmpty() && !aboutSame)) {
            return -1;
        }
        long same = both.stream()
                .filter(each -> one.stances().get(each) == other.stances().get(each))
                .count();
        int all = one.stances().size() + other.stances().size() - both.size();
        double act = one.act().isPresent() && one.act().equals(other.act()) ? 0.3 : 0;
        double conditions = one.conditions().isEmpty() == other.conditions().isEmpty() ? 0.3 : -0.3;
        return act + (all == 0 ? 0.4 : 0.4 * same / all) + conditions;
    }
}
