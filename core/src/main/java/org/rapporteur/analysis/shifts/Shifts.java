package org.rapporteur.analysis.shifts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.rapporteur.analysis.Level;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.preconditions.Terms;
import org.rapporteur.analysis.preconditions.Want;
import org.rapporteur.analysis.utterances.Utterance;
import org.rapporteur.analysis.utterances.Utterances;
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

    private final ShiftSettings settings;
    private final Terms terms;
    private final Told told;

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
        List<Utterance> standing = utterances.parallelStream()
                .filter(each -> isStanding(each, settings.level()))
                .toList();
        for (Utterance utterance : Utterances.byDay(standing)) {
            Said said = utterance.best();
            LocalDate day = said.when().orElseThrow().last();
            Map<String, List<Course.Point>> courseOf =
                    courses.computeIfAbsent(said.by(settings.level()).orElseThrow(), key -> new TreeMap<>());
            said.coding()
                    .stances()
                    .forEach((proposition, stance) -> courseOf.computeIfAbsent(proposition, key -> new ArrayList<>())
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
        List<Whose> all = new ArrayList<>();
        new TreeMap<>(courses)
                .forEach((who, propositionsOf) ->
                        propositionsOf.forEach((proposition, points) -> all.add(new Whose(who, proposition, points))));
        // No course depends on another, and the stream keeps their order.
        return all.parallelStream().flatMap(each -> shifts.in(each).stream()).toList();
    }

    /** Returns whether somebody, who can be told, takes a stance on a day. */
    private static boolean isStanding(Utterance utterance, Level level) {
        Said said = utterance.best();
        return !said.coding().stances().isEmpty()
                && said.when().isPresent()
                && said.by(level).isPresent()
                && !utterance.isDisputed();
    }

    /** The points of somebody's course on a proposition, by day. */
    private record Whose(String who, String proposition, List<Course.Point> points) {}

    private List<Shift> in(Whose course) {
        String who = course.who();
        String proposition = course.proposition();
        List<Course.Point> points = course.points();
        List<Shift> found = new ArrayList<>();
        List<Course.Held> held = Course.of(points);
        Course.Held last = held.get(0);
        Tellings tellings = held.size() > 1 ? told.of(who, proposition) : new Tellings(List.of());
        for (Course.Held next : held.subList(1, held.size())) {
            if (next.stance() == last.stance()) {
                continue;
            }
            List<Course.Point> after = next.showing();
            LocalDate day = after.get(0).day();
            List<StatementId> reported = tellings.on(day);
            if (isShown(after) || !reported.isEmpty()) {
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
        found.addAll(demands(who, proposition, points));
        if (found.isEmpty()) {
            conceded(who, proposition, points).ifPresent(found::add);
        }
        return found;
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

    /** Returns demands that come up later than the first ones. */
    private List<Shift> demands(String who, String proposition, List<Course.Point> points) {
        List<Course.Point> conditional = points.stream()
                .filter(point -> point.stance() == Stance.CONDITIONAL)
                .toList();
        List<Set<String>> demanded =
                conditional.stream().map(point -> demanded(point, proposition)).toList();
        List<Shift> found = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (int start = 0, end; start < conditional.size(); start = end) {
            LocalDate day = conditional.get(start).day();
            Set<String> raised = new TreeSet<>();
            end = start;
            for (; end < conditional.size() && conditional.get(end).day().equals(day); end++) {
                raised.addAll(demanded.get(end));
            }
            raised.removeAll(known);
            if (raised.isEmpty()) {
                continue;
            }
            List<Course.Point> after = IntStream.range(start, conditional.size())
                    .filter(i -> !Collections.disjoint(demanded.get(i), raised))
                    .mapToObj(conditional::get)
                    .toList();
            if (!known.isEmpty() && isShown(after)) {
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
        return found;
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

    /** Returns a concession of which the record has no earlier position, or one that is not the new one. */
    private static Optional<Shift> conceded(String who, String proposition, List<Course.Point> points) {
        Map<Stance, LocalDate> since = new EnumMap<>(Stance.class);
        points.forEach(point -> since.putIfAbsent(point.stance(), point.day()));
        return points.stream()
                .filter(point -> point.utterance().best().coding().act().equals(Optional.of(Act.CONCEDE)))
                .filter(point -> point.day().equals(since.get(point.stance())))
                .findFirst()
                .map(point -> new Shift(
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
    }
}
