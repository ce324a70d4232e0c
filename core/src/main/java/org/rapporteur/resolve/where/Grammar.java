package org.rapporteur.resolve.where;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.resolve.prose.DateWords;
import org.rapporteur.resolve.prose.Sayings;
import org.rapporteur.resolve.prose.Tokens;
import org.rapporteur.resolve.when.TimeWords;

/** Reads the noun phrases of an article's own voice, a few words far. */
final class Grammar {

    private static final Set<String> DETERMINERS =
            Words.of("a an the his her its their our my another one some several both two three same that those these "
                    + "this many all each every");
    private static final Set<String> STOPS = Words.of(
            "late in on at by to from after before when while as that who which where if whether because since "
                    + "during over under about against into and but or of with for is was are were be been has have "
                    + "had will would could can may might should must not also only later earlier then than nor he she "
                    + "they it we i you him them us me himself herself themselves said told held read amid despite "
                    + "ahead without within between through via outside near inside behind beside around along across "
                    + "beyond upon until there here again too so what how why whom whose just even still did does do "
                    + "once afterward afterwards soon says out up down off ago hours minutes days weeks hour yesterday "
                    + "today tonight tomorrow alongside following like unlike though although whereas meanwhile "
                    + "however instead given sent made took began came went seen no never say led");
    /** Participles that may stand before a noun. */
    private static final Set<String> ADJECTIVES =
            Words.of("televised recorded leaked prepared taped armed wounded assembled gathered retired unidentified "
                    + "unnamed closed united joint detailed unfilmed scheduled heated crowded packed "
                    + "bereaved displaced freed edited wide-ranging widely newly rarely emailed mailed "
                    + "prerecorded animated printed invited visiting annotated redacted striking rambling "
                    + "fighting moving stinging giggling scathing closing opening sitting standing ruling governing "
                    + "leading broadcasting planning steering parting evening morning training boarding wide ranging "
                    + "speaking");

    private static final Set<String> NOUNS =
            Words.of("meeting briefing hearing gathering ruling recording posting broadcasting wedding sitting "
                    + "evening morning feed building ending king beijing hundred opening");
    private static final Set<String> DAYS = Set.of("yesterday", "today", "tonight", "week", "month", "year", "day");
    private static final Set<String> TAKING_WITH = Set.of(
            "interview", "interviews", "meeting", "call", "conversation", "debate", "discussion", "session", "talk");
    private static final Set<String> TAKING_TO =
            Words.of("letter letters message report address speech statement note remarks comments testimony memo "
                    + "email petition interview");
    private static final Set<String> TAKING_BY = Set.of("meeting", "lecture");
    private static final Set<String> SINGLES = Set.of(
            "newspaper", "magazine", "agency", "website", "channel", "station", "programme", "program", "reporter");
    private static final int LONGEST = 10;

    private final Tokens tokens;
    private final Sayings sayings;
    private final BitSet times;
    /** Tokens that no phrase may have. */
    private final Set<Integer> closed;

    Grammar(Sayings sayings, Set<Integer> closed) {
        this.closed = closed;
        this.sayings = sayings;
        this.tokens = sayings.tokens();
        this.times = TimeWords.in(tokens);
    }

    /** Returns whether a token tells a time. */
    boolean isTime(int token) {
        return times.get(token);
    }

    /** Returns the first token from {@code t} on that tells no time and leads to none, such as that behind "on Tuesday". */
    int pastTimes(int t, int end) {
        int at = t;
        while (at < end) {
            boolean leads =
                    Set.of("on", "in", "at", "late", "early", "during").contains(tokens.word(at)) && times.get(at + 1);
            boolean adverb = tokens.isWord(at)
                    && (tokens.word(at).endsWith("ly")
                            || Set.of("later", "earlier", "also", "afterward", "afterwards", "again", "then", "today")
                                    .contains(tokens.word(at)))
                    && !tokens.isCapital(at);
            if (!times.get(at) && !leads && !adverb) {
                return at;
            }
            at++;
        }
        return at;
    }

    /** Returns the noun phrase that begins at a token; empty if none does. */
    Optional<NounPhrase> at(int token, int end) {
        int t = token;
        boolean determined = false;
        while (t < end && isDeterminer(t)) {
            determined = true;
            t++;
            if (tokens.is(t - 1, "this") && SINGLES.contains(tokens.word(t))) {
                return Optional.of(new NounPhrase(t - 1, t + 1, t + 1, tokens.word(t), true));
            }
        }
        int day = pastDay(t, end, determined);
        determined |= day > t;
        boolean possessive = day > t && tokens.is(day - 1, "s");
        int core = words(day, end);
        t = possessive ? day : t;
        if (core == day) {
            return Optional.empty();
        }
        int last = modified(core, end, tokens.word(core - 1));
        return Optional.of(new NounPhrase(t, core, last, tokens.word(core - 1), determined));
    }

    private boolean isDeterminer(int t) {
        return DETERMINERS.contains(tokens.word(t)) && isFree(t) && !(tokens.is(t, "one") && tokens.is(t + 1, "of"));
    }

    /** The token behind "Thursday’s" or "last year’s". */
    private int pastDay(int token, int end, boolean determined) {
        int t = token;
        while (t < end
                && (times.get(t) || DAYS.contains(tokens.word(t)) || DateWords.WEEKDAYS.containsKey(tokens.word(t)))) {
            t++;
        }
        if (t == token) {
            return token;
        }
        boolean possessive = isApostrophe(t) && tokens.isAttached(t);
        return possessive ? (tokens.is(t + 1, "s") ? t + 2 : t + 1) : determined && isNominal(t) ? t : token;
    }

    private boolean isApostrophe(int t) {
        return tokens.is(t, "’") || tokens.is(t, "'");
    }

    /** The end of a run of words that may belong to one noun. */
    private int words(int first, int end) {
        int t = first;
        int last = Math.min(end, first + LONGEST);
        while (t < last) {
            if (isNominal(t)) {
                t++;
            } else if (t > first && joins(t, last)) {
                t += 2;
            } else {
                break;
            }
        }
        return t;
    }

    /** Whether a mark at a token ties the words before and behind it together, as in "think-tank", "U.N." and "mayor’s". */
    private boolean joins(int t, int end) {
        if (t + 1 >= end || !tokens.isAttached(t) || !sayings.prose().isOwn(t) || !tokens.isWord(t + 1)) {
            return false;
        }
        boolean tied = tokens.isAttached(t + 1);
        boolean hyphen = (tokens.is(t, "-") || tokens.is(t, "‑")) && tied;
        boolean genitive = isApostrophe(t) && tied && isNominal(t + 2) && t + 2 < end;
        boolean initials = tokens.is(t, ".")
                && tokens.word(t - 1).length() <= 2
                && tokens.isCapital(t - 1)
                && tokens.isCapital(t + 1);
        return hyphen || genitive || initials;
    }

    private boolean isNominal(int t) {
        if (!tokens.isWord(t) || !isFree(t)) {
            return false;
        }
        String word = tokens.word(t);
        if (tokens.isCapital(t)) {
            return !Set.of("he", "she", "they", "we", "the", "a", "in", "on", "at", "but", "and", "i")
                    .contains(word);
        }
        if (STOPS.contains(word) || DETERMINERS.contains(word)) {
            return word.equals("own");
        }
        boolean verbal = word.endsWith("ed") || word.endsWith("ing") || word.endsWith("ly");
        return !verbal
                || ADJECTIVES.contains(word)
                || NOUNS.contains(word)
                || Set.of(
                                "daily",
                                "weekly",
                                "monthly",
                                "quarterly",
                                "early",
                                "rally",
                                "reply",
                                "supply",
                                "family",
                                "assembly",
                                "ally",
                                "yearly")
                        .contains(word);
    }

    /** Whether a token is told by the article itself and is neither a cue nor a time. */
    boolean isFree(int t) {
        return sayings.prose().isOwn(t) && sayings.cueAt(t) < 0 && !times.get(t) && !closed.contains(t);
    }

    /** The end of a noun phrase with what follows its noun: "of reserve officers", "with Reuters", "to the UN". */
    private int modified(int core, int end, String head) {
        int t = core;
        for (int round = 0; round < 2; round++) {
            boolean joined = tokens.is(t, "of")
                    || (tokens.is(t, "with") && TAKING_WITH.contains(head))
                    || (tokens.is(t, "to") && TAKING_TO.contains(head))
                    || (tokens.is(t, "by") && TAKING_BY.contains(head));
            if (!joined || t >= end || !isFree(t)) {
                return t;
            }
            int first = t + 1;
            while (first < end && isDeterminer(first)) {
                first++;
            }
            first = pastDay(first, end, false);
            int last = words(first, end);
            if (last == first) {
                return t;
            }
            t = last;
        }
        return t;
    }

    /** Returns the end of the name of a place that begins at a token; the token itself if none does. */
    int place(int token, int end) {
        int t = tokens.is(token, "the") ? token + 1 : token;
        int first = t;
        while (t < end
                && t < first + 4
                && tokens.isCapital(t)
                && isFree(t)
                && !DateWords.MONTHS.containsKey(tokens.word(t))) {
            t++;
            boolean hyphen = tokens.is(t, "-") && tokens.isAttached(t) && tokens.isCapital(t + 1);
            boolean particle = Set.of("de", "del", "la", "al", "el", "of", "en").contains(tokens.word(t))
                    && tokens.isCapital(t + 1)
                    && isFree(t + 1);
            t += hyphen || particle ? 1 : 0;
        }
        boolean owner = isApostrophe(t) && tokens.isAttached(t);
        boolean none = t == first
                || owner
                || Places.NONE.contains(tokens.word(t - 1))
                || Heads.of(tokens.word(t - 1)).isPresent();
        return none ? token : t;
    }
}
