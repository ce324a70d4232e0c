package org.rapporteur.spark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.Said;
import org.rapporteur.model.Act;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Stance;
import org.rapporteur.model.StatementId;

/** What analyses know of a statement, as a row. Days count from 1970. Issues and how sure the codes are do not stand there. */
final class SaidRow {

    private static final StructType STANCE =
            new StructType().add("proposition", "string").add("stance", "string");

    private static final StructType CONDITION =
            new StructType().add("text", "string").add("on", "string").add("for", "string");

    static final StructType COLUMNS = new StructType()
            .add("id", "string")
            .add("actor", "string")
            .add("actor_id", "string")
            .add("organisation", "string")
            .add("side", "string")
            .add("role", "string")
            .add("first_day", "int")
            .add("last_day", "int")
            .add("by_publication", "boolean")
            .add("article", "string")
            .add("outlet", "string")
            .add("published_first", "int")
            .add("published_last", "int")
            .add("kind", "string")
            .add("words", "string")
            .add("act", "string")
            .add("stances", DataTypes.createArrayType(STANCE))
            .add("conditions", DataTypes.createArrayType(CONDITION))
            .add("about", "string");

    private static final StatementId NO_ID = new StatementId("-");

    private SaidRow() {}

    /** Returns the statement in a row that has these columns, among others. */
    static Said said(Row row) {
        return new Said(
                new StatementId(row.<String>getAs("id")),
                new Said.Voice(
                        row.getAs("actor"),
                        text(row, "actor_id"),
                        text(row, "organisation"),
                        text(row, "side"),
                        text(row, "role")),
                when(row),
                new Said.Report(
                        row.getAs("article"), text(row, "outlet"), day(row, "published_first", "published_last", true)),
                Kind.ofWord(row.getAs("kind")),
                row.getAs("words"),
                new Said.Codes(
                        text(row, "act").map(Act::ofWord),
                        List.of(),
                        stances(row),
                        conditions(row),
                        text(row, "about"),
                        1));
    }

    /** Returns when it was said, of a row that has the columns for it. */
    static Optional<Day> when(Row row) {
        return day(row, "first_day", "last_day", Boolean.TRUE.equals(row.<Boolean>getAs("by_publication")));
    }

    private static Optional<Day> day(Row row, String first, String last, boolean isPublication) {
        Integer from = row.getAs(first);
        Integer to = row.getAs(last);
        return from == null || to == null
                ? Optional.empty()
                : Optional.of(new Day(LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(to), isPublication));
    }

    private static Optional<String> text(Row row, String column) {
        return Optional.ofNullable(row.getAs(column));
    }

    private static Map<String, Stance> stances(Row row) {
        Map<String, Stance> stances = new TreeMap<>();
        for (Row each : rows(row, "stances")) {
            stances.put(each.getString(0), Stance.ofWord(each.getString(1)));
        }
        return stances;
    }

    private static List<Said.Precondition> conditions(Row row) {
        List<Said.Precondition> conditions = new ArrayList<>();
        for (Row each : rows(row, "conditions")) {
            conditions.add(new Said.Precondition(each.getString(0), text(each, "on"), text(each, "for")));
        }
        return conditions;
    }

    private static List<Row> rows(Row row, String column) {
        return row.isNullAt(row.fieldIndex(column)) ? List.of() : row.getList(row.fieldIndex(column));
    }

    /** Returns a row of a statement. */
    static Row of(Said said) {
        Said.Codes codes = said.coding();
        return RowFactory.create(
                said.id().value(),
                said.who().actor(),
                said.who().actorId().orElse(null),
                said.who().organisation().orElse(null),
                said.who().side().orElse(null),
                said.who().role().orElse(null),
                first(said.when()),
                last(said.when()),
                said.when().map(Day::isPublication).orElse(null),
                said.report().article(),
                said.report().outlet().orElse(null),
                first(said.report().published()),
                last(said.report().published()),
                said.kind().word(),
                said.words(),
                codes.act().map(Act::word).orElse(null),
                codes.stances().entrySet().stream()
                        .map(each ->
                                RowFactory.create(each.getKey(), each.getValue().word()))
                        .toArray(),
                codes.conditions().stream()
                        .map(each -> RowFactory.create(
                                each.words(),
                                each.on().orElse(null),
                                each.unlocks().orElse(null)))
                        .toArray(),
                codes.about().orElse(null));
    }

    private static @Nullable Integer first(Optional<Day> day) {
        return day.map(each -> (int) each.first().toEpochDay()).orElse(null);
    }

    private static @Nullable Integer last(Optional<Day> day) {
        return day.map(each -> (int) each.last().toEpochDay()).orElse(null);
    }

    /** Returns the same statement without what the comparison of passages does not look at, of an article with a short name. */
    static Said lean(Said said, String article) {
        Said.Codes codes = said.coding();
        return new Said(
                NO_ID,
                new Said.Voice(
                        said.who().actor(),
                        said.who().actorId(),
                        said.who().organisation(),
                        Optional.empty(),
                        said.who().role().map(role -> "")),
                said.when(),
                new Said.Report(article, Optional.empty(), Optional.empty()),
                said.kind(),
                "",
                new Said.Codes(
                        codes.act(),
                        List.of(),
                        codes.stances(),
                        codes.conditions().stream()
                                .map(each -> new Said.Precondition("", Optional.empty(), each.unlocks()))
                                .toList(),
                        codes.about(),
                        1));
    }

    /** Returns the same statement without its words. */
    static Said wordless(Said said) {
        return new Said(said.id(), said.who(), said.when(), said.report(), said.kind(), "", said.coding());
    }
}
