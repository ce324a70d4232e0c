package org.rapporteur.resolve.when;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.resolve.prose.DateWords;
import org.rapporteur.resolve.prose.Tokens;

/**
 * Finds the time expressions of a text, left to right, the longest first where several begin with one word.
 *
 * <p>Looks at no more than a few words around each, so that it takes time in proportion to the text, whatever that holds.
 * Unknown calendars, holidays and vague words such as "recently" are left alone.
 */
final class Finder {

    private static final Set<String> BEFORE_MONTH = Set.of(
            "in",
            "since",
            "until",
            "till",
            "by",
            "last",
            "this",
            "next",
            "early",
            "late",
            "mid",
            "from",
            "to",
            "during",
            "before",
            "after",
            "for",
            "and",
            "or",
            "of",
            "its",
            "their",
            "his",
            "her",
            "through",
            "between",
            "earlier",
            "that",
            "past",
            "previous",
            "s");
    private static final Set<String> NAMED_DAYS =
            Set.of("good", "bloody", "black", "ash", "palm", "easter", "holy", "super");
    private static final Set<String> DETERMINERS =
            Set.of("this", "last", "next", "past", "previous", "that", "same", "following", "coming", "the");
    private static final Set<String> YEAR_AFTER = Set.of(
            "in", "since", "until", "till", "by", "during", "from", "to", "early", "late", "mid", "before", "after",
            "between", "back", "its", "their", "his", "her");
    private static final int LOOK_BACK = 4;

    private final Tokens tokens;
    private final Shapes shapes;

    private Finder(Tokens tokens) {
        this.tokens = tokens;
        this.shapes = new Shapes(tokens);
    }

    /** Returns the expressions in text order; they do not overlap. */
    static List<TimeExpression> in(Tokens tokens) {
        Finder finder = new Finder(tokens);
        List<TimeExpression> out = new ArrayList<>();
        int i = 0;
        while (i < tokens.count()) {
            Optional<Match> match = finder.at(i);
            if (match.isPresent() && match.get().end() > i) {
                out.add(new TimeExpression(
                        i,
                        match.get().end(),
                        finder.isBound(i, match.get().end()),
                        match.get().meaning()));
                i = match.get().end();
            } else {
                i++;
            }
        }
        return out;
    }

    /** What stands from some token to another, exclusive. */
    record Match(int end, Meaning meaning) {
        static Optional<Match> of(int end, Meaning meaning) {
            return Optional.of(new Match(end, meaning));
        }
    }

    private Optional<Match> at(int i) {
        Optional<Match> plain = plain(i);
        int shaded = shade(i);
        return plain.isPresent() || shaded == i ? plain : plain(shaded).filter(m -> tokens.number(shaded) != 1);
    }

    private Optional<Match> plain(int i) {
        if (tokens.digits(i) > 0) {
            return shapes.numeric(i)
                    .or(() -> shapes.dayMonth(i))
                    .or(() -> distance(i))
                    .or(() -> year(i));
        }
        if (!tokens.isWord(i)) {
            return Optional.empty();
        }
        return weekday(i)
                .or(() -> month(i))
                .or(() -> single(i))
                .or(() -> determined(i))
                .or(() -> past(i))
                .or(() -> distance(i))
                .or(() -> season(i, i, Which.NEAREST))
                .or(() -> quarter(i));
    }

    /** The token after "early", "late", "earlier", "mid-" and the like at {@code i}; {@code i} if there is none of them. */
    private int shade(int i) {
        String word = tokens.word(i);
        if (!Set.of("early", "late", "mid", "earlier", "later").contains(word)) {
            return i;
        }
        return tokens.is(i + 1, "-") ? i + 2 : i + 1;
    }

    private Optional<Match> weekday(int i) {
        Integer day = DateWords.WEEKDAYS.get(tokens.word(i));
        if (day == null || !tokens.isCapital(i) || NAMED_DAYS.contains(tokens.word(i - 1))) {
            return Optional.empty();
        }
        boolean shortened = !tokens.word(i).endsWith("day");
        if (shortened
                && Vocabulary.WEAK_WEEKDAYS.contains(tokens.word(i))
                && !tokens.is(i - 1, "on")
                && !tokens.is(i + 1, ".")) {
            return Optional.empty();
        }
        if (tokens.is(i - 1, "the") && tokens.isCapital(i + 1)) {
            return Optional.empty(); // the name of a newspaper
        }
        int end = i + (shortened && tokens.is(i + 1, ".") ? 2 : 1);
        end = daypart(end);
        int next = tokens.is(end, ",") ? end + 1 : end;
        Optional<Match> date = tokens.digits(next) > 0 ? shapes.dayMonth(next) : shapes.monthDay(next);
        if (date.isPresent()) {
            return date;
        }
        int of = tokens.is(end, "of") ? end + 1 : end;
        if (tokens.is(of + 1, "week") && (tokens.is(of, "last") || tokens.is(of, "this") || tokens.is(of, "next"))) {
            int week = tokens.is(of, "last") ? -1 : tokens.is(of, "next") ? 1 : 0;
            return Match.of(of + 2, new Meaning.Weekday(DayOfWeek.of(day), week, true));
        }
        return Match.of(end, new Meaning.Weekday(DayOfWeek.of(day), 0, false));
    }

    /** The end of an expression that goes on with "morning" or "at noon". */
    private int daypart(int end) {
        return Vocabulary.DAYPARTS.contains(tokens.word(end)) ? end + 1 : end;
    }

    private Optional<Match> month(int i) {
        Optional<Match> day = shapes.monthDay(i);
        Integer month = DateWords.MONTHS.get(tokens.word(i));
        if (day.isPresent() || month == null || !tokens.isCapital(i)) {
            return day;
        }
        boolean shortened =
                tokens.word(i).length() <= 4 && !Set.of("may", "june", "july").contains(tokens.word(i));
        int end = i + (tokens.is(i + 1, ".") && shortened ? 2 : 1);
        Shapes.Year year = shapes.yearAfter(end);
        boolean title = tokens.beginsLine(i) && (tokens.is(end, ":") || tokens.beginsLine(end));
        boolean placed = title
                || (tokens.is(i - 1, "-") && tokens.is(i - 2, "mid"))
                || BEFORE_MONTH.contains(tokens.word(i - 1));
        if (year.end() == end && (shortened || !placed)) {
            return Optional.empty(); // a person, a verb or a name
        }
        return Match.of(year.end(), new Meaning.Months(year.which(), month, 1));
    }

    private Optional<Match> single(int i) {
        return switch (tokens.word(i)) {
            case "today", "tonight", "overnight" -> Match.of(i + 1, new Meaning.Current(Unit.DAY, 0, false));
            case "yesterday" -> Match.of(daypart(i + 1), new Meaning.Current(Unit.DAY, -1, false));
            case "tomorrow" -> Match.of(daypart(i + 1), new Meaning.Current(Unit.DAY, 1, false));
            default -> Optional.empty();
        };
    }

    /** An expression that begins with "this", "last", "the same" and the like. */
    private Optional<Match> determined(int i) {
        String word = tokens.word(i);
        if (!DETERMINERS.contains(word)) {
            return Optional.empty();
        }
        if (word.equals("the")) {
            if (tokens.is(i + 1, "weekend")) {
                return Match.of(i + 2, new Meaning.Current(Unit.WEEKEND, 0, false));
            }
            Optional<Match> inside = tokens.is(i + 1, "the") ? Optional.empty() : determined(i + 1);
            return inside.or(() -> eve(i)).or(() -> decade(i));
        }
        int at = tokens.is(i + 1, "few") || tokens.is(i + 1, "couple") ? i + 2 : i + 1;
        if (tokens.is(at, "of")) {
            at++;
        }
        int number = Math.max(0, shapes.count(at));
        if (number > 1 || at > i + 1) {
            return past(i);
        }
        boolean ago = Vocabulary.LAST.contains(word);
        boolean coming = Vocabulary.NEXT.contains(word);
        Integer month = tokens.isCapital(at) ? DateWords.MONTHS.get(tokens.word(at)) : null;
        Integer day = tokens.isCapital(at) ? DateWords.WEEKDAYS.get(tokens.word(at)) : null;
        Which which = Which.of(ago ? Which.Kind.LAST : coming ? Which.Kind.NEXT : Which.Kind.NEAREST);
        if (word.equals("this")) {
            which = Which.relative(0);
        }
        boolean anaphoric = word.equals("same") || word.equals("that");
        if (month != null && !anaphoric) {
            return Match.of(at + 1, new Meaning.Months(which, month, 1));
        }
        if (day != null && !anaphoric) {
            return Match.of(daypart(at + 1), new Meaning.Weekday(DayOfWeek.of(day), ago ? -1 : coming ? 1 : 0, false));
        }
        int noun = at;
        return (anaphoric ? Optional.<Match>empty() : season(at, at, which)).or(() -> unit(i, noun));
    }

    private Optional<Match> unit(int i, int at) {
        String word = tokens.word(i);
        boolean daypart = Vocabulary.DAYPARTS.contains(tokens.word(at));
        Unit unit = daypart ? Unit.DAY : Vocabulary.UNITS.get(tokens.word(at));
        if (unit == null || (tokens.word(at).endsWith("s") && !daypart)) {
            return Optional.empty();
        }
        int end = at + 1;
        boolean earlier = tokens.is(i - 1, "earlier") || tokens.is(i - 2, "earlier");
        return switch (word) {
            case "this" -> Match.of(end, new Meaning.Current(unit, 0, earlier));
            case "last" -> Match.of(end, new Meaning.Current(unit, -1, false));
            case "next", "coming" ->
                tokens.is(i - 1, "the") && (unit == Unit.DAY || unit == Unit.WEEK)
                        ? Match.of(daypart(end), new Meaning.Shift(unit, 1, Optional.empty()))
                        : Match.of(end, new Meaning.Current(unit, 1, false));
            case "past" -> Match.of(end, new Meaning.UpToNow(unit, 1));
            case "previous" -> Match.of(daypart(end), new Meaning.Shift(unit, -1, Optional.empty()));
            case "following" -> Match.of(daypart(end), new Meaning.Shift(unit, 1, Optional.empty()));
            default -> Match.of(daypart(end), new Meaning.Shift(unit, 0, Optional.empty()));
        };
    }

    /** "the eve of the opening", "the day after the exchange", "the day before". */
    private Optional<Match> eve(int i) {
        String word = tokens.word(i + 1);
        String next = tokens.word(i + 2);
        if (word.equals("eve") && next.equals("of")) {
            return event(i + 3, Unit.DAY, -1);
        }
        Unit unit = Vocabulary.UNITS.get(word);
        boolean single = word.equals("day") || word.equals("week") || word.equals("month") || word.equals("year");
        if (unit == null || !single || !(next.equals("before") || next.equals("after"))) {
            return Optional.empty();
        }
        return event(i + 3, unit, next.equals("before") ? -1 : 1);
    }

    /** A distance from what the words at {@code i} name, or from the frame if they name nothing. */
    private Optional<Match> event(int i, Unit unit, int length) {
        Optional<String> noun = shapes.event(i);
        return Match.of(noun.isPresent() ? shapes.endOfEvent(i) : i, new Meaning.Shift(unit, length, noun));
    }

    private Optional<Match> decade(int i) {
        int year = tokens.digits(i + 1) == 4 ? tokens.number(i + 1) : -1;
        return year % 10 == 0 && isYear(year) && tokens.is(i + 2, "s") && tokens.isAttached(i + 2)
                ? Match.of(i + 3, new Meaning.Years(year, year + 9))
                : Optional.empty();
    }

    /** "the past few days", "recent weeks", "the last three months". */
    private Optional<Match> past(int i) {
        boolean recent = tokens.is(i, "recent");
        if (!recent && !Vocabulary.LAST.contains(tokens.word(i))) {
            return Optional.empty();
        }
        int at = i + 1;
        boolean few = tokens.is(at, "few") || tokens.is(at, "several") || tokens.is(at, "couple");
        int number = few ? Shapes.SEVERAL : shapes.count(at);
        at += few || number > 0 ? 1 : 0;
        at += tokens.is(at, "of") ? 1 : 0;
        Unit unit = Vocabulary.UNITS.get(tokens.word(at));
        if (unit == null || !tokens.word(at).endsWith("s")) {
            return Optional.empty();
        }
        int length = recent || number < 1 ? Shapes.SEVERAL : number;
        return unit == Unit.HOUR
                ? Match.of(at + 1, new Meaning.UpToNow(Unit.DAY, shapes.isHours(at) ? (length + 23) / 24 : 1))
                : Match.of(at + 1, new Meaning.UpToNow(unit, length));
    }

    /** "three weeks ago", "a day earlier", "two days before the summit", "within the hour". */
    private Optional<Match> distance(int i) {
        if (tokens.is(i, "within") && tokens.is(i + 1, "the") && tokens.is(i + 2, "hour")) {
            return Match.of(i + 3, new Meaning.Shift(Unit.HOUR, 0, Optional.empty()));
        }
        int at = i;
        boolean few = tokens.is(at, "a") && (tokens.is(at + 1, "few") || tokens.is(at + 1, "couple"));
        at += few ? 1 : 0;
        boolean vague = Set.of("few", "several", "some").contains(tokens.word(at));
        int number = vague ? 0 : shapes.count(at);
        if (vague || number > 0) {
            at += 1 + (tokens.is(at + 1, "of") ? 1 : 0);
        } else {
            vague = true;
        }
        Unit unit = Vocabulary.UNITS.get(tokens.word(at));
        if (unit == null
                || unit == Unit.WEEKEND
                || (vague && at == i && !tokens.word(at).endsWith("s"))) {
            return Optional.empty();
        }
        int least = vague ? 2 : number;
        int most = vague ? Shapes.SEVERAL : number;
        return after(at, unit, least, most);
    }

    private Optional<Match> after(int at, Unit unit, int least, int most) {
        int end = at + 2;
        return switch (tokens.word(at + 1)) {
            case "ago" ->
                unit == Unit.HOUR
                        ? Match.of(end, new Meaning.Current(Unit.DAY, shapes.isHours(at) ? -(least / 24) : 0, false))
                        : Match.of(end, new Meaning.Ago(unit, least, most));
            case "earlier", "previously" -> Match.of(end, new Meaning.Shift(unit, -most, Optional.empty()));
            case "later" -> Match.of(end, new Meaning.Shift(unit, most, Optional.empty()));
            case "before" -> event(end, unit, -most);
            case "after" -> event(end, unit, most);
            default -> Optional.empty();
        };
    }

    private Optional<Match> season(int start, int i, Which which) {
        Integer month = Vocabulary.SEASONS.get(tokens.word(i));
        if (month == null || tokens.isCapital(i)) {
            return Optional.empty();
        }
        Shapes.Year year = shapes.yearAfter(i + 1);
        boolean inThe = tokens.is(start - 1, "the")
                || tokens.is(start - 1, "in")
                || tokens.is(start - 1, "early")
                || tokens.is(start - 1, "late");
        boolean named = which.kind() != Which.Kind.NEAREST || year.end() > i + 1;
        if (!named && !(inThe && (tokens.is(i - 1, "in") || tokens.is(i - 2, "in")))) {
            return Optional.empty();
        }
        return Match.of(year.end(), new Meaning.Months(year.end() > i + 1 ? year.which() : which, month, 3));
    }

    private Optional<Match> quarter(int i) {
        Integer ordinal = Vocabulary.ORDINALS.get(tokens.word(i));
        int length = tokens.is(i + 1, "quarter") ? 3 : tokens.is(i + 1, "half") ? 6 : 0;
        if (ordinal == null || length == 0 || ordinal * length > 12) {
            return Optional.empty();
        }
        Shapes.Year year = shapes.yearAfter(i + 2);
        boolean ofTheYear = tokens.is(i + 2, "of") && tokens.is(i + 3, "the") && tokens.is(i + 4, "year");
        if (length == 6 && year.end() == i + 2 && !ofTheYear) {
            return Optional.empty();
        }
        Meaning meaning = new Meaning.Months(year.which(), (ordinal - 1) * length + 1, length);
        return Match.of(ofTheYear ? i + 5 : year.end(), meaning);
    }

    private Optional<Match> year(int i) {
        int year = tokens.digits(i) == 4 ? tokens.number(i) : -1;
        String before = tokens.word(i - 1);
        boolean article = (before.equals("a") || before.equals("an") || before.equals("the"))
                && Set.of("in", "at", "during").contains(tokens.word(i - 2));
        boolean second = tokens.is(i - 1, "-") && tokens.digits(i - 2) == 4; // as in "2019-2020"
        if (!isYear(year) || (tokens.isAttached(i) && !second)) {
            return Optional.empty();
        }
        String after = tokens.word(i + 1);
        boolean noun = after.length() > 3 && after.endsWith("s") && !tokens.isAttached(i + 1) && !article;
        boolean number = tokens.isAttached(i + 1) && (tokens.digits(i + 2) > 0 || tokens.is(i + 1, "%"));
        return (article || YEAR_AFTER.contains(before) || second) && !noun && !number
                ? Match.of(i + 1, new Meaning.Years(year, year))
                : Optional.empty();
    }

    static boolean isYear(int number) {
        return number >= 1500 && number < 2200;
    }

    /** Whether the words before {@code i} make a bound, or a name, of what stands from there to {@code end}. */
    private boolean isBound(int i, int end) {
        int before = i - 1;
        for (int k = 0; k < LOOK_BACK && Vocabulary.SHADES.contains(tokens.word(before)); k++) {
            before--;
        }
        if (tokens.is(before, "-") && tokens.digits(before - 1) == 4) {
            return true;
        }
        boolean noun = tokens.isWord(end) && !tokens.isCapital(end);
        if (tokens.is(before, "time") || (tokens.is(before, "of") && tokens.is(i - 1, "the") && noun)) {
            return true; // "the third time this year", "the head of the 17 October battalion"
        }
        if (tokens.is(before, "of") && (tokens.is(before - 1, "ahead") || tokens.is(before - 1, "because"))) {
            return true;
        }
        return Vocabulary.BOUNDS.contains(tokens.word(before));
    }
}
