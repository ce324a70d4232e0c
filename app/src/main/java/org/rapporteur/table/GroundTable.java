package org.rapporteur.table;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.analysis.ground.CommonGround;
import org.rapporteur.analysis.ground.GroundSettings;
import org.rapporteur.analysis.ground.Shared;
import org.rapporteur.analysis.positions.Position;
import org.rapporteur.model.StatementId;

/** Common ground as rows. */
public final class GroundTable {

    private GroundTable() {}

    /** Returns a row for each proposition and each two. */
    public static Results of(CommonGround ground, GroundSettings settings) {
        List<Column> columns = List.of(
                new Column("proposition", Column.Show.ALWAYS),
                new Column("ground", Column.Show.ALWAYS),
                new Column("one", Column.Show.ALWAYS),
                new Column("one_stance", Column.Show.ALWAYS),
                new Column("other", Column.Show.ALWAYS),
                new Column("other_stance", Column.Show.ALWAYS),
                Column.wide("divided"),
                Column.wide("conditions"),
                Column.hidden("one_statements"),
                Column.hidden("other_statements"));
        Results results = new Results("common-ground", columns)
                .fact("by", Cell.word(settings.positions().level()))
                .fact("basis", Cell.word(settings.basis()))
                .fact("at", Cell.of(settings.positions().at().map(LocalDate::toString)))
                .fact("between", Cell.of(ground.parties()))
                .fact("unattributed", Cell.of(ground.leftOut().unattributed()))
                .fact("undated", Cell.of(ground.leftOut().undated()));
        ground.shared().forEach(shared -> add(results, shared));
        return results;
    }

    private static void add(Results results, Shared shared) {
        List<Shared.Party> both = List.of(shared.one(), shared.other());
        List<StatementId> behind = both.stream()
                .flatMap(party -> party.statements().stream())
                .distinct()
                .toList();
        results.row(
                behind,
                Cell.of(shared.proposition()),
                Cell.of(shared.ground().word()),
                Cell.of(shared.one().name()),
                stance(shared.one()),
                Cell.of(shared.other().name()),
                stance(shared.other()),
                Cell.of(both.stream()
                        .filter(Shared.Party::isDivided)
                        .map(Shared.Party::name)
                        .toList()),
                Cell.of(both.stream().flatMap(GroundTable::conditions).toList()),
                Cell.behind(shared.one().statements()),
                Cell.behind(shared.other().statements()));
    }

    private static Cell stance(Shared.Party party) {
        return Cell.of(party.stance().map(Position.Held::position).orElse("silent"));
    }

    private static Stream<String> conditions(Shared.Party party) {
        return party.conditions().stream()
                .map(demand -> party.name() + ": " + demand.condition().words())
                .distinct();
    }
}
