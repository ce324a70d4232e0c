package org.rapporteur.resolve.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.resolve.prose.Prose;
import org.rapporteur.resolve.prose.Tokens;

/**
 * Days that an article dates by how long ago something well known happened: "a parade marking 80 years since Japan’s surrender",
 * "on the third anniversary of Russia’s invasion".
 *
 * <p>Only days of which the whole world's news tell when they come round are listed, with the words that name them.
 */
final class Anniversaries {

    /**
     * A day that is remembered.
     *
     * @param day when it was
     * @param words all of which have to stand behind "anniversary of" or "years since", folded
     */
    private record Remembered(LocalDate day, List<String> words) {}

    private static final List<Remembered> DAYS = List.of(
            remembered(1944, 6, 6, "landings normandy"),
            remembered(1945, 1, 27, "liberation auschwitz"),
            remembered(1945, 5, 8, "defeat nazi germany"),
            remembered(1945, 5, 8, "surrender nazi germany"),
            remembered(1945, 8, 6, "bombing hiroshima"),
            remembered(1945, 9, 2, "surrender japan"),
            remembered(1945, 9, 2, "defeat japan"),
            remembered(1948, 5, 14, "founding israel"),
            remembered(1949, 4, 4, "founding nato"),
            remembered(1953, 7, 27, "armistice korean"),
            remembered(1975, 4, 30, "fall saigon"),
            remembered(1975, 8, 1, "helsinki final act"),
            remembered(1979, 2, 11, "islamic revolution"),
            remembered(1986, 4, 26, "chernobyl"),
            remembered(1989, 6, 4, "tiananmen"),
            remembered(1989, 11, 9, "fall berlin wall"),
            remembered(1994, 4, 7, "rwandan genocide"),
            remembered(1995, 7, 11, "srebrenica"),
            remembered(1998, 4, 10, "good friday agreement"),
            remembered(2001, 9, 11, "september 11 attacks"),
            remembered(2003, 3, 20, "invasion iraq"),
            remembered(2014, 3, 18, "annexation crimea"),
            remembered(2021, 2, 1, "coup myanmar"),
            remembered(2021, 8, 15, "fall kabul"),
            remembered(2022, 2, 24, "invasion ukraine"),
            remembered(2022, 2, 24, "russia invasion"),
            remembered(2023, 10, 7, "october 7 attack"),
            remembered(2023, 10, 7, "hamas attack israel"));

    private static final Set<String> MARKS = Set.of(
            "mark",
            "marks",
            "marked",
            "marking",
            "commemorate",
            "commemorated",
            "commemorating",
            "celebrate",
            "celebrated",
            "celebrating",
            "remembered",
            "remembering",
            "on",
            "anniversary");

    private static final Set<String> TO_COME =
            Set.of("will", "ahead", "before", "next", "upcoming", "coming", "prepare");

    private static final int TENS = 10;
    private static final int MOST_YEARS = 200;
    private static final int REACH = 14;

    private static final List<String> ORDINALS =
            List.of("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

    private Anniversaries() {}

    private static Remembered remembered(int year, int month, int day, String words) {
        return new Remembered(LocalDate.of(year, month, day), List.of(words.split(" ", -1)));
    }

    /** Returns the first day that a text says has come round; empty if it tells of none in its own voice. */
    static Optional<LocalDate> in(Scene scene) {
        for (Prose.Sentence sentence : scene.prose().sentences()) {
            for (int t = sentence.body(); t < sentence.last(); t++) {
                int years = scene.prose().isOwn(t) ? years(scene.tokens(), t) : 0;
                if (years > 0 && isMarked(scene.tokens(), sentence, t)) {
                    Optional<LocalDate> day = day(scene.tokens(), t + 2, sentence.last(), years);
                    if (day.isPresent()) {
                        return day;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** How many years a token counts: "80" in "80 years since" and "80th anniversary of", "third"; 0 if it counts none. */
    private static int years(Tokens tokens, int t) {
        int behind = t + 1;
        int number = tokens.number(t);
        boolean ordinal = number > 0
                && tokens.isAttached(behind)
                && Set.of("st", "nd", "rd", "th").contains(tokens.word(behind));
        behind += ordinal ? 1 : 0;
        if (number < 0) {
            number = Math.max(0, ORDINALS.indexOf(tokens.word(t)));
            ordinal = number > 0;
            number = ordinal ? number : Vocabulary.NUMBERS.getOrDefault(tokens.word(t), 0);
        }
        boolean of = ordinal && tokens.is(behind, "anniversary") && tokens.is(behind + 1, "of");
        boolean since = !ordinal
                && (tokens.is(behind, "years") || tokens.is(behind, "year"))
                && (tokens.is(behind + 1, "since") || tokens.is(behind + 1, "after"));
        return (of || since) && number <= MOST_YEARS ? number : 0;
    }

    /** Whether the words before say that the day is being remembered, not that it is to come. */
    private static boolean isMarked(Tokens tokens, Prose.Sentence sentence, int t) {
        boolean marked = false;
        for (int i = Math.max(sentence.body(), t - TENS); i <= t + 2 && i < sentence.last(); i++) {
            if (TO_COME.contains(tokens.word(i))) {
                return false;
            }
            marked |= MARKS.contains(tokens.word(i)) && (i == t - 1 || i == t - 2 || !tokens.is(i, "on"));
        }
        return marked;
    }

    private static Optional<LocalDate> day(Tokens tokens, int from, int to, int years) {
        int last = Math.min(to, from + REACH);
        for (Remembered one : DAYS) {
            boolean all = one.words().stream().allMatch(word -> {
                for (int t = from; t < last; t++) {
                    if (tokens.is(t, word)) {
                        return true;
                    }
                }
                return false;
            });
            if (all) {
                return Optional.of(one.day().plusYears(years));
            }
        }
        return Optional.empty();
    }
}
