package org.rapporteur.analysis.contradictions;

import java.time.LocalDate;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.utterances.Utterance;

/** When something was said, as days since 1970. */
final class Time {

    private Time() {}

    /** Returns the last day on which it may have been said; a day after all if none is known. */
    static long of(Utterance utterance) {
        return day(utterance).toEpochDay();
    }

    /** Returns the same as a date. */
    static LocalDate day(Utterance utterance) {
        return utterance.best().when().map(Day::last).orElse(LocalDate.MAX);
    }

    /** Returns whether the article tells when it was said. */
    static boolean isKnown(Utterance utterance) {
        return utterance.best().when().filter(day -> !day.isPublication()).isPresent();
    }

    /** Returns how many days lie between two. */
    static long between(Utterance one, Utterance other) {
        LocalDate first = day(one);
        LocalDate second = day(other);
        return first.equals(second) ? 0 : Math.abs(of(one) - of(other));
    }
}
