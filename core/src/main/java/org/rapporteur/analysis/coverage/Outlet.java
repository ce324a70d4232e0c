package org.rapporteur.analysis.coverage;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.model.Kind;
import org.rapporteur.model.StatementId;

/**
 * What an outlet reports.
 *
 * @param name the outlet
 * @param articles in how many articles with statements
 * @param kinds its statements by how much of them is quoted; all three kinds are there
 * @param quoted whom it quotes, who is quoted most first, then by name; sources that cannot be told are left out
 * @param unattributed its statements by sources that cannot be told
 * @param occasions how many occasions it reports that others report too
 * @param left how many remarks of these it leaves out
 */
public record Outlet(
        String name,
        int articles,
        Map<Kind, List<StatementId>> kinds,
        List<Quoted> quoted,
        List<StatementId> unattributed,
        int occasions,
        int left) {

    /** Copies the collections. */
    public Outlet {
        Map<Kind, List<StatementId>> copy = new EnumMap<>(Kind.class);
        kinds.forEach((kind, statements) -> copy.put(kind, List.copyOf(statements)));
        kinds = Collections.unmodifiableMap(copy);
        quoted = List.copyOf(quoted);
        unattributed = List.copyOf(unattributed);
    }

    /**
     * Somebody whom an outlet quotes.
     *
     * @param who the actor, organisation or side
     * @param statements what the outlet quotes of them
     */
    public record Quoted(String who, List<StatementId> statements) {

        /** Copies the list. */
        public Quoted {
            statements = List.copyOf(statements);
        }
    }

    /** Returns how many statements it reports. */
    public int statements() {
        return kinds.values().stream().mapToInt(List::size).sum();
    }

    /** Returns its statements of a kind as a share of all, from 0 to 1. */
    public double share(Kind kind) {
        return statements() == 0
                ? 0
                : (double) kinds.getOrDefault(kind, List.of()).size() / statements();
    }
}
