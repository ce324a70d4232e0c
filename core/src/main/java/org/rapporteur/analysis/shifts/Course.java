package org.rapporteur.analysis.shifts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.analysis.utterances.Utterance;
import org.rapporteur.model.Act;
import org.rapporteur.model.Stance;

/** The positions of somebody on one proposition, one after the other. */
final class Course {

    private Course() {}

    /** Something said on a day. */
    record Point(LocalDate day, Stance stance, Utterance utterance) {

        /** Returns whether the speaker says with it that the position is new. */
        boolean isAnnounced() {
            Act act = utterance.best().coding().act().orElse(Act.ASSESS);
            return act == Act.CONCEDE || act == Act.ACCEPT;
        }
    }

    /**
     * A position that is held from one day to another. Mutable while the days are joined.
     */
    static final class Held {

        /** Which it may be: several where as much was said for one as for another. */
        private final Set<Stance> stances;

        /** All that was said meanwhile, by day. */
        private final List<Point> points;

        private Held(List<Point> points, Set<Stance> stances) {
            this.points = new ArrayList<>(points);
            this.stances = stances;
        }

        /** Returns what it is: that with a condition, if it may be. */
        Stance stance() {
            return stances.contains(Stance.CONDITIONAL)
                    ? Stance.CONDITIONAL
                    : stances.iterator().next();
        }

        /** Returns what was said that shows it. */
        List<Point> showing() {
            Stance stance = stance();
            return points.stream().filter(point -> point.stance() == stance).toList();
        }

        private void join(Held day) {
            stances.retainAll(day.stances);
            points.addAll(day.points);
        }
    }

    /**
     * Returns the positions held, one after the other.
     *
     * <p>What is said on a day is one position, that for which most is said; a concession counts twice. A day between two that are
     * agreed is passed over, as one odd statement, or one wrong report, is no change.
     *
     * @param points by day
     */
    static List<Held> of(List<Point> points) {
        List<Held> days = new ArrayList<>();
        for (int start = 0, end; start < points.size(); start = end) {
            LocalDate day = points.get(start).day();
            end = start;
            while (end < points.size() && points.get(end).day().equals(day)) {
                end++;
            }
            List<Point> said = points.subList(start, end);
            days.add(new Held(said, prevailing(said)));
        }
        List<Held> held = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            Held day = days.get(i);
            Held last = held.isEmpty() ? day : held.get(held.size() - 1);
            if (!held.isEmpty() && isShared(last, day)) {
                last.join(day);
            } else if (held.isEmpty()
                    || i + 1 >= days.size()
                    || !isShared(last, days.get(i + 1))
                    || isShared(day, days.get(i + 1))) {
                held.add(day);
            }
        }
        return held;
    }

    private static Set<Stance> prevailing(List<Point> said) {
        Map<Stance, Integer> votes = new EnumMap<>(Stance.class);
        said.forEach(point -> votes.merge(point.stance(), point.isAnnounced() ? 2 : 1, Integer::sum));
        int most = votes.values().stream().mapToInt(each -> each).max().orElse(0);
        Set<Stance> prevailing = EnumSet.noneOf(Stance.class);
        votes.forEach((stance, count) -> {
            if (count == most) {
                prevailing.add(stance);
            }
        });
        return prevailing;
    }

    private static boolean isShared(Held one, Held other) {
        return !Collections.disjoint(one.stances, other.stances);
    }
}
