package org.rapporteur.analysis.queue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.Said;
import org.rapporteur.model.Stance;

/**
 * Ranks statements by what a person's look at them is worth: how unsure the machine is, times what depends on them.
 *
 * <p>What depends on a statement is 1, and 4 more if it goes against what its speaker says elsewhere on a proposition, or 2 more if its
 * speaker's prevailing or latest position hangs on it, and up to 1 more the more often the speaker speaks on that. A machine that is sure
 * counts as unsure by 0.05, since it errs. What coders differ on comes before all else.
 */
public final class ReviewOrder {

    private static final double CONTRADICTS = 4;
    private static final double DECIDES = 2;
    private static final double LEAST_DOUBT = 0.05;
    private static final double DISPUTED = 100;

    private final Map<String, Map<String, Position>> positions = new HashMap<>();
    private int most = 1;

    private ReviewOrder() {}

    /**
     * Returns the statements that are worth a look. Takes n log n.
     *
     * @param candidates all statements, also those that were reviewed, since they make up positions
     * @param limit how many are wanted at most
     * @return the most valuable first; of equals, in the order of the list
     */
    public static List<Queued> of(List<Candidate> candidates, int limit) {
        ReviewOrder order = new ReviewOrder();
        for (int i = 0; i < candidates.size(); i++) {
            order.count(candidates.get(i).said(), i);
        }
        return order.ranked(candidates, limit);
    }

    /** What a speaker says on a proposition. */
    private static final class Position {

        private final Map<Stance, Integer> counts = new EnumMap<>(Stance.class);
        private int all;
        private @Nullable Day latest;
        private int latestAt = -1;

        void add(Stance stance, Optional<Day> when, int at) {
            counts.merge(stance, 1, Integer::sum);
            all++;
            if (when.isPresent() && (latest == null || when.get().compareTo(latest) >= 0)) {
                latest = when.get();
                latestAt = at;
            }
        }

        private int count(Stance stance) {
            return counts.getOrDefault(stance, 0);
        }

        /** Returns whether the opposite is said as well, and at least as often. */
        boolean isAgainst(Stance stance) {
            return switch (stance) {
                case SUPPORT -> isLess(count(stance), count(Stance.OPPOSE));
                case OPPOSE -> isLess(count(stance), count(Stance.SUPPORT));
                case CONDITIONAL -> false;
            };
        }

        private static boolean isLess(int own, int opposite) {
            return opposite > 0 && own <= opposite;
        }

        /** Returns whether the position would be another without one statement, or with another stance of it. */
        boolean hangsOn(Stance stance, int at) {
            int own = count(stance);
            int second = 0;
            for (Map.Entry<Stance, Integer> each : counts.entrySet()) {
                second = each.getKey() == stance ? second : Math.max(second, each.getValue());
            }
            boolean isClose = own >= second && (own == 1 || own - second <= 1);
            return isClose || at == latestAt;
        }
    }

    private void count(Said said, int at) {
        Map<String, Stance> stances = said.coding().stances();
        if (stances.isEmpty() || said.who().actorId().isEmpty()) {
            return;
        }
        Map<String, Position> own =
                positions.computeIfAbsent(said.who().actorId().get(), actor -> new HashMap<>());
        stances.forEach((proposition, stance) -> {
            Position position = own.computeIfAbsent(proposition, id -> new Position());
            position.add(stance, said.when(), at);
            most = Math.max(most, position.all);
        });
    }

    /** What depends on a statement. */
    private record Stake(Queued.Reason reason, Optional<String> proposition, double weight) {

        static final Stake NONE = new Stake(Queued.Reason.UNCERTAIN, Optional.empty(), 0);
    }

    private Stake stake(Said said, int at) {
        Map<String, Position> own = said.who().actorId().map(positions::get).orElse(null);
        if (own == null) {
            return Stake.NONE;
        }
        Stake highest = Stake.NONE;
        for (Map.Entry<String, Stance> each : said.coding().stances().entrySet()) {
            Position position = own.get(each.getKey());
            if (position == null) {
                continue;
            }
            double frequent = Math.log1p(position.all) / Math.log1p(most);
            Stake stake = position.isAgainst(each.getValue())
                    ? new Stake(Queued.Reason.CONTRADICTORY, Optional.of(each.getKey()), CONTRADICTS + frequent)
                    : position.hangsOn(each.getValue(), at)
                            ? new Stake(Queued.Reason.INFLUENTIAL, Optional.of(each.getKey()), DECIDES + frequent)
                            : new Stake(Queued.Reason.UNCERTAIN, Optional.of(each.getKey()), frequent);
            boolean isHigher = stake.weight() > highest.weight()
                    || (stake.weight() == highest.weight()
                            && each.getKey().compareTo(highest.proposition().orElse("")) < 0);
            highest = isHigher ? stake : highest;
        }
        return highest;
    }

    private List<Queued> ranked(List<Candidate> candidates, int limit) {
        long[] keys = new long[candidates.size()];
        int count = 0;
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            if (candidate.state() != Candidate.State.DONE) {
                // The bits of positive numbers are in their order; turned round, the highest comes first, then the
                // earliest.
                int bits = Float.floatToIntBits((float) value(candidate, stake(candidate.said(), i)));
                keys[count] = (long) (Integer.MAX_VALUE - bits) << Integer.SIZE | i;
                count++;
            }
        }
        Arrays.sort(keys, 0, count);
        List<Queued> ranked = new ArrayList<>();
        for (int rank = 0; rank < Math.min(count, limit); rank++) {
            int at = (int) keys[rank];
            Candidate candidate = candidates.get(at);
            Stake stake = stake(candidate.said(), at);
            boolean isDisputed = candidate.state() == Candidate.State.DISPUTED;
            ranked.add(new Queued(
                    candidate.said().id(),
                    isDisputed ? Queued.Reason.DISPUTED : stake.reason(),
                    stake.proposition(),
                    value(candidate, stake)));
        }
        return ranked;
    }

    private static double value(Candidate candidate, Stake stake) {
        double doubt = Math.max(1 - candidate.sure(), LEAST_DOUBT);
        return doubt * (1 + stake.weight()) + (candidate.state() == Candidate.State.DISPUTED ? DISPUTED : 0);
    }
}
