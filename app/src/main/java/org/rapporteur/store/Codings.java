package org.rapporteur.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.Act;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Coding;
import org.rapporteur.model.Condition;
import org.rapporteur.model.Span;
import org.rapporteur.model.Stance;

/** What a coder gave the statements of a record. */
final class Codings {

    /** The column in which, behind what all codes have, the value of a code begins. */
    private static final int VALUE = 5;

    private final Sql sql;

    Codings(Sql sql) {
        this.sql = sql;
    }

    void add(long statement, Coding coding) {
        int position = 0;
        for (Coded<String> issue : coding.issues()) {
            add("issue (statement, position, issue,", issue, statement, position++, issue.value());
        }
        coding.act()
                .ifPresent(act ->
                        add("act (statement, act,", act, statement, act.value().word()));
        position = 0;
        for (Map.Entry<String, Coded<Stance>> stance : coding.stances().entrySet()) {
            Coded<Stance> code = stance.getValue();
            add(
                    "stance (statement, position, proposition, stance,",
                    code,
                    statement,
                    position++,
                    stance.getKey(),
                    code.value().word());
        }
        position = 0;
        for (Coded<Condition> condition : coding.conditions()) {
            Condition value = condition.value();
            add(
                    "condition (statement, position, first, \"end\", text, actor, unlocks,",
                    condition,
                    statement,
                    position++,
                    value.span().start(),
                    value.span().end(),
                    value.text(),
                    value.on().orElse(null),
                    value.unlocks().orElse(null));
        }
    }

    /** Adds a code; {@code columns} is this class's own, never a stranger's, and names a column for each value. */
    private void add(String columns, Coded<?> code, @Nullable Object... values) {
        List<@Nullable Object> all = new ArrayList<>(Arrays.asList(values));
        all.add(code.confidence());
        all.add(code.how());
        all.add(code.asserted() ? 1 : 0);
        sql.run(
                "INSERT INTO " + columns + " confidence, how, asserted) VALUES (?" + ", ?".repeat(all.size() - 1) + ")",
                all.toArray());
    }

    /**
     * Returns the codings of the statements of readings by the row of the statement; none for what was not coded.
     *
     * @param readings the keys of the readings, from {@link Sql#keys}
     */
    Map<Long, Coding> of(String readings) {
        Map<Long, Parts> parts = new HashMap<>();
        each("issue position", "issue", readings, parts, (part, row) -> {
            String issue = row.getString(VALUE);
            part.issues.add(code(row, issue));
        });
        each("act statement", "act", readings, parts, (part, row) -> {
            Act act = Act.ofWord(row.getString(VALUE));
            part.act = Optional.of(code(row, act));
        });
        each("stance position", "stance, c.proposition", readings, parts, (part, row) -> {
            Stance stance = Stance.ofWord(row.getString(VALUE));
            part.stances.put(row.getString(VALUE + 1), code(row, stance));
        });
        each("condition position", "text, c.first, c.end, c.actor, c.unlocks", readings, parts, (part, row) -> {
            Condition condition = new Condition(
                    new Span(row.getInt(VALUE + 1), row.getInt(VALUE + 2)),
                    row.getString(VALUE),
                    Optional.ofNullable(row.getString(VALUE + 3)),
                    Optional.ofNullable(row.getString(VALUE + 4)));
            part.conditions.add(code(row, condition));
        });
        Map<Long, Coding> codings = new HashMap<>();
        parts.forEach((statement, part) ->
                codings.put(statement, new Coding(part.issues, part.act, part.stances, part.conditions)));
        return codings;
    }

    /** Takes the rows of a table of codes: what all have, and from {@link #VALUE} on what this one has, which {@code value} names. */
    private void each(String from, String value, String readings, Map<Long, Parts> parts, Taker taker) {
        String[] table = from.split(" ", -1);
        sql.list(
                "SELECT c.statement, c.confidence, c.how, c.asserted, c." + value + " FROM statement s JOIN " + table[0]
                        + " c ON c.statement = s.row WHERE s.reading" + Sql.AMONG
                        + " ORDER BY s.reading, s.position, c." + table[1],
                row -> {
                    taker.take(parts.computeIfAbsent(row.getLong(1), statement -> new Parts()), row);
                    return true;
                },
                readings);
    }

    private static <T> Coded<T> code(ResultSet row, T value) throws SQLException {
        return new Coded<>(value, row.getDouble(2), row.getString(3), row.getInt(4) == 1);
    }

    /** Narrows a query of readings, called {@code r}, to those that have a statement with each of the codes. */
    static void narrow(CodeFilter filter, StringBuilder query, List<Object> values) {
        filter.issue().ifPresent(issue -> {
            query.append(with("issue", "c.issue = ?", filter));
            values.add(issue);
        });
        filter.act().ifPresent(act -> {
            query.append(with("act", "c.act = ?", filter));
            values.add(act.word());
        });
        String proposition = filter.proposition().isPresent() ? "c.proposition = ?" : "";
        String stance = filter.stance().isPresent() ? "c.stance = ?" : "";
        if (!proposition.isEmpty() || !stance.isEmpty()) {
            String both = proposition.isEmpty() || stance.isEmpty() ? "" : " AND ";
            query.append(with("stance", proposition + both + stance, filter));
            filter.proposition().ifPresent(values::add);
            filter.stance().ifPresent(word -> values.add(word.word()));
        }
    }

    private static String with(String table, String condition, CodeFilter filter) {
        return " AND r.row IN (SELECT s.reading FROM " + table + " c JOIN statement s ON s.row = c.statement WHERE "
                + condition + (filter.proposed() ? ")" : " AND c.asserted = 1)");
    }

    /** Takes one row of a table. */
    private interface Taker {
        void take(Parts parts, ResultSet row) throws SQLException;
    }

    /** The codes of one statement while they are gathered. */
    private static final class Parts {
        private final List<Coded<String>> issues = new ArrayList<>();
        private final Map<String, Coded<Stance>> stances = new LinkedHashMap<>();
        private final List<Coded<Condition>> conditions = new ArrayList<>();
        private Optional<Coded<Act>> act = Optional.empty();
    }
}
