package org.rapporteur.spark;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.rapporteur.analysis.Level;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.shifts.Shift;
import org.rapporteur.analysis.shifts.ShiftSettings;
import org.rapporteur.analysis.shifts.Shifts;
import org.rapporteur.analysis.utterances.Utterance;
import org.rapporteur.analysis.utterances.UtterancesApart;
import org.rapporteur.model.Stance;
import org.rapporteur.model.StatementId;

/**
 * Finds shifts as the desktop does: by the desktop's own rules, for each actor and proposition alone, out of all remarks that bear on them. What
 * one actor said on one proposition has to fit into the memory of a task: some hundred bytes for each report.
 */
final class ShiftsTable {

    /** What an actor said on a proposition, or is reported to have said by somebody. */
    private static final StructType BEARING = new StructType()
            .add("who", "string")
            .add("proposition", "string")
            .add("remark", "long")
            .add("best", "int")
            .add("reports", DataTypes.createArrayType(SaidRow.COLUMNS));

    private static final StructType COLUMNS = new StructType()
            .add("who", "string")
            .add("proposition", "string")
            .add("place", "int")
            .add("kind", "string")
            .add("from", "string")
            .add("to", "string")
            .add("day", "date")
            .add("demands", "array<string>")
            .add("outlets", "int")
            .add("before", "array<string>")
            .add("after", "array<string>")
            .add("reported", "array<string>")
            .add("statements", "array<string>");

    private ShiftsTable() {}

    /** Whose shifts are looked for, and how; of a record of settings that cannot be sent. */
    private record How(Level level, int least, Knowledge.Source source) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Returns shifts.
     *
     * @param remarks statements in columns of {@link Remarks}
     */
    static Dataset<Row> of(Dataset<Row> remarks, ShiftSettings settings, Knowledge.Source source) {
        How how = new How(settings.level(), settings.least(), source);
        return remarks.repartition(col("remark"))
                .sortWithinPartitions("remark", "number")
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows ->
                                new ByGroup(rows, row -> row.<Long>getAs("remark"), first -> new Told(first, how)),
                        Encoders.row(BEARING))
                .repartition(col("who"), col("proposition"))
                .sortWithinPartitions("who", "proposition", "remark")
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> new ByGroup(
                                rows,
                                row -> List.of(row.getAs("who"), row.getAs("proposition")),
                                first -> new Moved(first, how)),
                        Encoders.row(COLUMNS));
    }

    /** Gathers the reports of a remark. */
    private static final class Told implements ByGroup.Gathering {

        private final long remark;
        private final How how;
        private final List<Said> reports = new ArrayList<>();

        Told(Row first, How how) {
            remark = first.<Long>getAs("remark");
            this.how = how;
        }

        @Override
        public void take(Row row) {
            reports.add(SaidRow.said(row));
        }

        @Override
        public Iterator<Row> finish() {
            Utterance utterance = UtterancesApart.told(reports);
            if (utterance.isDisputed()) {
                return Collections.emptyIterator();
            }
            Set<List<String>> bearings = new HashSet<>();
            for (Said said : utterance.reports()) {
                said.by(how.level())
                        .ifPresent(who -> said.coding()
                                .stances()
                                .keySet()
                                .forEach(proposition -> bearings.add(List.of(who, proposition))));
            }
            int best = utterance.reports().indexOf(utterance.best());
            Row[] rows = utterance.reports().stream()
                    .map(said -> SaidRow.of(SaidRow.wordless(said)))
                    .toArray(Row[]::new);
            return bearings.stream()
                    .map(each -> RowFactory.create(each.get(0), each.get(1), remark, best, rows))
                    .iterator();
        }
    }

    /** Gathers the remarks that bear on what somebody holds of a proposition. */
    private static final class Moved implements ByGroup.Gathering {

        private final String who;
        private final String proposition;
        private final How how;
        private final Map<Object, Object> known = new HashMap<>();
        private final List<Utterance> utterances = new ArrayList<>();

        Moved(Row first, How how) {
            who = first.getAs("who");
            proposition = first.getAs("proposition");
            this.how = how;
        }

        @Override
        public void take(Row row) {
            List<Said> reports = row.<Row>getList(row.fieldIndex("reports")).stream()
                    .map(each -> shared(SaidRow.said(each)))
                    .toList();
            utterances.add(new Utterance(reports.get(row.<Integer>getAs("best")), reports));
        }

        /** Makes what is the same the same object, as few speak of one matter on few days. */
        private Said shared(Said said) {
            Said.Codes codes = said.coding();
            return new Said(
                    said.id(),
                    same(said.who()),
                    same(said.when()),
                    same(said.report()),
                    said.kind(),
                    said.words(),
                    codes.conditions().isEmpty() ? same(codes) : codes);
        }

        @SuppressWarnings("unchecked") // Equal objects of these types, all of them immutable, are of one class.
        private <T> T same(T value) {
            Object there = known.putIfAbsent(value, value);
            return there == null ? value : (T) there;
        }

        @Override
        public Iterator<Row> finish() {
            List<Shift> shifts = Shifts.of(
                            utterances,
                            how.source().knowledge().propositions(),
                            new ShiftSettings(how.level(), how.least()))
                    .stream()
                    .filter(each -> each.who().equals(who) && each.proposition().equals(proposition))
                    .toList();
            return IntStream.range(0, shifts.size())
                    .mapToObj(place -> row(shifts.get(place), place))
                    .iterator();
        }

        private static Row row(Shift shift, int place) {
            return RowFactory.create(
                    shift.who(),
                    shift.proposition(),
                    place,
                    shift.kind().words(),
                    shift.from().map(Stance::word).orElse(null),
                    shift.to().word(),
                    Date.valueOf(shift.day()),
                    shift.demands().toArray(),
                    shift.outlets(),
                    best(shift.before()),
                    best(shift.after()),
                    ids(shift.reported()),
                    ids(shift.statements()));
        }

        private static Object[] best(List<Utterance> utterances) {
            return utterances.stream().map(each -> each.best().id().value()).toArray();
        }

        private static Object[] ids(List<StatementId> statements) {
            return statements.stream().map(StatementId::value).toArray();
        }
    }
}
