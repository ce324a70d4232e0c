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

    Statements(Sql sql) {
        this.sql = sql;
        this.codings = new Codings(sql);
    }

    /** Returns the row of what made statements; adds it if it is new. */
    long provenance(Provenance how) {
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
                    "INSERT INTO span (statement, part, first, end) VALUES (?, ?, ?, ?)",
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
                "SELECT s.row, p.part, p.first, p.end FROM statement s JOIN span p ON p.statement = s.row"
                        + " WHERE s.reading" + Sql.AMONG + " ORDER BY s.reading, s.row, p.part, p.first",
                row -> spans.computeIfAbsent(row.getLong(1), statement -> new Spans())
                        .with(row.getString(2), new Span(row.getInt(3), row.getInt(4))),
                readings);
        Map<Long, Coding> codes = codings.of(readings);
        return sql.grouped(
                "SELECT s.reading, s.*, p.software, p.model"
                        + " FROM statement s JOIN provenance p ON p.row = s.provenance"
                        + " WHERE s.reading" + Sql.AMONG + " ORDER BY s.reading, s.position",
                row -> statement(
                        row,
                        spans.getOrDefault(row.getLong("row"), new Spans()),
                        codes.getOrDefault(row.getLong("row"), Coding.NONE)),
                readings);
    }

    private static Statement statement(ResultSet row, Spans spans, Coding coding) throws SQLException {
        return new Statement(
                new StatementId(row.getString("id")),
                new Attribution(
                        spans.content,
                        spans.source,
                        spans.cue,
                        Kind.ofWord(row.getString("kind")),
                        row.getDouble("confidence")),
                new Speaker(
                        row.getString("speaker"),
                        Optional.ofNullable(row.getString("speaker_id")),
                        row.getString("speaker_how"),
                        row.getDouble("speaker_sure")),
                new Capacity(finding(row, "role"), finding(row, "side")),
                new Occasion(
                        new SaidOn(
                                Optional.ofNullable(row.getString("said_on")).map(DateInterval::parse),
                                row.getString("said_on_how")),
                        finding(row, "venue")),
                finding(row, "about"),
                coding,
                new Provenance(new SoftwareVersion(row.getString("software")), row.getString("model")));
    }

    private static Finding finding(ResultSet row, String column) throws SQLException {
        return new Finding(Optional.ofNullable(row.getString(column)), row.getString(column + "_how"));
    }

    /** The spans of one statement while they are gathered. */
    private static final class Spans {
        private final List<Span> content = new ArrayList<>();
        private final List<Span> source = new ArrayList<>();
        private final List<Span> cue = new ArrayList<>();

        private Spans with(String part, Span span) {
            switch (part) {
                case CONTENT -> content.add(span);
                case SOURCE -> source.add(span);
                case CUE -> cue.add(span);
                default -> throw new IllegalArgumentException("unknown part of a statement: " + part);
            }
            return this;
        }
    }
}
