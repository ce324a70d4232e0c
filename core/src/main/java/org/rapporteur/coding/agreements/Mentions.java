package org.rapporteur.coding.agreements;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.model.DateInterval;

/** Finds the words that may mean an accord, sentence by sentence. */
final class Mentions {

    static final Set<String> DETERMINERS =
            Words.set("the this that these those its their his her our your my both said s");
    private static final Set<String> INDEFINITE = Words.set("a an another any some every each no new");

    /** Words that end the way back from a noun to its article. */
    private static final Set<String> STOP =
            Words.set("of in on at by to for from with under and or but that which who whom"
                    + " is are was were be been has have had will would as than if when after before since until into over"
                    + " not never said says say it he she they we i you");

    private static final Set<String> LINKS = Words.set("of on for from between in at");
    static final Set<String> MADE = Words.set(
            "signed agreed concluded reached struck brokered initialled made negotiated sealed announced declared proclaimed mediated inked");
    private static final Set<String> HELPERS = Words.set(", that which was were had been they it he she itself");
    private static final Set<String> PLACE_LINKS = Set.of("in", "at", "on", "of");
    /** Words with which a sentence goes on behind the telling of when and where something was made. */
    private static final Set<String> GOING_ON =
            Words.set("that has had have was were is are will would came comes took takes gave gives did does");

    private static final int MOST_BEFORE = 6;
    private static final int MOST_AFTER = 12;
    private static final int MOST_CAPITALS = 6;
    private static final int MOST_HELPERS = 5;

    private final Sheet sheet;
    private final Registry registry;
    private final Dating dating;

    Mentions(Sheet sheet, Registry registry, Dating dating) {
        this.sheet = sheet;
        this.registry = registry;
        this.dating = dating;
    }

    /** Returns the mentions in a sentence in their order; none overlaps another. */
    List<Mention> in(Sheet.Sentence sentence) {
        List<Mention> out = new ArrayList<>();
        int t = sentence.first();
        while (t < sentence.last()) {
            Optional<Mention> found = at(t, sentence);
            if (found.isPresent()) {
                boolean overlaps = !out.isEmpty()
                        && out.get(out.size() - 1).last() > found.get().first();
                if (overlaps) {
                    out.remove(out.size() - 1);
                }
                out.add(found.get());
                t = Math.max(found.get().last(), t + 1);
            } else {
                t++;
            }
        }
        return out;
    }

    private Optional<Mention> at(int t, Sheet.Sentence sentence) {
        Optional<Registry.Match> name = registry.nameAt(sheet, t);
        if (name.isPresent() && name.get().last() <= sentence.last()) {
            return Optional.of(named(t, name.get(), sentence));
        }
        String kind = Kinds.at(sheet, t);
        if (!kind.isEmpty() && !isVerb(t, kind)) {
            return Optional.of(phrase(t, kind, sentence));
        }
        boolean place = sheet.isCapital(t) && registry.isOfProject(sheet.word(t));
        return place ? place(t, sentence) : Optional.empty();
    }

    /** Whether a word that could be an accord's noun is none here: "he wants to plan", "an understanding that". */
    private boolean isVerb(int t, String kind) {
        if ("understanding".equals(kind)) {
            boolean memorandum = "of".equals(sheet.word(t - 1));
            return "that".equals(sheet.word(t + 1)) || ("of".equals(sheet.word(t + 1)) && !memorandum);
        }
        if ("accord".equals(kind) && "government".equals(sheet.word(t - 3))) {
            return true;
        }
        boolean alone = switch (kind) {
            case "plan", "peace", "statement", "draft", "text", "compact", "settlement", "commitment" -> true;
            default -> false;
        };
        return alone && "to".equals(sheet.word(t - 1));
    }

    private Mention named(int t, Registry.Match match, Sheet.Sentence sentence) {
        After after = after(match.last(), sentence.last(), new HashSet<>());
        String kind = match.entry().kinds().stream().sorted().findFirst().orElse("");
        return new Mention(
                t, match.last(), kind, Mention.Form.NAME, match.entry().strong(), Optional.empty(), after.event());
    }

    private Optional<Mention> place(int t, Sheet.Sentence sentence) {
        int last = t + 1;
        boolean noun = sheet.isWord(last) && !Kinds.at(sheet, last).isEmpty();
        boolean longer = sheet.isCapital(last) || (sheet.isCapital(t - 1) && t > sentence.first());
        return noun || longer
                ? Optional.empty()
                : Optional.of(new Mention(
                        t,
                        last,
                        "",
                        Mention.Form.PLACE,
                        Set.of(sheet.word(t)),
                        Optional.empty(),
                        after(last, sentence.last(), new HashSet<>()).event()));
    }

    /** What stands before a noun. */
    private record Before(
            int first, boolean definite, boolean indefinite, boolean capital, Optional<DateInterval> date) {}

    /** What stands behind a noun. */
    private record After(int last, boolean proper, Optional<DateInterval> date, Optional<DateInterval> event) {}

    private Mention phrase(int t, String kind, Sheet.Sentence sentence) {
        String main = kind;
        int head = t;
        while (head + 1 < sentence.last() && !Kinds.at(sheet, head + 1).isEmpty()) {
            head++;
            String next = Kinds.at(sheet, head);
            main = Kinds.group(main) == Kinds.Group.TRUCE || Kinds.group(next) == Kinds.Group.PAPER ? main : next;
        }
        int start = "ceasefire".equals(kind) && sheet.word(t).startsWith("fire")
                ? t - ("-".equals(sheet.word(t - 1)) ? 2 : 1)
                : t;
        Set<String> words = new HashSet<>();
        Before before = before(start, sentence.first(), words);
        int from = head + 1;
        if ("of".equals(sheet.word(from)) && "hostilities".equals(sheet.word(from + 1))) {
            from += 2;
        }
        After after = after(from, sentence.last(), words);
        if (Kinds.group(main) == Kinds.Group.LOOSE) {
            complement(after.last(), words);
        }
        boolean capital = sheet.isCapital(head) && head > sentence.first();
        boolean titled = sentence.heading() && sheet.isTitled(sentence);
        Mention.Form form = titled || isMany(head, before) ? Mention.Form.PLAIN : form(before, after, capital);
        return new Mention(
                before.first(),
                after.last(),
                main,
                form,
                Set.copyOf(words),
                after.date().or(before::date),
                after.event());
    }

    /** Adds what tells "the plan for the harbour" from other plans. */
    private void complement(int from, Set<String> words) {
        int next = from + 1;
        next += Kinds.at(sheet, next).isEmpty() && DETERMINERS.contains(sheet.word(next)) ? 1 : 0;
        if (LINKS.contains(sheet.word(from))
                && sheet.isWord(next)
                && Kinds.at(sheet, next).isEmpty()
                && !sheet.isCapital(next)
                && !sheet.isNumber(next)) {
            words.add(sheet.word(next));
        }
    }

    /** Whether it is "treaties since 1990", which are many and have no name. */
    private boolean isMany(int head, Before before) {
        return sheet.word(head).endsWith("ies") && !sheet.isCapital(head) && !before.definite();
    }

    private static Mention.Form form(Before before, After after, boolean capital) {
        if (before.capital() || after.proper()) {
            return Mention.Form.PROPER;
        }
        if (before.indefinite()) {
            return Mention.Form.INDEFINITE;
        }
        return before.definite() || capital ? Mention.Form.DEFINITE : Mention.Form.PLAIN;
    }

    private Before before(int start, int least, Set<String> words) {
        int first = start;
        boolean capital = false;
        Optional<DateInterval> date = Optional.empty();
        for (int t = start - 1; t >= least && start - t <= MOST_BEFORE; t--) {
            String word = sheet.word(t);
            if (DETERMINERS.contains(word) || sheet.isPossessive(t)) {
                return new Before(first, true, false, capital, date);
            }
            if (INDEFINITE.contains(word)) {
                return new Before(first, false, true, capital, date);
            }
            if (!sheet.isInPhrase(t) || STOP.contains(word)) {
                break;
            }
            if (sheet.isWord(t)) {
                boolean dated = sheet.isNumber(t) || dating.isMonth(t);
                date = dated ? dating.at(t).map(Dating.Dated::date).or(() -> Optional.empty()) : date;
                words.add(word);
                boolean adjacent = t == first - 1 || (t == first - 2 && sheet.isDash(first - 1));
                if (adjacent && (sheet.isCapital(t) || dated)) {
                    first = t;
                    capital |= sheet.isCapital(t) && !dated && t > least;
                }
            }
        }
        return new Before(first, false, false, capital, date);
    }

    private After after(int from, int to, Set<String> words) {
        int t = from;
        int last = from;
        boolean proper = false;
        Optional<DateInterval> date = Optional.empty();
        while (t < to && LINKS.contains(sheet.word(t)) && t - from < MOST_AFTER) {
            int next = t + 1;
            next += "the".equals(sheet.word(next)) ? 1 : 0;
            Optional<Dating.Dated> dated =
                    "of".equals(sheet.word(t)) || "from".equals(sheet.word(t)) ? dating.at(next) : Optional.empty();
            if (dated.isPresent()) {
                date = dated.map(Dating.Dated::date);
                last = dated.get().last();
                t = last;
                continue;
            }
            int end = capitals(next, to);
            if (end == next || sheet.isNumber(next) || isDay(next)) {
                break;
            }
            for (int w = next; w < end; w++) {
                words.add(sheet.word(w));
            }
            proper |= !"between".equals(sheet.word(t)) && !"in".equals(sheet.word(t)) && !"at".equals(sheet.word(t));
            last = end;
            t = end;
        }
        return new After(last, proper, date, event(last, to, words));
    }

    /** The token behind a run of words with capitals, in which "of" and the like may stand. */
    private int capitals(int from, int to) {
        int end = from;
        int t = from;
        while (t < to && t - from < MOST_CAPITALS) {
            if (sheet.isCapital(t)) {
                end = t + 1;
            } else if (!sheet.isDash(t) && !"of".equals(sheet.word(t)) && !"and".equals(sheet.word(t))) {
                break;
            }
            t++;
        }
        return end;
    }

    private boolean isDay(int t) {
        return dating.at(t).isPresent();
    }

    /** When, and by adding to the words where, it was made, as told right behind: ", signed in Paris on 3 May". */
    private Optional<DateInterval> event(int from, int to, Set<String> words) {
        int t = from;
        while (t < to && t - from < MOST_HELPERS && HELPERS.contains(sheet.word(t))) {
            t++;
        }
        return MADE.contains(sheet.word(t)) ? making(t + 1, to, words) : Optional.empty();
    }

    /** Returns the date that is told from a token on, and adds the places, as in "in Paris on 3 May". */
    Optional<DateInterval> making(int from, int to, Set<String> words) {
        Optional<DateInterval> date = Optional.empty();
        for (int t = from; t < Math.min(to, from + MOST_AFTER); t++) {
            Optional<Dating.Dated> dated = dating.at(t);
            if (dated.isPresent()) {
                date = date.or(() -> dated.map(Dating.Dated::date));
                t = dated.get().last() - 1;
            } else if (sheet.isCapital(t)
                    && (PLACE_LINKS.contains(sheet.word(t - 1)) || words.contains(sheet.word(t - 1)))) {
                words.add(sheet.word(t));
            } else if (!sheet.isInPhrase(t) || sheet.is(t, GOING_ON)) {
                break;
            }
        }
        return date;
    }
}
