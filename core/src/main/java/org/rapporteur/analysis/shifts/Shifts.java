package org.rapporteur.analysis.shifts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.preconditions.Terms;
import org.rapporteur.analysis.preconditions.Want;
import org.rapporteur.analysis.utterances.Utterance;
import org.rapporteur.model.Act;
import org.rapporteur.model.Proposition;
import org.rapporteur.model.Stance;
import org.rapporteur.model.StatementId;

/**
 * Finds where positions change.
 *
 * <p>Positions follow from what was said by day. What reports attribute to several speakers is passed over, as one of the reports is
 * wrong. Besides what the record shows, articles themselves tell of shifts: they say that somebody concedes something, or set what somebody once
 * said beside what the same person says now.
 */
public final class Shifts {

    private static final Comparator<Course.Point> BY_DAY = Comparator.comparing(Course.Point::day)
            .thenComparing(point -> point.utterance().best().id().value());

    private final ShiftSettings settings;
    private final Terms terms;
    private final Told told;
    private final List<Shift> found = new ArrayList<>();

    private Shifts(ShiftSettings settings, List<Proposition> propositions, Told told) {
        this.settings = settings;
        this.terms = new Terms(propositions);
        this.told = told;
    }

    /**
     * Returns the shifts.
     *
     * @param propositions those by which the statements were coded
     * @return by whose they are, then by proposition, then by day
     */
    public static List<Shift> of(List<Utterance> utterances, List<Proposition> propositions, ShiftSettings settings) {
        Map<String, Map<String, List<Course.Point>>> courses = new HashMap<>();
        for (Utterance utterance : utterances) {
            Said said = utterance.best();
            Optional<String> who = said.by(settings.level());
            if (who.isEmpty() || said.when().isEmpty() || utterance.isDisputed()) {
                continue;
            }
            LocalDate day = said.when().get().last();
            said.coding()
                    .stances()
                    .forEach((proposition, stance) -> courses.computeIfAbsent(who.get(), key -> new TreeMap<>())
                            .computeIfAbsent(proposition, key -> new ArrayList<>())
                            .add(new Course.Point(day, stance, utterance)));
        }
        courses.values()
                .forEach(each -> each.values()
                        .removeIf(points -> points.size() < 2 && !points.get(0).isAnnounced()));
        Shifts shifts = new Shifts(
                settings,
                propositions,
                new Told(
                        utterances,
                        settings.level(),
                        (who, proposition) ->
                                courses.getOrDefault(who, Map.of()).containsKey(proposition)));
        new TreeMap<>(courses)
                .forEach((who, propositionsOf) -> propositionsOf.forEach((proposition, points) -> {
                    points.sort(BY_DAY);
                    shifts.add(who, proposition, points);
                }));
        return List.copyOf(shifts.found);
    }

    private void add(String who, String proposition, List<Course.Point> points) {
        int before = found.size();
        List<Course.Held> held = Course.of(points);
        Course.Held last = held.get(0);
        for (Course.Held next : held.subList(1, held.size())) {
            List<Course.Point> after = next.showing();
            LocalDate day = after.get(0).day();
            List<StatementId> reported = told.of(who, proposition, day);
            if (next.stance() != last.stance() && (isShown(after) || !reported.isEmpty())) {
                found.add(new Shift(
                        who,
                        proposition,
                        Shift.Kind.of(last.stance(), next.stance()),
                        Optional.of(last.stance()),
                        next.stance(),
                        utterances(last.showing()),
                        utterances(after),
                        day,
                        List.of(),
                        reported));
                last = next;
            }
        }
        demands(who, proposition, points);
        if (found.size() == before) {
            conceded(who, proposition, points);
        }
    }

    private boolean isShown(List<Course.Point> points) {
        return points.size() >= settings.least()
                || points.stream().anyMatch(Course.Point::isAnnounced)
                || outlets(points) >= settings.least();
    }

    private static long outlets(List<Course.Point> points) {
        return points.stream()
                .flatMap(point -> point.utterance().reports().stream())
                .flatMap(said -> said.report().outlet().stream())
                .distinct()
                .count();
    }

    private static List<Utterance> utterances(List<Course.Point> points) {
        return points.stream().map(Course.Point::utterance).toList();
    }

    /** Finds demands that come up later than the first ones. */
    private void demands(String who, String proposition, List<Course.Point> points) {
        List<Course.Point> conditional = points.stream()
                .filter(point -> point.stance() == Stance.CONDITIONAL)
                .toList();
        Set<String> known = new HashSet<>();
        for (int start = 0, end; start < conditional.size(); start = end) {
            LocalDate day = conditional.get(start).day();
            Set<String> raised = new TreeSet<>();
            end = start;
            for (; end < conditional.size() && conditional.get(end).day().equals(day); end++) {
                raised.addAll(demanded(conditional.get(end), proposition));
            }
            raised.removeAll(known);
            List<Course.Point> after = conditional.subList(start, conditional.size()).stream()
                    .filter(point -> demanded(point, proposition).stream().anyMatch(raised::contains))
                    .toList();
            if (!raised.isEmpty() && !known.isEmpty() && isShown(after)) {
                found.add(new Shift(
                        who,
                        proposition,
                        Shift.Kind.DEMAND_RAISED,
                        Optional.of(Stance.CONDITIONAL),
                        Stance.CONDITIONAL,
                        utterances(conditional.subList(0, start)),
                        utterances(after),
                        day,
                        List.copyOf(raised),
                        List.of()));
            }
            known.addAll(raised);
        }
    }

    private Set<String> demanded(Course.Point point, String proposition) {
        Said.Codes codes = point.utterance().best().coding();
        Set<String> demanded = new TreeSet<>();
        for (Said.Precondition condition : codes.conditions()) {
            Terms.Deal deal = terms.of(codes, condition);
            if (deal.unlocks()
                    .map(Want::proposition)
                    .filter(proposition::equals)
                    .isPresent()) {
                deal.demands().map(Want::toString).ifPresent(demanded::add);
            }
        }
        return demanded;
    }

    /** Finds concessions of which the record has no earlier position, or one that is not the new one. */
    private void conceded(String who, String proposition, List<Course.Point> points) {
        for (Course.Point point : points) {
            boolean isNew = points.stream()
                    .noneMatch(other -> other.day().isBefore(point.day()) && other.stance() == point.stance());
            if (isNew && point.utterance().best().coding().act().equals(Optional.of(Act.CONCEDE))) {
                found.add(new Shift(
                        who,
                        proposition,
                        Shift.Kind.CONCEDED,
                        Optional.empty(),
                        point.stance(),
                        List.of(),
                        List.of(point.utterance()),
                        point.day(),
                        List.of(),
                        point.utterance().statements()));
                return;
            }
        }
    }
}
