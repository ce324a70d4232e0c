package org.rapporteur.table;

import java.time.LocalDate;
import java.util.Optional;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.utterances.Utterance;

/** When something was said, in words. */
public final class Days {

    private static final int YEAR = 4;
    private static final int MONTH = 7;

    private Days() {}

    /** Returns a day as {@code 2031-03-09}, a whole month or year as {@code 2031-03} or {@code 2031}, other days with a stroke. */
    public static String words(Day day) {
        LocalDate first = day.first();
        LocalDate last = day.last();
        if (first.equals(last)) {
            return first.toString();
        }
        if (first.getDayOfMonth() == 1 && last.equals(first.withDayOfMonth(first.lengthOfMonth()))) {
            return first.toString().substring(0, MONTH);
        }
        if (first.getDayOfYear() == 1 && last.equals(first.withDayOfYear(first.lengthOfYear()))) {
            return first.toString().substring(0, YEAR);
        }
        return first + "/" + last;
    }

    /** Returns a cell with a day. */
    public static Cell cell(Optional<Day> day) {
        return Cell.of(day.map(Days::words));
    }

    /** Returns a cell that says whether a day is that of saying or, as that is not known, of publication. */
    public static Cell basis(Optional<Day> day) {
        return Cell.of(day.map(each -> each.isPublication() ? "published" : "said"));
    }

    /** Returns the day of something said, in the form of the record format; with a tilde if only the article's is known. */
    public static Cell of(Utterance utterance) {
        Optional<Day> when = utterance.best().when();
        return Cell.of(when.map(day -> (day.isPublication() ? "~" : "")
                + (day.first().equals(day.last()) ? day.first() : day.first() + "/" + day.last())));
    }
}
