package org.rapporteur.analysis.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.analysis.Level;
import org.rapporteur.analysis.Said;
import org.rapporteur.model.Kind;
import org.rapporteur.model.StatementId;

/** Gathers what one outlet reports. */
final class OutletTally {

    private final String name;
    private final Set<String> articles = new HashSet<>();
    private final Map<Kind, List<StatementId>> kinds = new EnumMap<>(Kind.class);
    private final Map<String, List<StatementId>> quoted = new HashMap<>();
    private final List<StatementId> unattributed = new ArrayList<>();

    OutletTally(String name) {
        this.name = name;
        for (Kind kind : Kind.values()) {
            kinds.put(kind, new ArrayList<>());
        }
    }

    void add(Said said, Level level) {
        articles.add(said.report().article());
        kinds.computeIfAbsent(said.kind(), kind -> new ArrayList<>()).add(said.id());
        List<String> who = said.allBy(level);
        if (who.isEmpty()) {
            unattributed.add(said.id());
        }
        who.forEach(
                each -> quoted.computeIfAbsent(each, one -> new ArrayList<>()).add(said.id()));
    }

    Outlet outlet(int occasions, int left) {
        List<Outlet.Quoted> most = quoted.entrySet().stream()
                .map(each -> new Outlet.Quoted(each.getKey(), each.getValue()))
                .sorted(Comparator.<Outlet.Quoted>comparingInt(
                                each -> -each.statements().size())
                        .thenComparing(Outlet.Quoted::who))
                .toList();
        return new Outlet(name, articles.size(), kinds, most, unattributed, occasions, left);
    }
}
