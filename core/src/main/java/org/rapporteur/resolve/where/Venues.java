package org.rapporteur.resolve.where;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Finding;
import org.rapporteur.model.SaidOn;
import org.rapporteur.model.Span;
import org.rapporteur.model.Speaker;
import org.rapporteur.resolve.prose.Prose;
import org.rapporteur.resolve.prose.Sayings;
import org.rapporteur.resolve.prose.Tense;
import org.rapporteur.resolve.prose.Tokens;

/**
 * Finds out where an article's statements were made: on which occasion, in which medium or to whom.
 *
 * <p>Start with {@link #of}. A venue has the words of the article, an occasion with its place behind a comma; only
 * the place of a dateline, which stands in capitals, may be written differently. What is inside a content is no venue.
 *
 * <p>The first of these rules that holds decides; its name stands in {@link Finding#how()}:
 *
 * <ul>
 *   <li>{@code occasion}, {@code medium}, {@code addressee}, {@code relay}, {@code place}: the clause of the cue names it, as in
 *       "at a news conference in Tallis", "in a letter", "told Reuters", ", RIA reported", "said in Tallis". Of several the first
 *       in this order counts. A place counts only beside the cue or at the begin of the sentence.
 *   <li>{@code source}: what spoke is itself something written.
 *   <li>{@code back}: the sentence points back to what was named: "in it", "the same hearing".
 *   <li>{@code frame}: a sentence before tells where somebody speaks who is named in it, or it is about whoever comes next.
 *   <li>{@code carried}: the speaker's statement before has it, of the same day.
 *   <li>{@code ahead}: a title, or one of the first paragraphs, tells what the speaker says later with its venue.
 *   <li>{@code standing}: none. The cue tells what somebody wants or believes, or what was somewhen before.
 *   <li>{@code no-ground}: none, as nothing above holds.
 * </ul>
 *
 * <p>Time grows with the length of the text and the number of statements, whatever they hold. Stateless; for any number of
 * threads.
 */
public final class Venues {

    private static final int NEAR = 3;
    private static final int FRAMED = 2;
    private static final int MOST = 8;
    private static final Set<String> GENERIC = Set.of(
            "to agency",
            "to newspaper",
            "to paper",
            "to magazine",
            "to broadcaster",
            "channel",
            "station",
            "to outlet");

    private final Sayings sayings;
    private final Tokens tokens;
    private final List<Prose.Sentence> sentences;
    private final Mentions finder;
    private final Grammar sources;
    private final Dateline dateline;
    private final List<Attribution> attributions;
    private final List<Speaker> speakers;
    private final List<SaidOn> dates;
    private final List<Finding> out;
    private final int[] paragraphs;
    private final Kind[] kinds;

    /** The last statement or frame of each speaker that has a venue. */
    private final Map<String, Told> last = new HashMap<>();

    private Optional<Frame> frame = Optional.empty();
    private Optional<Mention> named = Optional.empty();
    /** Whether the present sentence points back. */
    private boolean pointsBack;

    /** The statement before the present one, outside titles. */
    private int previous = -1;

    /** A venue that was told, with the statement that has it, -1 if a sentence without one told it. */
    private record Told(String name, Kind kind, int statement, int paragraph) {}

    /** A sentence that tells where somebody speaks. */
    private record Frame(String name, Kind kind, int paragraph, Set<String> words) {}

    private Venues(Article article, List<Attribution> attributions, List<Speaker> speakers, List<SaidOn> dates) {
        this.sayings = new Sayings(article, attributions);
        this.tokens = sayings.tokens();
        this.sentences = sayings.prose().sentences();
        this.finder = new Mentions(sayings, article);
        this.sources = new Grammar(sayings, Set.of());
        this.dateline = Dateline.of(sayings);
        this.attributions = sayings.attributions();
        this.speakers = speakers;
        this.dates = dates;
        this.out = new ArrayList<>(Collections.nCopies(attributions.size(), Finding.none("no-ground")));
        this.paragraphs = new int[attributions.size()];
        this.kinds = new Kind[attributions.size()];
        Arrays.fill(kinds, Kind.OCCASION);
    }

    /**
     * Returns the venue of each attribution, in the same order.
     *
     * @param article the article
     * @param attributions what it attributes, in the order of the text
     * @param speakers who said each
     * @param dates when each was said
     */
    public static List<Finding> of(
            Article article, List<Attribution> attributions, List<Speaker> speakers, List<SaidOn> dates) {
        return new Venues(article, attributions, speakers, dates).tell();
    }

    private List<Finding> tell() {
        for (int s = 0; s < sentences.size(); s++) {
            List<Mention> mentions = mentionsIn(s);
            List<Integer> said = sayings.saidIn(s);
            if (said.isEmpty()) {
                narrate(s, mentions);
            }
            pointsBack = !said.isEmpty() && sayings.pointsBack(s);
            int before = -1;
            for (int i : said) {
                paragraphs[i] = sentences.get(s).paragraph();
                out.set(i, venue(i, s, before, near(i, mentions)));
                keep(i);
                previous = sentences.get(s).heading() ? previous : i;
                before = i;
            }
            remember(tokens.count(), mentions);
        }
        lookAhead();
        return List.copyOf(out);
    }

    private List<Mention> mentionsIn(int s) {
        return finder.in(sentences.get(s)).stream()
                .filter(m -> sayings.cueAt(m.at()) >= 0 || m.kind() == Kind.RELAY || !sayings.isSubordinate(m.at()))
                .toList();
    }

    /** The phrases on either side of a cue: hostile sentences have no end. */
    private List<Mention> near(int i, List<Mention> mentions) {
        int cue = sayings.placeToken(i);
        int at = 0;
        int high = mentions.size();
        while (at < high) { // the first behind the cue
            int middle = (at + high) >>> 1;
            if (mentions.get(middle).at() < cue) {
                at = middle + 1;
            } else {
                high = middle;
            }
        }
        return mentions.subList(Math.max(0, at - MOST), Math.min(mentions.size(), at + MOST));
    }

    /** Notes the last phrase before a token, to which others may point back. */
    private void remember(int token, List<Mention> mentions) {
        for (Mention mention : mentions) {
            boolean points = mention.kind() == Kind.PLACE || mention.kind() == Kind.RELAY || isGeneric(mention);
            if (mention.at() < token && !points) {
                named = Optional.of(mention);
            }
        }
    }

    private static boolean isGeneric(Mention mention) {
        return GENERIC.contains(mention.name());
    }

    private void keep(int i) {
        Optional<String> name = out.get(i).value();
        if (name.isPresent() && speakers.get(i).isSpecified() && sayings.tense(i) != Tense.PLUPERFECT) {
            last.put(speakers.get(i).name(), new Told(name.get(), kinds[i], i, paragraphs[i]));
        }
    }

    /** A sentence without a statement may tell where somebody speaks. */
    private void narrate(int s, List<Mention> mentions) {
        Prose.Sentence sentence = sentences.get(s);
        List<Mention> speaking = mentions.stream()
                .filter(m -> Heads.SPEAKING.contains(m.head()) || (m.kind().isListener() && m.kind() != Kind.PEOPLE))
                .toList();
        if (!speaking.isEmpty() && !sentence.heading()) {
            Kind kind = Naming.best(speaking).kind();
            frame = Optional.of(
                    new Frame(Naming.of(speaking, dateline.place()), kind, sentence.paragraph(), words(sentence)));
        }
    }

    private Finding venue(int i, int s, int before, List<Mention> mentions) {
        List<Mention> own = mentions.stream()
                .filter(m -> sayings.cueAt(m.at()) == i || (sayings.isReached(m.at(), i) && !isOthers(m, i, before)))
                .toList();
        if (before >= 0 && own.isEmpty() && sayings.tense(i) == Tense.TOGETHER) {
            return again(i, before);
        }
        remember(sayings.placeToken(i), mentions);
        return back(i, s, own)
                .or(() -> own.isEmpty() ? fromSource(i) : own(i, s, own))
                .or(() -> framed(i, s))
                .or(() -> carried(i))
                .orElse(Finding.none(isOld(i) || isHeld(i) ? "standing" : "no-ground"));
    }

    /** Whether a phrase between two cues belongs to the first, as in "said it in a lecture and repeated it". */
    private boolean isOthers(Mention mention, int i, int before) {
        return before >= 0
                && mention.at() < sayings.placeToken(i)
                && mention.at() > sayings.placeToken(before)
                && !Set.of("and", "but", ",", ";").contains(tokens.word(mention.at() - 1))
                && sayings.isReached(mention.at(), before);
    }

    /** The venue of a statement that goes on with another. */
    private Finding again(int i, int before) {
        kinds[i] = kinds[before];
        Finding venue = out.get(before);
        return venue.value().map(name -> Finding.of(name, "carried")).orElse(venue);
    }

    private Optional<Finding> own(int i, int s, List<Mention> mentions) {
        Mention best = Naming.best(mentions);
        Told before = last.get(speakers.get(i).name());
        if (best.kind() == Kind.PLACE && before != null && isSameDay(i, before)) {
            if (Naming.tells(before.name(), best.name())) { // "In Tallis he also said"
                kinds[i] = before.kind();
                return Optional.of(Finding.of(before.name(), "carried"));
            }
        }
        if (best.kind() == Kind.PEOPLE || best.kind() == Kind.PRESS) {
            Optional<Finding> framed = framed(i, s);
            if (framed.isPresent()) { // "At a rally ... She told supporters"
                return framed;
            }
        }
        kinds[i] = best.kind();
        Optional<String> place = isTodays(i) ? dateline.place() : Optional.empty();
        return Optional.of(Finding.of(Naming.of(mentions, place), best.kind().rule()));
    }

    private boolean isTodays(int i) {
        Tense tense = sayings.tense(i);
        return tense != Tense.PLUPERFECT && tense != Tense.PERFECT && dateline.isOf(dates.get(i));
    }

    /** A letter, a bulletin or the like that is the source of a statement. */
    private Optional<Finding> fromSource(int i) {
        List<Span> source = attributions.get(i).source();
        if (source.isEmpty()) {
            return Optional.empty();
        }
        int first = tokens.at(source.get(0).start());
        int end = tokens.at(source.get(0).end() - 1) + 1;
        return sources.at(first, end)
                .filter(p -> p.last() == end && Naming.isWritten(p.head()))
                .map(p -> Finding.of(tokens.written(p.first(), p.last()), "source"));
    }

    /** "in it", "the same crowd", "the agency": what was named before. */
    private Optional<Finding> back(int i, int s, List<Mention> own) {
        boolean generic = own.size() == 1 && isGeneric(own.get(0));
        if (named.isEmpty() || !(generic || pointsBack)) {
            return Optional.empty();
        }
        Mention mention = named.get();
        if (sayings.prose().sentenceOf(mention.at()) < s - NEAR) {
            return Optional.empty();
        }
        boolean goesOn =
                previous >= 0 && paragraphs[previous] == sentences.get(s).paragraph();
        if (goesOn && out.get(previous).value().isPresent() && !generic) {
            kinds[i] = kinds[previous];
            return Optional.of(Finding.of(out.get(previous).value().get(), "back"));
        }
        kinds[i] = mention.kind();
        return Optional.of(Finding.of(Naming.of(List.of(mention), Optional.empty()), "back"));
    }

    /** What the sentence before tells of somebody who speaks. */
    private Optional<Finding> framed(int i, int s) {
        if (frame.isEmpty() || isOld(i)) {
            return Optional.empty();
        }
        int told = frame.get().paragraph();
        int distance = sentences.get(s).paragraph() - told;
        if (distance > FRAMED) {
            return Optional.empty();
        }
        List<Span> source = attributions.get(i).source();
        boolean follows = source.isEmpty() || sayings.isPronoun(source.get(0));
        boolean isNamed = speakers.get(i).isSpecified()
                && names(frame.get(), speakers.get(i).name());
        if (!isNamed && !(follows && distance == 0 && (previous < 0 || paragraphs[previous] != told))) {
            return Optional.empty();
        }
        kinds[i] = frame.get().kind();
        return Optional.of(Finding.of(frame.get().name(), "frame"));
    }

    /** Whether a sentence that tells a venue has the last word of a name. */
    private static boolean names(Frame frame, String name) {
        String[] words = name.split("[ ’'-]", -1);
        return frame.words().contains(words[words.length - 1].toLowerCase(Locale.ROOT));
    }

    /** The words of a sentence in the article's own voice. */
    private Set<String> words(Prose.Sentence sentence) {
        Set<String> out = new HashSet<>();
        for (int t = sentence.first(); t < sentence.last(); t++) {
            if (tokens.isWord(t) && sayings.prose().isOwn(t)) {
                out.add(tokens.word(t));
            }
        }
        return out;
    }

    private Optional<Finding> carried(int i) {
        Told told = last.get(speakers.get(i).name());
        if (told == null || isOld(i) || !isSameDay(i, told) || sayings.cue(i).contains("now")) {
            return Optional.empty();
        }
        boolean goesOn = previous == told.statement() && paragraphs[i] - told.paragraph() <= 1;
        boolean passing = told.kind() == Kind.PEOPLE || told.kind() == Kind.PLACE || told.kind() == Kind.LINE;
        boolean interview = told.name().contains("interview");
        boolean close = goesOn && (isPronoun(i) || interview || paragraphs[i] == told.paragraph());
        if ((passing && !goesOn) || (isHeld(i) && !close)) {
            return Optional.empty();
        }
        kinds[i] = told.kind();
        return Optional.of(Finding.of(told.name(), "carried"));
    }

    private boolean isPronoun(int i) {
        List<Span> source = attributions.get(i).source();
        return source.isEmpty() || sayings.isPronoun(source.get(0));
    }

    /** Whether a statement is of the day of another, as far as both are known. */
    private boolean isSameDay(int i, Told told) {
        if (told.statement() < 0) {
            return true;
        }
        SaidOn one = dates.get(i);
        SaidOn other = dates.get(told.statement());
        return one.date().isEmpty() || other.date().isEmpty() || one.date().equals(other.date());
    }

    /** Whether a cue tells of somewhen before. */
    private boolean isOld(int i) {
        Tense tense = sayings.tense(i);
        return tense == Tense.PLUPERFECT || tense == Tense.PERFECT;
    }

    private boolean isHeld(int i) {
        Tense tense = sayings.tense(i);
        return tense == Tense.STANDING || tense == Tense.HELD || tense == Tense.SOURCED;
    }

    /** Gives what titles and first paragraphs tell the venue that the speaker has further on. */
    private void lookAhead() {
        Map<String, Integer> next = new HashMap<>();
        for (int i = out.size() - 1; i >= 0; i--) {
            if (!speakers.get(i).isSpecified()) {
                continue;
            }
            String who = speakers.get(i).name();
            Integer later = next.get(who);
            if (out.get(i).value().isPresent() && sayings.tense(i) != Tense.PLUPERFECT) {
                next.put(who, i);
            } else if (out.get(i).value().isEmpty() && later != null && isAhead(i, later)) {
                out.set(i, Finding.of(out.get(later).value().orElseThrow(), "ahead"));
            }
        }
    }

    private boolean isAhead(int i, int later) {
        Tense tense = sayings.tense(i);
        boolean acts = tense == Tense.PAST || tense == Tense.TOGETHER || tense == Tense.NONE;
        boolean sameDay = dates.get(i).date().equals(dates.get(later).date());
        if (isTitle(i)) {
            return sameDay && !isOld(i) && !isHeld(i);
        }
        boolean open = kinds[later].isMet() || kinds[later] == Kind.TEXT;
        return acts && sameDay && open && paragraphs[later] - paragraphs[i] <= NEAR;
    }

    private boolean isTitle(int i) {
        int s = sayings.prose().sentenceOf(sayings.placeToken(i));
        return s >= 0 && sentences.get(s).heading();
    }
}
