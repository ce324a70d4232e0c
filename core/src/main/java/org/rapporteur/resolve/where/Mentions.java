package org.rapporteur.resolve.where;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Span;
import org.rapporteur.resolve.prose.Prose;
import org.rapporteur.resolve.prose.Sayings;
import org.rapporteur.resolve.prose.Tokens;

/** Finds the phrases that may name a venue in a sentence, in the article's own voice and outside the sources. */
final class Mentions {

    private static final Map<Kind, Set<String>> PREPOSITIONS = Map.of(
            Kind.OCCASION, Set.of("at", "in", "during", "before", "over", "on"),
            Kind.BODY, Set.of("in", "at", "before", "from", "during", "on"),
            Kind.TEXT, Set.of("in", "via", "through", "by", "on"),
            Kind.AIR, Set.of("on", "in", "via", "over", "during"),
            Kind.SITE, Set.of("on", "via", "through"),
            Kind.LINE, Set.of("by", "over", "on", "via", "in", "during"));
    private static final Set<String> ON =
            Set.of("sidelines", "margins", "rostrum", "podium", "video", "phone", "telephone");
    private static final Set<String> MEALS = Set.of("dinner", "lunch", "breakfast", "luncheon");
    private static final Set<String> HEARERS = Set.of("hearing", "inquiry", "trial");
    private static final Set<String> AIRED =
            Set.of("broadcast", "programme", "program", "podcast", "livestream", "stream");
    private static final Set<String> TALKING =
            Words.of("radio tv television talk news morning evening breakfast political cable online live state "
                    + "satirical weekly current public affairs youtube late");
    private static final Set<String> VAGUE =
            Set.of("programme", "program", "show", "channel", "station", "network", "call");
    private static final Set<String> INTO = Set.of("at", "to", "in", "on", "from", "before", "during", "with", "by");

    private static final Set<String> BESIDES =
            Set.of("on", "late", "early", "later", "also", "afterward", "afterwards", "today", "in");

    private final Sayings sayings;
    private final Tokens tokens;
    private final Prose prose;
    private final Grammar grammar;
    private final Optional<String> author;
    private final Optional<String> outlet;
    private final Set<Integer> sources = new HashSet<>();
    private final Map<Integer, Integer> behindSource = new HashMap<>();

    Mentions(Sayings sayings, Article article) {
        this.author = Optional.of(article.metadata().byline())
                .filter(names -> names.size() == 1)
                .map(names -> names.get(0))
                .filter(article.text()::contains);
        this.outlet = article.metadata().outlet().filter(article.text()::contains);
        this.sayings = sayings;
        this.tokens = sayings.tokens();
        this.prose = sayings.prose();
        for (Attribution attribution : sayings.attributions()) {
            for (Span span : attribution.source()) {
                int last = tokens.at(span.end() - 1);
                for (int t = tokens.at(span.start()); t <= last && t < tokens.count(); t++) {
                    sources.add(t);
                }
                behindSource.put(last + 1, tokens.at(span.start()));
            }
        }
        this.grammar = new Grammar(sayings, sources);
    }

    /** Returns the phrases of a sentence in the order of the text. */
    List<Mention> in(Prose.Sentence sentence) {
        List<Mention> out = new ArrayList<>();
        int end = sentence.last();
        for (int t = sentence.body(); t < end; t++) {
            if (!prose.isOwn(t) || sources.contains(t)) {
                continue;
            }
            Optional<Mention> found = at(t, sentence);
            if (found.isPresent()) {
                out.add(found.get());
                t = Math.max(t, sayings.cueAt(t) >= 0 ? t : found.get().end() - 1);
            }
        }
        return out;
    }

    private Optional<Mention> at(int t, Prose.Sentence sentence) {
        int end = sentence.last();
        String word = tokens.word(t);
        if (sayings.cueAt(t) >= 0) {
            return Heads.TELLING.contains(word) || Heads.ADDRESSING.contains(word) ? told(t, end) : Optional.empty();
        }
        if (word.equals("to") && isBehindCue(t)) {
            return listener(t, t + 1, end, false);
        }
        if (word.equals("to")
                && Set.of("speaking", "talking", "spoke", "talked").contains(tokens.word(t - 1))) {
            return listener(t, t + 1, end, true);
        }
        if (word.equals("with") && Set.of("speaking", "spoke").contains(tokens.word(t - 1))) {
            return listener(t, t + 1, end, true).filter(m -> m.kind() != Kind.PEOPLE);
        }
        if (Heads.TELLING.contains(word) || word.equals("addressing")) {
            return told(t, end);
        }
        if (word.equals("by") && isQuoted(t - 1)) {
            return relayed(t, end);
        }
        if (tokens.is(t - 1, ",") || (word.equals("as") && tokens.is(t - 2, ","))) {
            Optional<Mention> relay = relay(t, end);
            if (relay.isPresent()) {
                return relay;
            }
        }
        return INTO.contains(word) || Set.of("via", "over", "through").contains(word)
                ? prepositional(t, sentence)
                : Optional.empty();
    }

    /** Whether "by" behind a token names who passed something on. */
    private boolean isQuoted(int t) {
        Set<String> verbs = Set.of("quoted", "cited", "interviewed", "carried", "published");
        int cue = sayings.cueAt(t);
        return verbs.contains(tokens.word(t))
                || (cue >= 0 && sayings.cue(cue).stream().anyMatch(verbs::contains));
    }

    /** Who is told something: "told reporters in Harth". */
    private Optional<Mention> told(int cue, int end) {
        int t = cue + 1;
        while (t < end && sayings.cueAt(t) >= 0) {
            t++;
        }
        boolean any = Heads.TELLING.contains(tokens.word(cue)) || tokens.is(cue, "informed");
        int first = t;
        return listener(cue, first, end, any).or(() -> listener(cue, grammar.pastTimes(first, end), end, any));
    }

    private Optional<Mention> listener(int at, int first, int end, boolean any) {
        Optional<String> own = tokens.is(first, "me") ? author : tokens.is(first, "us") ? outlet : Optional.empty();
        if (own.isPresent()) {
            int place = placeEnd(first + 1, end);
            Optional<String> where = place > first + 1 ? Optional.of(placeName(first + 1, place)) : Optional.empty();
            return Optional.of(new Mention(at, place, Kind.NAMED, "to " + own.get(), tokens.word(first), where));
        }
        Optional<NounPhrase> phrase = grammar.at(first, end).filter(p -> !Heads.SOUNDS.contains(p.head()));
        if (phrase.isEmpty() || sources.contains(first)) {
            return Optional.empty();
        }
        NounPhrase found = phrase.get();
        Kind kind = found.kind().orElse(isName(found) ? Kind.NAMED : Kind.PEOPLE);
        if (!any && (kind == Kind.NAMED || kind == Kind.PEOPLE) && !tokens.is(at, "to")) {
            return Optional.empty();
        }
        if (kind == Kind.SITE || kind == Kind.LINE) {
            kind = Kind.NAMED;
        }
        int place = placeEnd(found.last(), end);
        Optional<String> where = place > found.last() ? Optional.of(placeName(found.last(), place)) : Optional.empty();
        String words = tokens.written(found.first(), found.last());
        boolean listens = kind.isListener() || kind == Kind.TEXT;
        return Optional.of(new Mention(
                at,
                Math.max(place, found.last()),
                listens && kind == Kind.TEXT ? Kind.NAMED : kind,
                listens ? "to " + words : words,
                found.head(),
                where));
    }

    private boolean isName(NounPhrase phrase) {
        return tokens.isCapital(phrase.first());
    }

    /** Where a phrase about a place behind another phrase ends; the same token if there is none. */
    private int placeEnd(int t, int end) {
        int at = grammar.pastTimes(t, end);
        if (Set.of("on", "at", "outside", "aboard").contains(tokens.word(at))) { // "on the pier in Tallis"
            int from = at + 1;
            at = grammar.at(from, end)
                    .filter(phrase -> phrase.determined() && phrase.kind().isEmpty())
                    .map(NounPhrase::last)
                    .filter(last -> tokens.is(last, "in"))
                    .orElse(at);
        }
        if (!Set.of("in", "at", "from", "outside", "near").contains(tokens.word(at))) {
            return t;
        }
        int last = grammar.place(at + 1, end);
        return last > at + 1 ? last : t;
    }

    private String placeName(int first, int last) {
        int t = last - 1;
        while (t > first && (tokens.isCapital(t) || isInner(t))) {
            t--;
        }
        return tokens.written(tokens.isCapital(t) ? t : t + 1, last);
    }

    private boolean isInner(int t) {
        return (tokens.is(t, "-")
                        || Set.of("de", "del", "la", "al", "el", "of", "en").contains(tokens.word(t)))
                && tokens.isCapital(t - 1);
    }

    /** A phrase with a preposition and a noun that names a venue, or a place right beside the cue. */
    private Optional<Mention> prepositional(int t, Prose.Sentence sentence) {
        int end = sentence.last();
        Optional<NounPhrase> phrase = grammar.at(t + 1, end).filter(p -> !sources.contains(p.first()));
        if (phrase.isPresent()) {
            NounPhrase found = phrase.get();
            Optional<Kind> kind = found.kind().filter(k -> isVenue(t, found, k));
            if (kind.isEmpty() && isWriting(t)) {
                kind = tokens.is(t, "on") || (tokens.is(t, "in") && isName(found)) ? Optional.of(Kind.SITE) : kind;
            }
            boolean beside = tokens.is(t, "at") && isBeside(t, sentence) && !isIdiom(found);
            if (kind.isEmpty() && beside && (found.determined() || isName(found))) {
                kind = Optional.of(isName(found) && grammar.place(t + 1, end) == found.last() ? Kind.PLACE : Kind.SPOT);
            }
            if (kind.isPresent()) {
                return Optional.of(mention(t, found, kind.get(), end));
            }
        }
        if (Set.of("in", "from").contains(tokens.word(t)) && isBeside(t, sentence)) {
            int last = grammar.place(t + 1, end);
            if (last > t + 1 && !sources.contains(t + 1)) {
                String name = placeName(t + 1, last);
                return Optional.of(new Mention(t, last, Kind.PLACE, name, "", Optional.empty()));
            }
        }
        return Optional.empty();
    }

    private Mention mention(int t, NounPhrase found, Kind kind, int end) {
        int place = placeEnd(found.last(), end);
        Optional<String> where = place > found.last() ? Optional.of(placeName(found.last(), place)) : Optional.empty();
        return new Mention(
                t,
                Math.max(place, found.last()),
                kind,
                tokens.written(found.first(), found.last()),
                found.head(),
                where);
    }

    /** Whether a phrase behind "at" tells of something else, as "at the same time" does. */
    private boolean isIdiom(NounPhrase phrase) {
        for (int t = phrase.first(); t < phrase.core(); t++) {
            if (Heads.NOT_AT.contains(tokens.word(t)) && !tokens.isCapital(t)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a noun with its preposition is a venue, as "on X" and "in a letter" are, and "in the letter X" is not. */
    private boolean isVenue(int t, NounPhrase phrase, Kind kind) {
        String preposition = tokens.word(t);
        String head = phrase.head();
        boolean goes = PREPOSITIONS.getOrDefault(kind, Set.of()).contains(preposition);
        if (!goes || tokens.digits(phrase.core()) > 0 || tokens.is(phrase.core(), "for")) {
            return false;
        }
        boolean bare = phrase.core() - phrase.first() == 1 && !tokens.isCapital(phrase.first());
        boolean lone = bare && !phrase.determined();
        return switch (kind) {
            case OCCASION ->
                switch (preposition) {
                    case "on" -> ON.contains(head);
                    case "over" -> MEALS.contains(head);
                    case "before" -> HEARERS.contains(head);
                    case "in", "during" -> !lone || head.equals("testimony") || head.equals("remarks");
                    default -> !lone || MEALS.contains(head) || tokens.is(phrase.core(), "of");
                };
            case BODY ->
                preposition.equals("on") ? ON.contains(head) : !lone || head.equals("parliament") || isHouse(head);
            case TEXT ->
                preposition.equals("on")
                        ? ON.contains(head)
                        : !lone || preposition.equals("by") || preposition.equals("via");
            case AIR -> !isVague(phrase) && (!preposition.equals("in") || AIRED.contains(head));
            case SITE -> isSite(phrase);
            case LINE ->
                !(bare && head.startsWith("call"))
                        && ((!preposition.equals("in") && !preposition.equals("during"))
                                || head.equals("call")
                                || head.equals("videoconference"));
            default -> false;
        };
    }

    private static boolean isHouse(String head) {
        return Set.of("congress", "court", "cabinet", "council", "committee", "chamber")
                .contains(head);
    }

    private boolean isVague(NounPhrase phrase) {
        if (!VAGUE.contains(phrase.head())) {
            return false;
        }
        for (int t = phrase.first(); t < phrase.core() - 1; t++) {
            if (TALKING.contains(tokens.word(t)) || tokens.isCapital(t)) {
                return false;
            }
        }
        return !tokens.isCapital(phrase.core() - 1);
    }

    private boolean isSite(NounPhrase phrase) {
        String head = phrase.head();
        int last = phrase.core() - 1;
        return switch (head) {
            case "x", "telegram", "threads", "signal", "zoom", "line" ->
                tokens.isCapital(last) && phrase.core() - phrase.first() == 1;
            case "network", "networks" -> tokens.is(last - 1, "social");
            case "media" -> tokens.is(last - 1, "social");
            case "account", "page", "platform", "feed", "homepage" ->
                phrase.determined()
                        && !tokens.is(phrase.core(), "of")
                        && (phrase.core() - phrase.first() > 1 || !tokens.is(phrase.first() - 1, "that"));
            default -> true;
        };
    }

    /** Whether a phrase stands right behind a cue of writing: "wrote on his own page", "wrote in The Ledger". */
    private boolean isWriting(int t) {
        return Heads.WRITING.contains(tokens.word(t - 1)) && (sayings.cueAt(t - 1) >= 0 || tokens.is(t, "on"));
    }

    /** Whether a token stands right behind a cue of saying, but for times and the source. */
    private boolean isBehindCue(int t) {
        int cue = cueBefore(t);
        return cue >= 0 && Heads.SAYING.contains(tokens.word(cue));
    }

    /** The token of a cue before a token, but for times and the source; -1 if there is another word. */
    private int cueBefore(int token) {
        int t = token - 1;
        for (int steps = 0; steps < 12 && t >= 0; steps++) {
            if (sayings.cueAt(t) >= 0) {
                return t;
            }
            boolean skipped = grammar.isTime(t) || (BESIDES.contains(tokens.word(t)) && prose.isOwn(t));
            Integer source = behindSource.get(t + 1);
            if (source != null) {
                t = source - 1;
            } else if (skipped) {
                t--;
            } else {
                return -1;
            }
        }
        return -1;
    }

    /** Whether a phrase stands right beside the act of saying, or opens the sentence. */
    private boolean isBeside(int t, Prose.Sentence sentence) {
        if (cueBefore(t) >= 0 || Heads.SPEECH.contains(tokens.word(t - 1))) {
            return true;
        }
        boolean opens = t == sentence.body() || (t == sentence.body() + 1 && isCoordinator(t - 1));
        return opens && !sayings.saidIn(prose.sentenceOf(t)).isEmpty();
    }

    private boolean isCoordinator(int t) {
        return Set.of("but", "and", "meanwhile", "back", "elsewhere", "later").contains(tokens.word(t));
    }

    /** ", RIA reported", ", the agency reports". */
    private Optional<Mention> relay(int token, int end) {
        int t = tokens.is(token, "as") ? token + 1 : token;
        Optional<NounPhrase> phrase = grammar.at(t, end);
        if (phrase.isEmpty()) {
            return Optional.empty();
        }
        NounPhrase found = phrase.get();
        if (Heads.PASSING.contains(found.head()) && found.core() - found.first() > 1) { // "reports" may be a noun
            int core = found.core() - 1;
            found = new NounPhrase(found.first(), core, core, tokens.word(core - 1), found.determined());
        }
        int verb = grammar.pastTimes(found.last(), end);
        boolean ends = verb + 1 >= end
                || tokens.is(verb + 1, ".")
                || tokens.is(verb + 1, ",")
                || grammar.pastTimes(verb + 1, end) > verb + 1;
        boolean passes = Heads.PASSING.contains(tokens.word(verb)) && sayings.cueAt(verb) < 0;
        boolean medium =
                isName(found) || found.kind().isPresent() || found.head().equals("service");
        if (!passes || !ends || !medium) {
            return Optional.empty();
        }
        String name = tokens.written(found.first(), found.last());
        return Optional.of(new Mention(token, verb + 1, Kind.RELAY, name, found.head(), Optional.empty()));
    }

    /** "quoted by Interfax", "interviewed by state television". */
    private Optional<Mention> relayed(int t, int end) {
        return grammar.at(t + 1, end)
                .filter(found -> isName(found) || found.kind().isPresent())
                .map(found -> new Mention(
                        t,
                        found.last(),
                        Kind.RELAY,
                        tokens.written(found.first(), found.last()),
                        found.head(),
                        Optional.empty()));
    }
}
