package org.rapporteur.analysis.contradictions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.Places;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.preconditions.Bodies;
import org.rapporteur.analysis.utterances.Overlap;
import org.rapporteur.analysis.utterances.Utterance;
import org.rapporteur.analysis.utterances.Utterances;
import org.rapporteur.model.Act;

/**
 * Finds what a denial denies, and whom a rebuke rebukes.
 *
 * <p>What is denied is said by another, on an issue of the denial, at about the same time or shortly before: by the one whom the denial is
 * about; about the one who denies; beside it in an article; or in the same words. Of several the one of which most holds is taken.
 */
final class Denials {

    private static final Set<Act> CLAIMS = Set.of(Act.ACCUSE, Act.ASSESS);

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
    /** The utterances by day. */
    private final Utterance[] inOrder;

    /** The days of these. */
    private final LocalDate[] days;

    /** For each of these a bit for each issue that it is on; several issues may share one. */
    private final long[] issues;

    /** Where the best report of each stands in the list of statements. */
    private final int[] best;

    /** Where all reports of each stand there. */
    private final int[][] reports;

    /** In which article each statement stands, as a number. */
    private final int[] articleAt;

    /** Which utterance the statement at a place reports; -1 if none. */
    private final int[] utteranceAt;

    private final Map<String, Integer> issueNumbers = new HashMap<>();
    private final Map<String, Places> bySpeaker = new HashMap<>();
    private final Map<String, Places> bySubject = new HashMap<>();
    private final Map<Integer, Places> byWord = new HashMap<>();

    Denials(List<Said> said, List<Utterance> utterances, ContradictionSettings settings) {
        this.settings = settings;
        this.said = said;
        overlap = new Overlap(said.stream().map(Said::words).toList());
        bodies = new Bodies(utterances);
        inOrder = Utterances.byDay(utterances).toArray(Utterance[]::new);
        days = Stream.of(inOrder).map(Time::day).toArray(LocalDate[]::new);
        articleAt = new int[said.size()];
        Map<String, Integer> numbers = new HashMap<>();
        List<Places> inArticle = new ArrayList<>();
        for (int i = 0; i < articleAt.length; i++) {
            articleAt[i] = numbers.computeIfAbsent(said.get(i).report().article(), name -> numbers.size());
            if (articleAt[i] == inArticle.size()) {
                inArticle.add(new Places());
            }
            inArticle.get(articleAt[i]).add(i);
        }
        reports = Stream.of(inOrder)
                .parallel()
                .map(each -> each.reports().stream()
                        .mapToInt(report -> placeOf(
                                report,
                                inArticle.get(
                                        numbers.getOrDefault(report.report().article(), 0))))
                        .toArray())
                .toArray(int[][]::new);
        best = new int[inOrder.length];
        issues = new long[inOrder.length];
        utteranceAt = new int[said.size()];
        Arrays.fill(utteranceAt, -1);
        // None of them needs another.
        Stream.<IntConsumer>of(this::addReports, this::addSpeakers, this::addSubject, this::addWords)
                .parallel()
                .forEach(add -> IntStream.range(0, inOrder.length).forEach(add));
    }

    private int placeOf(Said report, Places inArticle) {
        return inArticle
                .within(0, said.size())
                .filter(place -> said.get(place).id().equals(report.id()))
                .findFirst()
                .orElse(0);
    }

    private void addReports(int i) {
        Utterance each = inOrder[i];
        for (int place : reports[i]) {
            utteranceAt[place] = i;
        }
        best[i] = reports[i][each.reports().indexOf(each.best())];
        for (String issue : each.best().coding().issues()) {
            issues[i] |= 1L << issueNumbers.computeIfAbsent(issue, id -> issueNumbers.size());
        }
    }

    private void addSpeakers(int i) {
        inOrder[i]
                .speakers()
                .forEach(speaker ->
                        bySpeaker.computeIfAbsent(speaker, key -> new Places()).add(i));
    }

    private void addSubject(int i) {
        inOrder[i].best().coding().about().ifPresent(about -> {
            bySubject.computeIfAbsent(about, key -> new Places()).add(i);
            bySubject
                    .computeIfAbsent(bodies.of(about, days[i]), key -> new Places())
                    .add(i);
        });
    }

    private void addWords(int i) {
        if (isClaim(inOrder[i])) {
            int place = reports[i][inOrder[i].reports().indexOf(inOrder[i].best())];
            for (int word : overlap.heaviest(place, LED)) {
                byWord.computeIfAbsent(word, key -> new Places()).add(i);
            }
        }
    }

    List<Contradiction> find() {
        // None depends on another, and the stream keeps their order.
        return IntStream.range(0, inOrder.length)
                .parallel()
                .mapToObj(this::at)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Contradiction> at(int i) {
        Act act = inOrder[i].best().coding().act().orElse(Act.ASSESS);
        return switch (act) {
            case DENY -> denied(i).map(claim -> found(Contradiction.Kind.DENIAL, claim, i, DENIAL));
            case ASSESS -> gainsaid(i).map(claim -> found(Contradiction.Kind.DENIAL, claim, i, GAINSAID));
            case REJECT, ACCUSE -> rebuked(i).map(rebuked -> found(Contradiction.Kind.REBUKE, rebuked, i, REBUKE));
            default -> Optional.empty();
        };
    }

    private Contradiction found(Contradiction.Kind kind, Utterance claim, int other, double strength) {
        return new Contradiction(kind, claim, inOrder[other], List.of(), Optional.empty(), strength);
    }

    /** Returns what stands right before a statement in an article and speaks of what there is not, as the statement has it. */
    private Optional<Utterance> gainsaid(int statement) {
        Said here = inOrder[statement].best();
        Matcher no = THERE_IS_NO.matcher(here.words());
        if (NO.stream().noneMatch(here.words()::contains) || !no.find()) {
            return Optional.empty();
        }
        return beside(statement)
                .filter(each -> besides(statement, each) == 1 && isClaim(inOrder[each]) && issue(statement, each))
                .filter(each ->
                        !inOrder[each].best().who().actor().equals(here.who().actor()))
                .filter(each -> overlap.has(best[each], no.group(1)))
                .mapToObj(each -> inOrder[each])
                .findFirst();
    }

    /** Returns what somebody rejects or complains of, if it was said for the same body. */
    private Optional<Utterance> rebuked(int rebuke) {
        Said here = inOrder[rebuke].best();
        Optional<String> about = here.coding().about();
        if (about.isEmpty() || here.who().organisation().isEmpty()) {
            return Optional.empty();
        }
        return before(rebuke, bySpeaker, about.get())
                .filter(each -> inOrder[each]
                        .best()
                        .who()
                        .organisation()
                        .equals(here.who().organisation()))
                .filter(each ->
                        !inOrder[each].best().who().actorId().equals(here.who().actorId()))
                .filter(each -> issue(rebuke, each))
                .boxed()
                .max(Comparator.comparing((Integer each) -> -Time.between(inOrder[rebuke], inOrder[each]))
                        .thenComparing(each -> besides(rebuke, each))
                        .thenComparing(each -> each))
                .map(each -> inOrder[each]);
    }

    private Optional<Utterance> denied(int denial) {
        Said no = inOrder[denial].best();
        Optional<String> about = no.coding().about();
        IntStream candidates = Stream.of(
                        beside(denial),
                        about.map(of -> before(denial, bySpeaker, of)).orElse(IntStream.empty()),
                        about.map(of -> before(denial, bySubject, of)).orElse(IntStream.empty()),
                        before(denial, bySubject, no.who().actor()),
                        before(denial, bySubject, Bodies.of(no.who())),
                        IntStream.of(overlap.heaviest(best[denial], LEADING))
                                .flatMap(word -> before(denial, byWord, word)))
                .flatMapToInt(each -> each);
        int most = -1;
        double highest = 0;
        for (int each : candidates.toArray()) {
            double score = each == denial || !issue(denial, each) ? 0 : score(denial, each);
            if (score > highest) {
                most = each;
                highest = score;
            }
        }
        return most < 0 ? Optional.empty() : Optional.of(inOrder[most]);
    }

    private double score(int deniedBy, int claimed) {
        Utterance denial = inOrder[deniedBy];
        Utterance claim = inOrder[claimed];
        Said no = denial.best();
        Said yes = claim.best();
        int besides = besides(deniedBy, claimed);
        boolean isBeside = besides > 0 ? besides <= BEFORE : besides >= (isShort(no) ? 0 : -BEHIND);
        if (no.who().actor().equals(yes.who().actor())) {
            return besides == 1 && isShort(no) ? OWN : 0;
        }
        boolean isBySubject = isBySubject(denial, claim);
        double words = overlap.of(best[deniedBy], best[claimed]);
        boolean sameWords = words >= settings.words();
        boolean isAboutDenier = (isBeside || besides > 0) && isAboutDenier(no, yes);
        boolean isAboutSame = no.coding().about().isPresent()
                && no.coding().about().equals(yes.coding().about());
        boolean isNext = besides > 0 && besides <= BEHIND;
        boolean isMeant = isAboutDenier || isAboutSame || sameWords || isNext || !isElsewhere(yes);
        if (!isBySubject && !(isClaim(claim) && isMeant)) {
            return 0;
        }
        boolean isLinked = isBySubject || isAboutDenier || sameWords;
        boolean isOwnBody = Bodies.of(no.who()).equals(Bodies.of(yes.who()));
        boolean isLoose = isOwnBody ? !isNext : !isBeside && !isAboutSame;
        if (!isLinked && isLoose) {
            return 0;
        }
        double score = 0.1 + (sameWords ? WORDS * words : 0) - 0.05 * Time.between(denial, claim);
        score += isBySubject ? 2 : 0;
        score += isAboutDenier ? 1.5 : 0;
        score += isAboutSame ? 1 : 0;
        score += isBeside ? (besides > 0 ? 2.0 : -0.5) / besides : 0;
        return score;
    }

    /** Returns whether what is claimed was said by the one whom the denial is about. */
    private static boolean isBySubject(Utterance denial, Utterance claim) {
        Said no = denial.best();
        return no.coding()
                .about()
                .filter(about ->
                        !about.equals(Bodies.of(no.who())) && claim.speakers().contains(about))
                .filter(about -> !claim.best().coding().act().equals(Optional.of(Act.DENY)))
                .isPresent();
    }

    private boolean isAboutDenier(Said denial, Said claim) {
        Optional<String> about = claim.coding().about();
        if (about.isEmpty()) {
            return false;
        }
        String actor = denial.who().actor();
        String body = Bodies.of(denial.who());
        LocalDate day = claim.when().map(Day::last).orElse(LocalDate.MAX);
        boolean isItsOwn = actor.equals(body) && bodies.of(about.get(), day).equals(body);
        boolean isItsSide = Bodies.isParty(denial.who().side())
                && List.of(about.get().split(" and "))
                        .contains(denial.who().side().orElse(""));
        return actor.endsWith(about.get()) || about.get().equals(body) || isItsOwn || isItsSide;
    }

    /** Returns whether somebody is accused, so that nobody else has to deny it. */
    private static boolean isElsewhere(Said claim) {
        return claim.coding().act().equals(Optional.of(Act.ACCUSE))
                && claim.coding().about().isPresent();
    }

    /** What is as short as "this" or "having said so" points to what was said before it. */
    private static boolean isShort(Said said) {
        return said.words().codePoints().filter(letter -> letter == ' ').count() < 3;
    }

    private static boolean isClaim(Utterance utterance) {
        return utterance.best().coding().act().filter(CLAIMS::contains).isPresent();
    }

    /** Returns whether both are on the same issue. */
    private boolean issue(int one, int other) {
        return (issues[one] & issues[other]) != 0
                && !Collections.disjoint(
                        inOrder[one].best().coding().issues(),
                        inOrder[other].best().coding().issues());
    }

    /** Returns the last of those that something leads to, by the day of what is said and not longer before than may be. */
    private <K> IntStream before(int utterance, Map<K, Places> index, K key) {
        Places led = index.get(key);
        if (led == null) {
            return IntStream.empty();
        }
        LocalDate day = days[utterance];
        int start = day.equals(LocalDate.MAX) ? 0 : firstAfter(day.minusDays(settings.days() + 1L));
        return led.last(REACH, start, firstAfter(day));
    }

    private int firstAfter(LocalDate day) {
        int low = 0;
        int high = days.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle].isAfter(day)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private IntStream beside(int utterance) {
        List<Said> here = inOrder[utterance].reports();
        IntStream.Builder beside = IntStream.builder();
        for (int k = 0; k < here.size(); k++) {
            int place = reports[utterance][k];
            for (int i = Math.max(0, place - BEFORE); i <= Math.min(said.size() - 1, place + BEHIND); i++) {
                int at = utteranceAt[i];
                int other = at < 0 ? utterance : at;
                if (said.get(i).report().article().equals(here.get(k).report().article())
                        && Time.between(inOrder[utterance], inOrder[other]) <= settings.days()) {
                    beside.add(other);
                }
            }
        }
        return beside.build();
    }

    /** Returns how many places one stands behind the other in an article, the least if there are several; many if in none. */
    private int besides(int later, int earlier) {
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < reports[later].length; i++) {
            for (int j = 0; j < reports[earlier].length; j++) {
                if (articleAt[reports[later][i]] == articleAt[reports[earlier][j]]) {
                    int behind = reports[later][i] - reports[earlier][j];
                    if (Math.abs((long) behind) < Math.abs((long) least)) {
                        least = behind;
                    }
                }
            }
        }
        return least;
    }
}
