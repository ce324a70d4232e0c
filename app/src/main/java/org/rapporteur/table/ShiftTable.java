package org.rapporteur.table;

import java.util.List;
import java.util.Locale;
import org.rapporteur.analysis.shifts.Shift;
import org.rapporteur.analysis.shifts.ShiftSettings;
import org.rapporteur.model.Stance;

/** Shifts as rows. */
public final class ShiftTable {

    private ShiftTable() {}

    /** Returns a row for each shift. */
    public static Results of(List<Shift> shifts, ShiftSettings settings) {
        Results results = new Results(
                        "shifts",
                        List.of(
                                new Column("who", Column.Show.ALWAYS),
                                new Column("proposition", Column.Show.ALWAYS),
                                new Column("shift", Column.Show.ALWAYS),
                                new Column("day", Column.Show.ALWAYS),
                                Column.hidden("from"),
                                Column.hidden("to"),
                                Column.wide("demands"),
                                Column.wide("remarks"),
                                Column.wide("outlets"),
                                Column.wide("reported"),
                                new Column("before", Column.Show.ALWAYS),
                                new Column("after", Column.Show.ALWAYS)))
                .fact("by", Cell.of(settings.level().name().toLowerCase(Locale.ROOT)))
                .fact("least", Cell.of(settings.least()));
        for (Shift each : shifts) {
            results.row(
                    each.statements(),
                    Cell.of(each.who()),
                    Cell.of(each.proposition()),
                    Cell.of(each.kind().words()),
                    Cell.of(each.day().toString()),
                    Cell.of(each.from().map(Stance::word)),
                    Cell.of(each.to().word()),
                    Cell.of(each.demands()),
                    Cell.of(each.after().size()),
                    Cell.of(each.outlets()),
                    Cell.flag(!each.reported().isEmpty()),
                    Cell.of(each.last().map(last -> last.best().words())),
                    Cell.of(each.first().best().words()));
        }
        return results;
    }
}
