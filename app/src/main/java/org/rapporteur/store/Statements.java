package org.rapporteur.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Capacity;
import org.rapporteur.model.Coding;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.Finding;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Occasion;
import org.rapporteur.model.Provenance;
import org.rapporteur.model.SaidOn;
import org.rapporteur.model.SoftwareVersion;
import org.rapporteur.model.Span;
import org.rapporteur.model.Speaker;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementId;

/** The statements of a record's readings. */
final class Statements {

    private static final String CONTENT = "content";
    private static final String SOURCE = "source";
    private static final String CUE = "cue";

    private final Sql sql;
    private final Codings codings;
    private final Map<Long, Provenance> provenances = new HashMap<>();

    /** The rows of what made statements, as far as one work has asked for them. */
    private final Map<Provenance, Long> rows = new HashMap<>();

    private long rowsOf;

    Statements(Sql sql) {
        this.sql = sql;
        this.codings = new Codings(sql);
    }

    /** Returns the row of what made statements; adds it if it is new. */
    long provenance(Provenance how) {
        if (rowsOf != sql.work()) {
            rows.clear();
            rowsOf = sql.work();
        }
        Long known = rows.get(how);
        if (known == null) {
            known = row(how);
            rows.put(how, known);
        }
        return known;
    }

    private long row(Provenance how) {
        String software = how.software().value();
        return sql.first(
                        "SELECT row FROM provenance WHERE software = ? AND model = ?",
                        row -> row.getLong(1),
                        software,
                        how.model())
                .orElseGet(() ->
                        sql.insert("INSERT INTO provenance (software, model) VALUES (?, ?)", software, how.model()));
    }

    void add(long reading, int position, Statement statement) {
        Attribution what = statement.what();
        long row = sql.insert(
                "INSERT INTO statement (reading, position, id, kind, confidence, speaker, speaker_id, speaker_how,"
                        + " speaker_sure, role,"
                        + " role_how, side, side_how, said_on, said_on_how, venue, venue_how, about, about_how, provenance)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                reading,
                position,
                statement.id().value(),
                what.kind().word(),
                what.confidence(),
                statement.who().name(),
                statement.who().id().orElse(null),
                statement.who().how(),
                statement.who().sure(),
                statement.as().role().value().orElse(null),
                statement.as().role().how(),
                statement.as().side().value().orElse(null),
                statement.as().side().how(),
                statement.where().saidOn().date().map(DateInterval::toString).orElse(null),
                statement.where().saidOn().how(),
                statement.where().venue().value().orElse(null),
                statement.where().venue().how(),
                statement.about().value().orElse(null),
                statement.about().how(),
                provenance(statement.how()));
        addSpans(row, CONTENT, what.content());
        addSpans(row, SOURCE, what.source());
        addSpans(row, CUE, what.cue());
        codings.add(row, statement.coding());
    }

    private void addSpans(long statement, String part, List<Span> spans) {
        for (Span span : spans) {
            sql.run(
                    "INSERT INTO span (statement, part, first, \"end\") VALUES (?, ?, ?, ?)",
                    statement,
                    part,
                    span.start(),
                    span.end());
        }
    }

    /**
     * Returns the statements of readings in the order in which they were given.
     *
     * @param readings the keys of the readings, from {@link Sql#keys}
     * @return by the key of the reading; none for one without statements
     */
    Map<Long, List<Statement>> of(String readings) {
        Map<Long, Spans> spans = new HashMap<>();
        sql.list(
                "SELECT statement, CASE part WHEN 'content' THEN 0 WHEN 'source' THEN 1 WHEN 'cue' THEN 2 ELSE 3 END,"
                        + " first, \"end\" FROM span WHERE statement IN (SELECT row FROM statement WHERE reading"
                        + Sql.AMONG + ") ORDER BY statement, part, first",
                row -> spans.computeIfAbsent(row.getLong(1), statement -> new Spans())
                        .with(row.getInt(2), new Span(row.getInt(3), row.getInt(4))),
                readings);
        Map<Long, Coding> codes = codings.of(readings);
        return sql.grouped(
                "SELECT reading, row, id, kind, confidence, speaker, speaker_id, speaker_how, speaker_sure, role, role_how,"
                        + " side, side_how, said_on, said_on_how, venue, venue_how, about, about_how, provenance"
                        + " FROM statement WHERE reading" + Sql.AMONG + " ORDER BY reading, position",
                row -> statement(
                        row,
                        spans.getOrDefault(row.getLong(2), new Spans()),
                        codes.getOrDefault(row.getLong(2), Coding.NONE)),
                readings);
    }

    /** Makes a statement of a row; by the places of its columns, as looking them up by name takes longer than reading them. */
    private Statement statement(ResultSet row, Spans spans, Coding coding) throws SQLException {
        return new Statement(
                new StatementId(row.getString(3)),
                new Attribution(
                        spans.content, spans.source, spans.cue, Kind.ofWord(row.getString(4)), row.getDouble(5)),
                new Speaker(
                        row.getString(6), Optional.ofNullable(row.getString(7)), row.getString(8), row.getDouble(9)),
                new Capacity(finding(row, 10), finding(row, 12)),
                new Occasion(
                        new SaidOn(Optional.ofNullable(row.getString(14)).map(DateInterval::parse), row.getString(15)),
                        finding(row, 16)),
                finding(row, 18),
                coding,
                madeBy(row.getLong(20)));
    }

    private static Finding finding(ResultSet row, int column) throws SQLException {
        return new Finding(Optional.ofNullable(row.getString(column)), row.getString(column + 1));
    }

    /** Returns what made statements, by its row, which never changes. */
    private Provenance madeBy(long row) {
        Provenance known = provenances.get(row);
        if (known == null) {
            known = sql.first(
                            "SELECT software, model FROM provenance WHERE row = ?",
                            found -> new Provenance(new SoftwareVersion(found.getString(1)), found.getString(2)),
                            row)
                    .orElseThrow(() -> new IllegalArgumentException("nothing is known of what made a statement"));
            provenances.put(row, known);
        }
        return known;
    }

    /** The spans of one statement while they are gathered. */
    private static final class Spans {
        private final List<Span> content = new ArrayList<>();
        private final List<Span> source = new ArrayList<>();
        private final List<Span> cue = new ArrayList<>();

        private Spans with(int part, Span span) {
            switch (part) {
                case 0 -> content.add(span);
                case 1 -> source.add(span);
                case 2 -> cue.add(span);
                default -> throw new IllegalArgumentException("unknown part of a statement at " + span);
            }
            return this;
        }
    }
}
