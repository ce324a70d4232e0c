package org.rapporteur.analysis.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rapporteur.analysis.Said;
import org.rapporteur.model.StatementId;

/** What one speaker said on one day, as several outlets report it. */
final class Occasion {

    /** A word is looked up in so many remarks at most, so that a speaker of many words costs no more than others. */
    private static final int MOST = 32;

    /** Reports share at least so many words, unless one of them has fewer. */
    private static final int LEAST = 3;

    private final double alike;
    private final List<Group> groups = new ArrayList<>();
    private final Map<Integer, List<Integer>> groupsByWord = new HashMap<>();

    /** Reports of one remark. */
    private static final class Group {
        private final Said first;
        private final int size;
        private final TreeMap<String, List<StatementId>> reports = new TreeMap<>();

        Group(Said first, int size) {
            this.first = first;
            this.size = size;
        }
    }

    Occasion(double alike) {
        this.alike = alike;
    }

    /** Adds a report of an outlet that is known. */
    void add(Said said) {
        int[] words = Words.of(said.words());
        Map<Integer, Integer> shared = new HashMap<>();
        for (int word : words) {
            groupsByWord.getOrDefault(word, List.of()).forEach(group -> shared.merge(group, 1, Integer::sum));
        }
        int best = -1;
        for (Map.Entry<Integer, Integer> each : shared.entrySet()) {
            int group = each.getKey();
            int shorter = Math.min(words.length, groups.get(group).size);
            if (each.getValue() >= Math.max(alike * shorter, Math.min(LEAST, shorter))
                    && (best < 0 || isBetter(group, best, shared))) {
                best = group;
            }
        }
        if (best < 0) {
            best = groups.size();
            groups.add(new Group(said, words.length));
            for (int word : words) {
                List<Integer> of = groupsByWord.computeIfAbsent(word, each -> new ArrayList<>());
                if (of.size() < MOST) {
                    of.add(best);
                }
            }
        }
        groups.get(best)
                .reports
                .computeIfAbsent(said.report().outlet().orElseThrow(), outlet -> new ArrayList<>())
                .add(said.id());
    }

    private static boolean isBetter(int one, int other, Map<Integer, Integer> shared) {
        int more = shared.getOrDefault(one, 0) - shared.getOrDefault(other, 0);
        return more > 0 || (more == 0 && one < other);
    }

    /** Returns the remarks in the order in which they were first reported. */
    List<Remark> remarks(String who, LocalDate day) {
        TreeSet<String> outlets = new TreeSet<>();
        groups.forEach(group -> outlets.addAll(group.reports.keySet()));
        return groups.stream()
                .map(group -> new Remark(
                        who,
                        day,
                        group.first.words(),
                        group.reports,
                        outlets.stream()
                                .filter(outlet -> !group.reports.containsKey(outlet))
                                .toList()))
                .toList();
    }
}
