package org.rapporteur.analysis.contradictions;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapporteur.analysis.Places;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.preconditions.Bodies;
import org.rapporteur.analysis.utterances.Overlap;
import org.rapporteur.analysis.utterances.Utterance;
import org.rapporteur.analysis.utterances.Wordings;
import org.rapporteur.model.Act;

/**
 * Finds what a denial denies, and whom a rebuke rebukes.
 *
 * <p>What is denied is said by another, on an issue of the denial, at about the same time or shortly before: by the one whom the denial is
 * about; about the one who denies; beside it in an article; or in the same words. Of several the one of which most holds is taken.
 */
final class Denials {

    /** So many places before a denial, an article may tell what it denies. */
    private static final int BEFORE = 6;

    /** So many places behind it. */
    private static final int BEHIND = 3;

    /** How much more than the other signs the words count. */
    private static final double WORDS = 4;

    /** So many of its heaviest words lead from a denial to claims that have them. */
    private static final int LEADING = 4;

    /** By so many of its heaviest words a claim is found. */
    private static final int LED = 8;

    /** So many of those to which one thing leads are looked at: the last ones before the denial. */
    private static final int REACH = 48;

    /** How much speaks for "having said so" meaning what the same speaker has just said. */
    private static final double OWN = 3;

    private static final double DENIAL = 0.9;
    private static final double REBUKE = 0.8;
    private static final double GAINSAID = 0.7;

    /** That there is no such thing; but not "if there were none". */
    private static final Pattern THERE_IS_NO = Pattern.compile(
            "(?<!\\bif )\\bthere (?:is|are|was|were|has been|had been) no (\\p{L}+)", Pattern.CASE_INSENSITIVE);

    /** What stands in each of these, and quickly tells most others apart. */
    private static final List<String> NO = List.of(" no ", " No ", " NO ", " nO ");

    private final ContradictionSettings settings;
    private final List<Said> said;
    private final Overlap overlap;
    private final Bodies bodies;
    private final Numbered all;

    /** For each utterance the first one of those that were said not too long before it. */
    private final int[] earliest;

    /** For each the first one of those that were said after its day. */
    private final int[] after;

    /** Where each whose name has a number speaks. */
    private final Places[] bySpeaker;

    /** Where something is said about each of them, or about who speaks for them. */
    private final Places[] bySubject;

    /** Where claims are that have each word among their heaviest. */
    private final Places[] byWord;

    /** For each name those whom it names, if it names several with "and" between them. */
    private final List<List<String>> joined;

    Denials(Wordings wordings, Bodies bodies, List<Utterance> byDay, ContradictionSettings settings) {
        this.settings = settings;
        this.said = wordings.said();
        overlap = new Overlap(wordings);
        this.bodies = bodies;
        all = new Numbered(said, byDay);
        earliest = new int[all.size()];
        after = new int[all.size()];
        for (int i = 0; i < after.length; i++) {
            boolean isSameDay = i > 0 && all.day(i - 1) == all.day(i);
            boolean isKnown = all.day(i) != LocalDate.MAX.toEpochDay();
            earliest[i] = isSameDay ? earliest[i - 1] : isKnown ? all.firstAfter(all.day(i) - settings.days() - 1) : 0;
            after[i] = isSameDay ? after[i - 1] : all.firstAfter(all.day(i));
        }
        bySpeaker = places(all.names());
        bySubject = places(all.names());
        byWord = places(overlap.words());
        joined = IntStream.range(0, all.names())
                .mapToObj(all::name)
                .map(name -> List.of(name.split(" and ", -1)))
                .toList();
        // None of them needs another.
        Stream.<IntConsumer>of(this::addSpeakers, this::addSubject, this::addWords)
                .parallel()
                .forEach(add -> IntStream.range(0, all.size()).forEach(add));
    }

    private static Places[] places(int size) {
        return Stream.generate(Places::new).limit(size).toArray(Places[]::new);
    }

    private void addSpeakers(int i) {
        for (int speaker : all.speakers(i)) {
            bySpeaker[speaker].add(i);
        }
    }

    private void addSubject(int i) {
        int about = all.about(i);
        if (about != Numbered.NOBODY) {
            bySubject[about].add(i);
            int body = all.number(bodies.of(all.name(about), Time.day(all.get(i))));
            if (body != Numbered.NOBODY) {
                bySubject[body].add(i);
            }
        }
    }

    private void addWords(int i) {
        if (all.isClaim(i)) {
            for (int word : overlap.heaviest(all.best(i), LED)) {
                byWord[word].add(i);
            }
        }
    }

    List<Contradiction> find() {
        // None depends on another, and the stream keeps their order.
        return IntStream.range(0, all.size())
                .parallel()
                .mapToObj(this::at)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Contradiction> at(int i) {
        Act act = all.get(i).best().coding().act().orElse(Act.ASSESS);
        return switch (act) {
            case DENY -> denied(i).map(claim -> found(Contradiction.Kind.DENIAL, claim, i, DENIAL));
            case ASSESS -> gainsaid(i).map(claim -> found(Contradiction.Kind.DENIAL, claim, i, GAINSAID));
            case REJECT, ACCUSE -> rebuked(i).map(rebuked -> found(Contradiction.Kind.REBUKE, rebuked, i, REBUKE));
            default -> Optional.empty();
        };
    }

    private Contradiction found(Contradiction.Kind kind, Utterance claim, int other, double strength) {
        return new Contradiction(kind, claim, all.get(other), List.of(), Optional.empty(), strength);
    }

    /** Returns what stands right before a statement in an article and speaks of what there is not, as the statement has it. */
    private Optional<Utterance> gainsaid(int statement) {
        String words = all.get(statement).best().words();
        Matcher no = THERE_IS_NO.matcher(words);
        if (NO.stream().noneMatch(words::contains) || !no.find()) {
            return Optional.empty();
        }
        return beside(statement)
                .filter(each ->
                        all.besides(statement, each) == 1 && all.isClaim(each) && all.shareIssue(statement, each))
                .filter(each -> all.actor(each) != all.actor(statement))
                .filter(each -> overlap.has(all.best(each), no.group(1)))
                .mapToObj(all::get)
                .findFirst();
    }

    /** Returns what somebody rejects or complains of, if it was said for the same body. */
    private Optional<Utterance> rebuked(int rebuke) {
        Said.Voice here = all.get(rebuke).best().who();
        int about = all.about(rebuke);
        if (about == Numbered.NOBODY || here.organisation().isEmpty()) {
            return Optional.empty();
        }
        return before(rebuke, bySpeaker, about)
                .filter(each -> all.shareIssue(rebuke, each))
                .filter(each -> all.get(each).best().who().organisation().equals(here.organisation()))
                .filter(each -> !all.get(each).best().who().actorId().equals(here.actorId()))
                .boxed()
                .max(Comparator.comparing((Integer each) -> -all.between(rebuke, each))
                        .thenComparing(each -> all.besides(rebuke, each))
                        .thenComparing(each -> each))
                .map(all::get);
    }

    private Optional<Utterance> denied(int denial) {
        int about = all.about(denial);
        IntStream candidates = Stream.of(
                        beside(denial),
                        before(denial, bySpeaker, about),
                        before(denial, bySubject, about),
                        before(denial, bySubject, all.actor(denial)),
                        before(denial, bySubject, all.body(denial)),
                        IntStream.of(overlap.heaviest(all.best(denial), LEADING))
                                .flatMap(word -> before(denial, byWord, word)))
                .flatMapToInt(each -> each);
        boolean isShort = isShort(all.get(denial).best());
        int most = -1;
        double highest = 0;
        for (int each : candidates.toArray()) {
            if (each != denial && all.shareIssue(denial, each)) {
                double score = score(denial, each, isShort);
                if (score > highest) {
                    most = each;
                    highest = score;
                }
            }
        }
        return most < 0 ? Optional.empty() : Optional.of(all.get(most));
    }

    private double score(int denial, int claim, boolean isShort) {
        int besides = all.besides(denial, claim);
        if (all.actor(denial) == all.actor(claim)) {
            return besides == 1 && isShort ? OWN : 0;
        }
        boolean isBySubject = isBySubject(denial, claim);
        if (!isBySubject && !all.isClaim(claim)) {
            return 0;
        }
        boolean isBeside = besides > 0 ? besides <= BEFORE : besides >= (isShort ? 0 : -BEHIND);
        double words = overlap.of(all.best(denial), all.best(claim));
        boolean sameWords = words >= settings.words();
        boolean isAboutDenier = (isBeside || besides > 0) && isAboutDenier(denial, claim);
        boolean isAboutSame = all.about(denial) != Numbered.NOBODY && all.about(denial) == all.about(claim);
        boolean isNext = besides > 0 && besides <= BEHIND;
        boolean isMeant = isAboutDenier || isAboutSame || sameWords || isNext || !all.accusesSomebody(claim);
        if (!isBySubject && !isMeant) {
            return 0;
        }
        boolean isLinked = isBySubject || isAboutDenier || sameWords;
        boolean isLoose = all.body(denial) == all.body(claim) ? !isNext : !isBeside && !isAboutSame;
        if (!isLinked && isLoose) {
            return 0;
        }
        double score = 0.1 + (sameWords ? WORDS * words : 0) - 0.05 * all.between(denial, claim);
        score += isBySubject ? 2 : 0;
        score += isAboutDenier ? 1.5 : 0;
        score += isAboutSame ? 1 : 0;
        score += isBeside ? (besides > 0 ? 2.0 : -0.5) / besides : 0;
        return score;
    }

    /** Returns whether what is claimed was said by the one whom the denial is about. */
    private boolean isBySubject(int denial, int claim) {
        int about = all.about(denial);
        return about != Numbered.NOBODY && about != all.body(denial) && !all.isDenial(claim) && all.isBy(claim, about);
    }

    private boolean isAboutDenier(int denial, int claim) {
        int about = all.about(claim);
        if (about == Numbered.NOBODY) {
            return false;
        }
        int body = all.body(denial);
        Optional<String> side = all.get(denial).best().who().side();
        return about == body
                || all.name(all.actor(denial)).endsWith(all.name(about))
                || (all.actor(denial) == body
                        && bodies.of(all.name(about), Time.day(all.get(claim))).equals(all.name(body)))
                || (Bodies.isParty(side) && joined.get(about).contains(side.orElse("")));
    }

    /** What is as short as "this" or "having said so" points to what was said before it. */
    private static boolean isShort(Said said) {
        return said.words().codePoints().filter(letter -> letter == ' ').count() < 3;
    }

    /** Returns the last of those that something leads to, by the day of what is said and not longer before than may be. */
    private IntStream before(int utterance, Places[] index, int key) {
        return key < 0 ? IntStream.empty() : index[key].last(REACH, earliest[utterance], after[utterance]);
    }

    private IntStream beside(int utterance) {
        IntStream.Builder beside = IntStream.builder();
        for (int place : all.reports(utterance)) {
            for (int i = Math.max(0, place - BEFORE); i <= Math.min(said.size() - 1, place + BEHIND); i++) {
                int other = all.at(i) < 0 ? utterance : all.at(i);
                if (all.articleAt(i) == all.articleAt(place) && all.between(utterance, other) <= settings.days()) {
                    beside.add(other);
                }
            }
        }
        return beside.build();
    }
}
