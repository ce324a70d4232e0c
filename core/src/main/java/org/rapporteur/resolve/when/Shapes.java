package org.rapporteur.resolve.when;

import java.util.Optional;
import java.util.Set;
import org.rapporteur.resolve.prose.DateWords;
import org.rapporteur.resolve.prose.Tokens;

/** The parts of which time expressions are made. */
final class Shapes {

    /** How many "several" and "few" are at most. */
    static final int SEVERAL = 6;

    private static final Set<String> DASHES = Set.of("-", "–", "—", "/", "‑");
    private static final Set<String> ORDINAL_ENDINGS = Set.of("st", "nd", "rd", "th");
    private static final Set<String> NAMELESS =
            Set.of("her", "him", "them", "it", "that", "this", "he", "she", "they", "being", "having", "a", "an");
    private static final Set<String> DETERMINERS =
            Set.of("the", "his", "her", "their", "its", "that", "this", "first", "second", "third");
    private static final int WORDS_OF_EVENT = 4;
    private static final int LAST_CENTURY = 1900;

    private final Tokens tokens;

    Shapes(Tokens tokens) {
        this.tokens = tokens;
    }

    /** A year that stands behind a month, and the token after it; {@link Which#NEAREST} at {@code from} if there is none. */
    record Year(int end, Which which) {}

    /** Returns the number at a token, in words or digits of at most three; -1 if there is none. */
    int count(int i) {
        if (tokens.digits(i) > 0 && tokens.digits(i) <= 3) {
            return tokens.number(i);
        }
        return Vocabulary.NUMBERS.getOrDefault(tokens.word(i), -1);
    }

    boolean isHours(int i) {
        return tokens.word(i).startsWith("hour");
    }

    /** "2024-12-08", "13/12/2024", "8.12.2024"; with strokes only if day and month cannot be mistaken for one another. */
    Optional<Finder.Match> numeric(int i) {
        boolean joined = tokens.isAttached(i + 1)
                && tokens.isAttached(i + 2)
                && tokens.isAttached(i + 3)
                && tokens.isAttached(i + 4)
                && tokens.word(i + 1).equals(tokens.word(i + 3));
        boolean goesOn =
                tokens.isAttached(i) || (tokens.isAttached(i + 5) && tokens.isWord(i + 5) && !tokens.is(i + 5, "t"));
        if (!joined || goesOn || tokens.digits(i + 2) == 0 || tokens.digits(i + 4) == 0) {
            return Optional.empty();
        }
        int one = tokens.number(i);
        int two = tokens.number(i + 2);
        int three = tokens.number(i + 4);
        if (tokens.is(i + 1, "-") && tokens.digits(i) == 4 && tokens.digits(i + 2) == 2 && tokens.digits(i + 4) == 2) {
            return day(i + 5, Which.given(one), two, three);
        }
        if (tokens.digits(i + 4) != 4 || three < LAST_CENTURY) {
            return Optional.empty();
        }
        boolean stroke = tokens.is(i + 1, "/");
        if (tokens.is(i + 1, ".") || (stroke && (one > 12 || one == two))) {
            return day(i + 5, Which.given(three), two, one);
        }
        return stroke && two > 12 ? day(i + 5, Which.given(three), one, two) : Optional.empty();
    }

    private Optional<Finder.Match> day(int end, Which year, int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= 31
                ? Finder.Match.of(end, new Meaning.Day(year, month, day, day))
                : Optional.empty();
    }

    /** "8 December 2024", "8th of December", "8–10 December". */
    Optional<Finder.Match> dayMonth(int i) {
        int first = tokens.number(i);
        if (first < 1 || first > 31 || tokens.digits(i) > 2 || tokens.isAttached(i)) {
            return Optional.empty();
        }
        int at = afterOrdinal(i + 1);
        int last = first;
        if (DASHES.contains(tokens.word(at)) && tokens.number(at + 1) > first && tokens.number(at + 1) <= 31) {
            last = tokens.number(at + 1);
            at = afterOrdinal(at + 2);
        }
        if (tokens.is(at, "of")) {
            at++;
        }
        Integer month = tokens.isCapital(at) ? DateWords.MONTHS.get(tokens.word(at)) : null;
        if (month == null || (tokens.isAttached(at) && tokens.is(at - 1, ","))) {
            return Optional.empty();
        }
        at += tokens.is(at + 1, ".") && tokens.word(at).length() <= 4 && shapesYear(at + 2) ? 2 : 1;
        Year year = yearAfter(at);
        return Finder.Match.of(year.end(), new Meaning.Day(year.which(), month, first, last));
    }

    private boolean shapesYear(int i) {
        return tokens.digits(i) == 4;
    }

    /** "Dec. 8", "December 8, 2024", "December 8-10". */
    Optional<Finder.Match> monthDay(int i) {
        Integer month = tokens.isCapital(i) ? DateWords.MONTHS.get(tokens.word(i)) : null;
        if (month == null) {
            return Optional.empty();
        }
        int at = tokens.is(i + 1, ".") ? i + 2 : i + 1;
        int first = tokens.digits(at) <= 2 ? tokens.number(at) : -1;
        if (first < 1 || first > 31 || (tokens.isAttached(at) && at == i + 1)) {
            return Optional.empty();
        }
        int end = afterOrdinal(at + 1);
        if (tokens.isAttached(end) && Set.of(":", "%").contains(tokens.word(end))) {
            return Optional.empty();
        }
        int last = first;
        int second = tokens.number(end + 1);
        if (DASHES.contains(tokens.word(end)) && tokens.isAttached(end) && second > first && second <= 31) {
            last = second;
            end = afterOrdinal(end + 2);
        }
        Year year = yearAfter(end);
        return Finder.Match.of(year.end(), new Meaning.Day(year.which(), month, first, last));
    }

    private int afterOrdinal(int i) {
        return tokens.isAttached(i) && ORDINAL_ENDINGS.contains(tokens.word(i)) ? i + 1 : i;
    }

    /** "2024", ", 2024", "of 2024", "last year", "of that year". */
    Year yearAfter(int from) {
        int at = from;
        if (tokens.is(at, ",") || tokens.is(at, "of")) {
            at++;
        }
        boolean year = tokens.digits(at) == 4 && Finder.isYear(tokens.number(at));
        boolean longer = tokens.isAttached(at + 1) && tokens.digits(at + 2) > 0 && tokens.is(at + 1, ",");
        if (year && !tokens.isAttached(at) && !longer) {
            return new Year(at + 1, Which.given(tokens.number(at)));
        }
        if (tokens.is(at + 1, "year") && !tokens.is(from, ",")) {
            switch (tokens.word(at)) {
                case "last" -> {
                    return new Year(at + 2, Which.relative(-1));
                }
                case "this" -> {
                    return new Year(at + 2, Which.relative(0));
                }
                case "next" -> {
                    return new Year(at + 2, Which.relative(1));
                }
                case "that" -> {
                    return new Year(at + 2, Which.of(Which.Kind.FRAME));
                }
                default -> {
                    return new Year(from, Which.NEAREST);
                }
            }
        }
        return new Year(from, Which.NEAREST);
    }

    /** The noun that names an event at {@code i}, as in "the first prisoner exchange"; empty if nothing is named there. */
    Optional<String> event(int i) {
        int end = endOfEvent(i);
        boolean named =
                end > i && !NAMELESS.contains(tokens.word(end - 1)) && !DETERMINERS.contains(tokens.word(end - 1));
        return named ? Optional.of(stem(tokens.word(end - 1))) : Optional.empty();
    }

    int endOfEvent(int i) {
        int end = i;
        while (end < i + WORDS_OF_EVENT && tokens.isWord(end) && !tokens.beginsLine(end) && !isVerb(tokens.word(end))) {
            boolean another = DETERMINERS.contains(tokens.word(end))
                    || NAMELESS.contains(tokens.word(end))
                    || tokens.isCapital(end);
            if (end > i + 1 && another && !tokens.isCapital(end - 1) && !DETERMINERS.contains(tokens.word(end - 1))) {
                break; // the subject of the sentence
            }
            end++;
        }
        return end;
    }

    private static boolean isVerb(String word) {
        return word.endsWith("ed")
                || Set.of(
                                "of", "in", "on", "at", "and", "was", "were", "had", "has", "is", "said", "with",
                                "between", "told", "that", "to", "for", "began", "broke", "met", "left", "by")
                        .contains(word);
    }

    /** Returns a word without the endings by which a noun and its verb differ, as "opening" and "opened". */
    static String stem(String word) {
        for (String ending : new String[] {"ing", "ed", "es", "s"}) {
            if (word.length() > ending.length() + 3 && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
