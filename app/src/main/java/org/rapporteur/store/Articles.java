package org.rapporteur.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.Accord;
import org.rapporteur.model.Act;
import org.rapporteur.model.Article;
import org.rapporteur.model.ArticleId;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.Paragraph;
import org.rapporteur.model.ParagraphRole;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.Provenance;
import org.rapporteur.model.Reading;
import org.rapporteur.model.Sha256;
import org.rapporteur.model.SoftwareVersion;
import org.rapporteur.model.Span;
import org.rapporteur.model.Speaker;
import org.rapporteur.model.Stance;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementId;
import org.rapporteur.model.edits.Mention;

/** The articles of a record with their versions and readings. */
final class Articles {

    private static final Map<String, ParagraphRole> ROLES =
            Stream.of(ParagraphRole.values()).collect(Collectors.toMap(ParagraphRole::word, Function.identity()));

    /** Joins to the last reading of each version. */
    private static final String LAST_READING =
            " JOIN reading r ON r.row = (SELECT max(row) FROM reading WHERE article = a.row)";

    private static final String PRESENT_VERSION = "a.version = (SELECT max(version) FROM article WHERE name = a.name)";

    private static final String IN_ORDER = " ORDER BY a.published IS NULL, a.published, a.name";

    /** The language of most of an article of which nothing is article text, as {@link Article#notAnalysed} has it. */
    private static final String NOT_ANALYSED = "(SELECT p.language FROM paragraph p WHERE p.article = a.row"
            + " AND p.language IS NOT NULL AND NOT EXISTS (SELECT 1 FROM paragraph t WHERE t.article = a.row AND t.role IN ("
            + Stream.of(ParagraphRole.values())
                    .filter(ParagraphRole::isArticleText)
                    .map(role -> "'" + role.word() + "'")
                    .collect(Collectors.joining(", "))
            + ")) GROUP BY p.language ORDER BY sum(p.end - p.first) DESC, p.language LIMIT 1)";

    /** Many enough that no two articles share them by chance. */
    private static final int DIGITS = 32;

    private final Sql sql;
    private final Statements statements;
    private final Agreements agreements;

    Articles(Sql sql) {
        this.sql = sql;
        this.statements = new Statements(sql);
        this.agreements = new Agreements(sql);
    }

    /** Keeps a reading, if there is anything new about it. */
    Kept keep(Reading reading, Settings settings) {
        Article article = reading.article();
        sql.run("DELETE FROM failure WHERE name = ?", article.name());
        Optional<StoredReading> present =
                present(article.name()).map(key -> load(List.of(key)).get(0));
        if (present.isEmpty()) {
            add(reading, 1, settings);
            return Kept.NEW;
        }
        StoredReading last = present.get();
        if (!last.reading().article().equals(article)) {
            add(reading, last.version() + 1, settings);
            return Kept.NEW_VERSION;
        }
        if (!last.settings().equals(settings)) {
            addReading(rowOf(article.name(), last.version()), reading, settings);
            return Kept.READ_ANEW;
        }
        return Kept.UNCHANGED;
    }

    private long rowOf(String name, int version) {
        return sql.first("SELECT row FROM article WHERE name = ? AND version = ?", row -> row.getLong(1), name, version)
                .orElseThrow();
    }

    private void add(Reading reading, int version, Settings settings) {
        Article article = reading.article();
        Metadata about = article.metadata();
        long row = sql.insert(
                "INSERT INTO article (name, version, id, sha256, text, title, standfirst, outlet, published, url, language,"
                        + " updated, section) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                article.name(),
                version,
                article.id().value(),
                article.sha256().hex(),
                article.text(),
                about.title().orElse(null),
                about.standfirst().orElse(null),
                about.outlet().orElse(null),
                about.published().map(PartialDate::iso).orElse(null),
                about.url().orElse(null),
                about.language().orElse(null),
                about.updated().map(PartialDate::iso).orElse(null),
                about.section().orElse(null));
        addWords("author", "article", "name", row, about.byline());
        addWords("article_warning", "article", "message", row, article.warnings());
        int position = 0;
        for (Paragraph paragraph : article.paragraphs()) {
            sql.run(
                    "INSERT INTO paragraph (article, position, first, \"end\", role, reason, language) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    row,
                    position++,
                    paragraph.span().start(),
                    paragraph.span().end(),
                    paragraph.role().word(),
                    paragraph.reason().orElse(null),
                    paragraph.language().orElse(null));
        }
        addReading(row, reading, settings);
    }

    private void addReading(long article, Reading reading, Settings settings) {
        long row = sql.insert(
                "INSERT INTO reading (article, provenance, min_confidence, knowledge) VALUES (?, ?, ?, ?)",
                article,
                statements.provenance(settings.how()),
                settings.minConfidence(),
                settings.knowledge());
        addWords("reading_warning", "reading", "message", row, reading.warnings());
        int position = 0;
        for (Statement statement : reading.statements()) {
            statements.add(row, position++, statement);
        }
        agreements.add(row, reading.agreements());
    }

    /** Adds words in their order to a table; the names are this class's own, never a stranger's. */
    private void addWords(String table, String owner, String column, long row, List<String> words) {
        int position = 0;
        for (String word : words) {
            sql.run(
                    "INSERT INTO " + table + " (" + owner + ", position, " + column + ") VALUES (?, ?, ?)",
                    row,
                    position++,
                    word);
        }
    }

    private Map<Long, List<String>> words(String table, String owner, String column, String owners) {
        return sql.grouped(
                "SELECT " + owner + ", " + column + " FROM " + table + " WHERE " + owner + Sql.AMONG + " ORDER BY "
                        + owner + ", position",
                found -> found.getString(2),
                owners);
    }

    /** Returns the key of the last reading of the present version of an article. */
    Optional<Long> present(String name) {
        return sql.first(
                "SELECT r.row FROM article a" + LAST_READING + " WHERE a.name = ? ORDER BY a.version DESC LIMIT 1",
                row -> row.getLong(1),
                name);
    }

    List<Long> readings(ArticleFilter filter) {
        StringBuilder query =
                new StringBuilder("SELECT r.row FROM article a" + LAST_READING + " WHERE " + PRESENT_VERSION);
        List<Object> values = new ArrayList<>();
        // Compares as many digits as both dates have.
        filter.since().ifPresent(date -> {
            query.append(" AND substr(a.published, 1, length(?)) >= substr(?, 1, length(a.published))");
            values.addAll(List.of(date.iso(), date.iso()));
        });
        filter.until().ifPresent(date -> {
            query.append(" AND substr(a.published, 1, length(?)) <= substr(?, 1, length(a.published))");
            values.addAll(List.of(date.iso(), date.iso()));
        });
        filter.key().ifPresent(key -> {
            query.append(" AND (a.name = ? OR a.id >= ? AND a.id < ? || '~')");
            values.addAll(List.of(key, key, key));
        });
        if (!filter.codes().equals(CodeFilter.ALL)) {
            // What a person decided is not among the codes of readings, so such articles have to be looked at.
            query.append(" AND (a.name IN (SELECT v.name FROM article v JOIN review w ON w.article = v.id) OR (TRUE");
            Codings.narrow(filter.codes(), query, values);
            query.append("))");
        }
        query.append(IN_ORDER);
        return sql.list(query.toString(), row -> row.getLong(1), values.toArray());
    }

    List<PresentReading> presentReadings() {
        return sql.list(
                "SELECT r.row, a.name, a.sha256, r.provenance, r.min_confidence, r.knowledge FROM article a"
                        + LAST_READING + " WHERE " + PRESENT_VERSION + IN_ORDER,
                row -> new PresentReading(
                        row.getLong(1),
                        row.getString(2),
                        String.join(" ", row.getString(3), row.getString(4), row.getString(5), row.getString(6))));
    }

    List<ArticleSummary> summaries() {
        return sql.list(
                "SELECT a.name, a.id, a.title, a.outlet, a.published,"
                        + " (SELECT count(*) FROM statement s WHERE s.reading = r.row) AS statements, r.row AS reading, "
                        + NOT_ANALYSED + " AS not_analysed"
                        + " FROM article a" + LAST_READING + " WHERE " + PRESENT_VERSION + IN_ORDER,
                row -> new ArticleSummary(
                        row.getString("name"),
                        new ArticleId(row.getString("id")),
                        maybe(row.getString("title")),
                        maybe(row.getString("outlet")),
                        maybe(row.getString("published")).map(PartialDate::new),
                        row.getInt("statements"),
                        row.getLong("reading"),
                        maybe(row.getString("not_analysed"))));
    }

    /** Returns the keys of the present readings that came after {@code reading}, in the order in which they came. */
    List<Long> readingsAfter(long reading) {
        return sql.list(
                "SELECT r.row FROM article a" + LAST_READING + " WHERE " + PRESENT_VERSION
                        + " AND r.row > ? ORDER BY r.row",
                row -> row.getLong(1),
                reading);
    }

    List<Told> told() {
        return sql.list(
                "SELECT a.name AS article, s.* FROM article a" + LAST_READING
                        + " JOIN statement s ON s.reading = r.row WHERE " + PRESENT_VERSION + IN_ORDER
                        + ", s.position",
                row -> new Told(
                        new Mention(
                                new StatementId(row.getString("id")),
                                row.getString("article"),
                                new Speaker(
                                        row.getString("speaker"),
                                        maybe(row.getString("speaker_id")),
                                        row.getString("speaker_how"),
                                        row.getDouble("speaker_sure"))),
                        maybe(row.getString("role")),
                        maybe(row.getString("side")),
                        maybe(row.getString("said_on")).map(DateInterval::parse)));
    }

    /** Returns the statements whose id is {@code key}, or else begins so: those of present versions first. */
    List<StatementHead> statements(String key) {
        List<StatementHead> found = sql.list(
                "SELECT r.row, s.id, a.name FROM statement s JOIN reading r ON r.row = s.reading"
                        + " JOIN article a ON a.row = r.article"
                        + " WHERE s.id >= ? AND s.id < ? || '~' AND r.row = (SELECT max(row) FROM reading WHERE article = a.row)"
                        + " ORDER BY NOT " + PRESENT_VERSION + ", a.name, a.version DESC, s.position",
                row -> new StatementHead(row.getLong(1), new StatementId(row.getString(2)), row.getString(3)),
                key,
                key);
        List<StatementHead> exact =
                found.stream().filter(head -> head.id().value().equals(key)).toList();
        return exact.isEmpty() ? found : exact;
    }

    /**
     * Returns the codes that hold for statements of the present readings. There are few codes and many statements, so each code is looked for by
     * its index until one statement is found.
     */
    UsedCodes codes() {
        List<String> issues = distinct("issue", "issue").stream()
                .filter(issue -> isUsed("issue", "c.issue = ?", issue))
                .toList();
        List<Act> acts = distinct("act", "act").stream()
                .filter(act -> isUsed("act", "c.act = ?", act))
                .map(Act::ofWord)
                .toList();
        Map<String, List<Stance>> stances = new LinkedHashMap<>();
        for (String proposition : distinct("stance", "proposition")) {
            List<Stance> taken = Stream.of(Stance.values())
                    .filter(stance ->
                            isUsed("stance", "c.proposition = ? AND c.stance = ?", proposition, stance.word()))
                    .sorted(Comparator.comparing(Stance::word))
                    .toList();
            if (!taken.isEmpty()) {
                stances.put(proposition, taken);
            }
        }
        return new UsedCodes(issues, acts, stances);
    }

    /** Returns what stands in a column that has an index, by alphabet: from each value to the next, however many rows have it. */
    private List<String> distinct(String table, String column) {
        return sql.list(
                "WITH RECURSIVE each (value) AS (SELECT min(" + column + ") FROM " + table
                        + " UNION ALL SELECT (SELECT min(" + column + ") FROM " + table + " WHERE " + column
                        + " > each.value) FROM each WHERE each.value IS NOT NULL)"
                        + " SELECT value FROM each WHERE value IS NOT NULL",
                row -> row.getString(1));
    }

    private boolean isUsed(String table, String condition, Object... values) {
        // In SQLite, CROSS keeps the order: from the code to its statements.
        return sql.first(
                        "SELECT 1 FROM " + table + " c CROSS JOIN statement s CROSS JOIN reading r CROSS JOIN article a"
                                + " WHERE " + condition + " AND c.asserted = 1"
                                + " AND s.row = c.statement AND r.row = s.reading AND a.row = r.article"
                                + " AND r.row = (SELECT max(row) FROM reading WHERE article = a.row) AND "
                                + PRESENT_VERSION + " LIMIT 1",
                        row -> true,
                        values)
                .isPresent();
    }

    int undated() {
        return sql.first(
                        "SELECT count(*) FROM article a WHERE a.published IS NULL AND " + PRESENT_VERSION,
                        row -> row.getInt(1))
                .orElseThrow();
    }

    List<ArticleHead> find(String key) {
        String heads = "SELECT r.row, a.name, a.id, a.version FROM article a" + LAST_READING + " WHERE ";
        List<ArticleHead> named = sql.list(heads + PRESENT_VERSION + " AND a.name = ?", Articles::head, key);
        return named.isEmpty()
                ? sql.list(heads + "a.id >= ? AND a.id < ? || '~' ORDER BY a.name, a.version", Articles::head, key, key)
                : named;
    }

    private static ArticleHead head(ResultSet row) throws SQLException {
        return new ArticleHead(row.getLong(1), row.getString(2), new ArticleId(row.getString(3)), row.getInt(4));
    }

    /** What a reading was made of and how, before what belongs to it is gathered. */
    private record Made(long article, int version, int versions, Settings settings) {}

    /** Returns readings in the order of their keys: a few queries for all, as one for each would take most of the time. */
    List<StoredReading> load(List<Long> readings) {
        String keys = Sql.keys(readings);
        Map<Long, Made> made = new HashMap<>();
        sql.list(
                "SELECT r.row AS reading, r.article, a.version, p.software, p.model, r.min_confidence, r.knowledge,"
                        + " (SELECT max(version) FROM article WHERE name = a.name) AS versions"
                        + " FROM reading r JOIN article a ON a.row = r.article"
                        + " JOIN provenance p ON p.row = r.provenance WHERE r.row" + Sql.AMONG,
                row -> made.put(row.getLong("reading"), made(row)),
                keys);
        Map<Long, Article> articles =
                byKey(made.values().stream().map(Made::article).toList());
        Map<Long, List<String>> warnings = words("reading_warning", "reading", "message", keys);
        Map<Long, List<Accord>> accords = agreements.of(keys);
        Map<Long, List<Statement>> said = statements.of(keys);
        List<StoredReading> loaded = new ArrayList<>();
        for (Long reading : readings) {
            Made how = Optional.ofNullable(made.get(reading))
                    .orElseThrow(() -> new IllegalArgumentException("there is no such reading"));
            loaded.add(new StoredReading(
                    new Reading(
                            Objects.requireNonNull(articles.get(how.article())),
                            said.getOrDefault(reading, List.of()),
                            accords.getOrDefault(reading, List.of()),
                            warnings.getOrDefault(reading, List.of())),
                    how.version(),
                    how.versions(),
                    how.settings()));
        }
        return loaded;
    }

    private static Made made(ResultSet row) throws SQLException {
        return new Made(
                row.getLong("article"),
                row.getInt("version"),
                row.getInt("versions"),
                new Settings(
                        new Provenance(new SoftwareVersion(row.getString("software")), row.getString("model")),
                        row.getDouble("min_confidence"),
                        row.getString("knowledge")));
    }

    /** Returns the present versions, in the order in which the first version of each came. */
    List<Arrived> arrived() {
        return sql.list(
                "SELECT a.row, a.name, a.version, a.sha256, a.title, a.outlet, a.published"
                        + " FROM article first JOIN article a ON a.name = first.name"
                        + " WHERE first.version = 1 AND " + PRESENT_VERSION + " ORDER BY first.row",
                Articles::arrived);
    }

    private static Arrived arrived(ResultSet row) throws SQLException {
        StringBuilder known = new StringBuilder();
        for (int column = 2; column <= row.getMetaData().getColumnCount(); column++) {
            known.append(row.getString(column)).append('\0');
        }
        return new Arrived(
                row.getLong(1),
                Sha256.of(known.toString().getBytes(UTF_8)).hex().substring(0, DIGITS));
    }

    /** Returns articles by their keys. */
    Map<Long, Article> byKey(List<Long> articles) {
        String keys = Sql.keys(articles);
        Map<Long, List<String>> authors = words("author", "article", "name", keys);
        Map<Long, List<String>> warnings = words("article_warning", "article", "message", keys);
        Map<Long, List<Paragraph>> paragraphs = paragraphs(keys);
        Map<Long, Article> found = new HashMap<>();
        sql.list(
                "SELECT * FROM article WHERE row" + Sql.AMONG,
                row -> {
                    long key = row.getLong("row");
                    return found.put(
                            key,
                            new Article(
                                    row.getString("name"),
                                    row.getString("text"),
                                    new Sha256(row.getString("sha256")),
                                    about(row).orElse(authors(authors.getOrDefault(key, List.of()))),
                                    paragraphs.getOrDefault(key, List.of()),
                                    warnings.getOrDefault(key, List.of())));
                },
                keys);
        return found;
    }

    private static Metadata about(ResultSet row) throws SQLException {
        return new Metadata(
                maybe(row.getString("title")),
                maybe(row.getString("standfirst")),
                List.of(),
                maybe(row.getString("outlet")),
                maybe(row.getString("published")).map(PartialDate::new),
                maybe(row.getString("url")),
                maybe(row.getString("language")),
                maybe(row.getString("updated")).map(PartialDate::new),
                maybe(row.getString("section")));
    }

    private static Optional<String> maybe(@Nullable String value) {
        return Optional.ofNullable(value);
    }

    private static Metadata authors(List<String> names) {
        return new Metadata(
                Optional.empty(),
                Optional.empty(),
                names,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Map<Long, List<Paragraph>> paragraphs(String articles) {
        return sql.grouped(
                "SELECT article, first, \"end\", role, reason, language FROM paragraph WHERE article" + Sql.AMONG
                        + " ORDER BY article, position",
                row -> new Paragraph(
                        new Span(row.getInt(2), row.getInt(3)),
                        role(row.getString(4)),
                        maybe(row.getString(5)),
                        maybe(row.getString(6))),
                articles);
    }

    private static ParagraphRole role(String word) {
        ParagraphRole role = ROLES.get(word);
        if (role == null) {
            throw new IllegalArgumentException("unknown role of a paragraph: " + word);
        }
        return role;
    }
}
