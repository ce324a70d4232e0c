package org.rapporteur.table;

import java.util.List;
import java.util.Optional;
import org.rapporteur.analysis.timeline.Lane;
import org.rapporteur.analysis.timeline.Timeline;
import org.rapporteur.analysis.timeline.TimelineSettings;

/** Positions through time as rows. */
public final class TimelineTable {

    private TimelineTable() {}

    /**
     * Returns a row for each statement.
     *
     * @param marksTurns whether only turns say whether they are
     */
    public static Results of(Timeline timeline, TimelineSettings settings, boolean marksTurns) {
        List<Column> columns = List.of(
                new Column("who", Column.Show.ALWAYS),
                new Column(Column.nameOf(settings.topic()), Column.Show.ALWAYS),
                new Column("on", Column.Show.ALWAYS),
                new Column("dated", Column.Show.ALWAYS),
                new Column("position", Column.Show.ALWAYS),
                new Column("turn", Column.Show.ALWAYS),
                Column.wide("speaker"),
                Column.wide("outlet"),
                Column.hidden("article"),
                Column.hidden("kind"),
                Column.hidden("sure"),
                new Column("words", Column.Show.ALWAYS));
        Results results = new Results("timeline", columns)
                .fact("by", Cell.word(settings.level()))
                .fact("on", Cell.word(settings.topic()))
                .fact("unattributed", Cell.of(timeline.unattributed()))
                .fact("undated", Cell.of(timeline.undated()));
        for (Lane lane : timeline.lanes()) {
            lane.points().forEach(point -> add(results, lane, point, marksTurns));
        }
        return results;
    }

    private static void add(Results results, Lane lane, Lane.Point point, boolean marksTurns) {
        results.row(
                List.of(point.said().id()),
                Cell.of(lane.who()),
                Cell.of(lane.topic()),
                Days.cell(Optional.of(point.when())),
                Days.basis(Optional.of(point.when())),
                Cell.of(point.position()),
                point.isTurn() || !marksTurns ? Cell.flag(point.isTurn()) : new Cell.None(),
                Cell.of(point.said().who().actor()),
                Cell.of(point.said().report().outlet()),
                Cell.of(point.said().report().article()),
                Cell.of(point.said().kind().word()),
                Cell.share(point.said().coding().sure()),
                Cell.of(point.said().words()));
    }
}
