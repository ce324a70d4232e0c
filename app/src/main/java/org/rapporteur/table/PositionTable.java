package org.rapporteur.table;

import java.time.LocalDate;
import java.util.List;
import org.rapporteur.analysis.positions.Position;
import org.rapporteur.analysis.positions.PositionMatrix;
import org.rapporteur.analysis.positions.PositionSettings;

/** The positions matrix as rows. */
public final class PositionTable {

    private PositionTable() {}

    /** Returns a row for each cell, also the silent ones. */
    public static Results of(PositionMatrix matrix, PositionSettings settings) {
        Results results = new Results(
                        "positions",
                        Column.named(
                                "who",
                                Column.nameOf(settings.topic()),
                                "latest",
                                "latest_on",
                                "latest_dated",
                                "prevailing",
                                "share",
                                "count",
                                "positions",
                                "outlets",
                                "sure",
                                "latest_statements",
                                "prevailing_statements"))
                .fact("by", Cell.word(settings.level()))
                .fact("on", Cell.word(settings.topic()))
                .fact("at", Cell.of(settings.at().map(LocalDate::toString)))
                .fact(
                        "days",
                        settings.days().isPresent() ? Cell.of(settings.days().getAsInt()) : new Cell.None())
                .fact("unattributed", Cell.of(matrix.leftOut().unattributed()))
                .fact("undated", Cell.of(matrix.leftOut().undated()));
        for (String who : matrix.speakers()) {
            for (String id : matrix.topics()) {
                matrix.at(who, id).ifPresentOrElse(position -> add(results, position), () -> silent(results, who, id));
            }
        }
        return results;
    }

    private static void add(Results results, Position position) {
        results.row(
                position.statements(),
                Cell.of(position.who()),
                Cell.of(position.topic()),
                Cell.of(position.latest().map(Position.Held::position)),
                Days.cell(position.when()),
                Days.basis(position.when()),
                Cell.of(position.prevailing().map(Position.Held::position)),
                position.held().isEmpty() ? new Cell.None() : Cell.share(position.share()),
                Cell.of(position.statements().size()),
                Cell.of(position.held().stream()
                        .map(held -> held.position() + " " + held.statements().size())
                        .toList()),
                Cell.of(position.outlets()),
                Cell.share(position.sure()),
                Cell.behind(position.latest().map(Position.Held::statements).orElse(List.of())),
                Cell.behind(position.prevailing().map(Position.Held::statements).orElse(List.of())));
    }

    private static void silent(Results results, String who, String topic) {
        Cell none = new Cell.None();
        results.row(
                List.of(),
                Cell.of(who),
                Cell.of(topic),
                Cell.of("silent"),
                none,
                none,
                Cell.of("silent"),
                none,
                Cell.of(0),
                none,
                Cell.of(0),
                none,
                Cell.behind(List.of()),
                Cell.behind(List.of()));
    }
}
