package org.rapporteur.analysis.contradictions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.preconditions.Bodies;
import org.rapporteur.analysis.utterances.Overlap;
import org.rapporteur.analysis.utterances.Utterance;
import org.rapporteur.model.Act;
import org.rapporteur.model.StatementId;

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

    private static final Comparator<Utterance> BY_DAY = Comparator.comparing((Utterance each) -> Time.day(each))
            .thenComparing(each -> each.best().id().value());

    private final ContradictionSettings settings;
    private final List<Said> said;
    private final Overlap overlap;
    private final Bodies bodies;
    private final Map<StatementId, Utterance> utteranceOf = new HashMap<>();
    private final Map<StatementId, Integer> places = new HashMap<>();
    private final Map<String, List<Utterance>> bySpeaker = new HashMap<>();
    private final Map<String, List<Utterance>> bySubject = new HashMap<>();
    private final Map<Integer, List<Utterance>> byWord = new HashMap<>();
    private final List<Utterance> inOrder;

    Denials(List<Said> said, List<Utterance> utterances, ContradictionSettings settings) {
        this.settings = settings;
        this.said = said;
        overlap = new Overlap(said.stream().map(Said::words).toList());
        bodies = new Bodies(utterances);
        inOrder = utterances.stream().sorted(BY_DAY).toList();
        for (int i = 0; i < said.size(); i++) {
            places.put(said.get(i).id(), i);
        }
        for (Utterance each : inOrder) {
            each.statements().forEach(id -> utteranceOf.put(id, each));
            each.speakers().forEach(speaker -> index(bySpeaker, speaker, each));
            Said best = each.best();
            best.coding().about().ifPresent(about -> {
                index(bySubject, about, each);
                index(bySubject, bodies.of(about, Time.day(each)), each);
            });
            if (isClaim(each)) {
                for (int word : overlap.heaviest(best.words(), LED)) {
                    index(byWord, word, each);
                }
            }
        }
    }

    private static <K> void index(Map<K, List<Utterance>> index, K key, Utterance utterance) {
        List<Utterance> list = index.computeIfAbsent(key, each -> new ArrayList<>(1));
        if (list.isEmpty() || !list.get(list.size() - 1).equals(utterance)) {
            list.add(utterance);
        }
    }

    List<Contradiction> find() {
        List<Contradiction> found = new ArrayList<>();
        for (Utterance each : inOrder) {
            Act act = each.best().coding().act().orElse(Act.ASSESS);
            if (act == Act.DENY) {
                denied(each)
                        .ifPresent(claim -> found.add(new Contradiction(
                                Contradiction.Kind.DENIAL, claim, each, List.of(), Optional.empty(), DENIAL)));
            } else if (act == Act.ASSESS) {
                gainsaid(each)
                        .ifPresent(claim -> found.add(new Contradiction(
                                Contradiction.Kind.DENIAL, claim, each, List.of(), Optional.empty(), GAINSAID)));
            } else if (act == Act.REJECT || act == Act.ACCUSE) {
                rebuked(each)
                        .ifPresent(rebuked -> found.add(new Contradiction(
                                Contradiction.Kind.REBUKE, rebuked, each, List.of(), Optional.empty(), REBUKE)));
            }
        }
        return found;
    }

    /** Returns what stands right before a statement in an article and speaks of what there is not, as the statement has it. */
    private Optional<Utterance> gainsaid(Utterance statement) {
        Matcher no = THERE_IS_NO.matcher(statement.best().words());
        if (!no.find()) {
            return Optional.empty();
        }
        return beside(statement).stream()
                .filter(each -> besides(statement, each) == 1 && isClaim(each) && issue(statement, each))
                .filter(each ->
                        !each.best().who().actor().equals(statement.best().who().actor()))
                .filter(each -> overlap.of(no.group(1), each.best().words()) > 0)
                .findFirst();
    }

    /** Returns what somebody rejects or complains of, if it was said for the same body. */
    private Optional<Utterance> rebuked(Utterance rebuke) {
        Said best = rebuke.best();
        Optional<String> about = best.coding().about();
        if (about.isEmpty() || best.who().organisation().isEmpty()) {
            return Optional.empty();
        }
        return before(rebuke, bySpeaker, about.get()).stream()
                .filter(each ->
                        each.best().who().organisation().equals(best.who().organisation()))
                .filter(each -> !each.best().who().actorId().equals(best.who().actorId()))
                .filter(each -> issue(rebuke, each))
                .max(Comparator.comparing((Utterance each) -> -Time.between(rebuke, each))
                        .thenComparing(each -> besides(rebuke, each))
                        .thenComparing(BY_DAY));
    }

    private Optional<Utterance> denied(Utterance denial) {
        Said best = denial.best();
        Set<Utterance> candidates = new LinkedHashSet<>(beside(denial));
        best.coding().about().ifPresent(about -> candidates.addAll(before(denial, bySpeaker, about)));
        best.coding().about().ifPresent(about -> candidates.addAll(before(denial, bySubject, about)));
        candidates.addAll(before(denial, bySubject, best.who().actor()));
        candidates.addAll(before(denial, bySubject, Bodies.of(best.who())));
        for (int word : overlap.heaviest(best.words(), LEADING)) {
            candidates.addAll(before(denial, byWord, word));
        }
        Utterance most = denial;
        double highest = 0;
        for (Utterance each : candidates) {
            double score = each.equals(denial) || !issue(denial, each) ? 0 : score(denial, each);
            if (score > highest) {
                most = each;
                highest = score;
            }
        }
        return most.equals(denial) ? Optional.empty() : Optional.of(most);
    }

    private double score(Utterance denial, Utterance claim) {
        Said no = denial.best();
        Said yes = claim.best();
        int besides = besides(denial, claim);
        boolean isBeside = besides > 0 ? besides <= BEFORE : besides >= (isShort(no) ? 0 : -BEHIND);
        if (no.who().actor().equals(yes.who().actor())) {
            return besides == 1 && isShort(no) ? OWN : 0;
        }
        boolean isBySubject = isBySubject(denial, claim);
        double words = overlap.of(no.words(), yes.words());
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

    private static boolean issue(Utterance one, Utterance other) {
        return one.best().coding().issues().stream()
                .anyMatch(other.best().coding().issues()::contains);
    }

    /** Returns the last of those that something leads to, by the day of what is said and not longer before than may be. */
    private <K> List<Utterance> before(Utterance utterance, Map<K, List<Utterance>> index, K key) {
        List<Utterance> list = index.getOrDefault(key, List.of());
        LocalDate day = Time.day(utterance);
        int end = firstAfter(list, day);
        int start = day.equals(LocalDate.MAX) ? 0 : firstAfter(list, day.minusDays(settings.days() + 1L));
        return list.subList(Math.max(start, end - REACH), end);
    }

    private static int firstAfter(List<Utterance> byDay, LocalDate day) {
        int low = 0;
        int high = byDay.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Time.day(byDay.get(middle)).isAfter(day)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private List<Utterance> beside(Utterance utterance) {
        List<Utterance> beside = new ArrayList<>();
        for (Said report : utterance.reports()) {
            int place = places.getOrDefault(report.id(), 0);
            for (int i = Math.max(0, place - BEFORE); i <= Math.min(said.size() - 1, place + BEHIND); i++) {
                Utterance other = utteranceOf.getOrDefault(said.get(i).id(), utterance);
                if (said.get(i).report().article().equals(report.report().article())
                        && Time.between(utterance, other) <= settings.days()) {
                    beside.add(other);
                }
            }
        }
        return beside;
    }

    /** Returns how many places one stands behind the other in an article, the least if there are several; many if in none. */
    private int besides(Utterance later, Utterance earlier) {
        int least = Integer.MAX_VALUE;
        for (Said one : later.reports()) {
            for (Said other : earlier.reports()) {
                if (one.report().article().equals(other.report().article())) {
                    int behind = places.getOrDefault(one.id(), 0) - places.getOrDefault(other.id(), 0);
                    if (Math.abs((long) behind) < Math.abs((long) least)) {
                        least = behind;
                    }
                }
            }
        }
        return least;
    }
}
