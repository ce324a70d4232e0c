package org.rapporteur.analysis.preconditions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the fewest changes that end all of several deadlocks. */
final class Openings {

    /** So many possible changes are tried in all combinations. */
    static final int EXACT = 16;

    private final List<Deadlock> deadlocks;
    private final List<Opening> possible;

    Openings(List<Deadlock> deadlocks) {
        this.deadlocks = deadlocks;
        Set<Opening> all = new LinkedHashSet<>();
        deadlocks.forEach(each -> all.addAll(each.openings()));
        possible = all.stream()
                .sorted(Comparator.comparing((Opening each) -> -each.evidence().size())
                        .thenComparing(Opening::who)
                        .thenComparing(Opening::accepts)
                        .thenComparing(Opening::without))
                .toList();
    }

    List<Opening> fewest() {
        if (deadlocks.isEmpty()) {
            return List.of();
        }
        return possible.size() <= EXACT ? exactly() : oneByOne();
    }

    private List<Opening> exactly() {
        List<Opening> best = possible;
        int mostEvidence = -1;
        for (int chosen = 1; chosen < 1 << possible.size(); chosen++) {
            int size = Integer.bitCount(chosen);
            if (size > best.size()) {
                continue;
            }
            List<Opening> set = new ArrayList<>();
            int evidence = 0;
            for (int i = 0; i < possible.size(); i++) {
                if ((chosen & (1 << i)) != 0) {
                    set.add(possible.get(i));
                    evidence += possible.get(i).evidence().size();
                }
            }
            if ((size < best.size() || evidence > mostEvidence) && endsAll(set)) {
                best = set;
                mostEvidence = evidence;
            }
        }
        return List.copyOf(best);
    }

    private boolean endsAll(List<Opening> set) {
        return deadlocks.stream().allMatch(each -> each.openings().stream().anyMatch(set::contains));
    }

    private List<Opening> oneByOne() {
        List<Opening> chosen = new ArrayList<>();
        List<Deadlock> left = new ArrayList<>(deadlocks);
        while (!left.isEmpty()) {
            Opening most = possible.get(0);
            long ended = -1;
            for (Opening each : possible) {
                long ends = left.stream()
                        .filter(deadlock -> deadlock.openings().contains(each))
                        .count();
                if (ends > ended) {
                    most = each;
                    ended = ends;
                }
            }
            Opening next = most;
            chosen.add(next);
            left.removeIf(deadlock -> deadlock.openings().contains(next));
        }
        return List.copyOf(chosen);
    }
}
