package org.rapporteur.analysis.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rapporteur.analysis.Said;
import org.rapporteur.model.StatementId;

/** What one speaker said on one day, as several outlets report it. */
final class Occasion {

    /** Reports share at least so many words, unless one of them has fewer. */
    private static final int LEAST = 3;

    private final double alike;
    private final List<Group> groups = new ArrayList<>();
    private final WordIndex groupsByWord = new WordIndex();

    /** How many words each group shares with a report; all zero between two reports. */
    private int[] shared = new int[0];

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
        int best = best(words);
        if (best < 0) {
            best = groups.size();
            groups.add(new Group(said, words.length));
            for (int word : words) {
                groupsByWord.add(word, best);
            }
        }
        groups.get(best)
                .reports
                .computeIfAbsent(said.report().outlet().orElseThrow(), outlet -> new ArrayList<>())
                .add(said.id());
    }

    /** Returns the group that shares most words, and enough of them; of equals the first; -1 if there is none. */
    private int best(int[] words) {
        if (shared.length < groups.size()) {
            shared = new int[2 * groups.size()];
        }
        int[] touched = new int[groups.size()];
        int[] counted = {0};
        for (int word : words) {
            groupsByWord.each(word, group -> {
                if (shared[group]++ == 0) {
                    touched[counted[0]++] = group;
                }
            });
        }
        int best = -1;
        int most = 0;
        for (int i = 0; i < counted[0]; i++) {
            int group = touched[i];
            int count = shared[group];
            int shorter = Math.min(words.length, groups.get(group).size);
            boolean isEnough = count >= Math.max(alike * shorter, Math.min(LEAST, shorter));
            if (isEnough && (count > most || (count == most && group < best))) {
                best = group;
                most = count;
            }
            shared[group] = 0;
        }
        return best;
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
