package org.rapporteur.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.ArticleId;
import org.rapporteur.model.SoftwareVersion;
import org.rapporteur.model.StatementId;
import org.rapporteur.model.reviews.By;
import org.rapporteur.model.reviews.Deed;
import org.rapporteur.model.reviews.Field;
import org.rapporteur.model.reviews.Review;
import org.rapporteur.model.reviews.Standing;
import org.rapporteur.model.reviews.Undone;

/** What persons decided about statements, in its order. */
final class Reviews {

    private final Sql sql;

    Reviews(Sql sql) {
        this.sql = sql;
    }

    Review add(Review review) {
        int number = sql.first("SELECT coalesce(max(number), 0) + 1 FROM review", row -> row.getInt(1))
                .orElseThrow();
        By by = review.by();
        sql.run(
                "INSERT INTO review (number, article, statement, deed, coder, at, why, standing, reading, edits, software,"
                        + " restored) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                number,
                review.article().value(),
                review.statement().value(),
                review.deed().word(),
                by.coder(),
                by.at().toString(),
                by.why().orElse(null),
                by.standing().word(),
                review.seen().reading().orElse(null),
                review.seen().edits(),
                review.seen().software().value(),
                review.restored().orElse(null));
        review.after()
                .forEach((field, value) -> sql.run(
                        "INSERT INTO review_value (review, field, before, after) VALUES (?, ?, ?, ?)",
                        number,
                        field.word(),
                        review.before().get(field),
                        value));
        for (StatementId beside : review.seen().beside()) {
            sql.run("INSERT INTO review_beside (review, statement) VALUES (?, ?)", number, beside.value());
        }
        return review.numbered(number);
    }

    Map<String, Set<ArticleId>> articles() {
        Map<String, Set<ArticleId>> articles = new TreeMap<>();
        sql.list(
                "SELECT a.name, a.id FROM (SELECT DISTINCT article FROM review WHERE deed <> 'restore') w"
                        + " JOIN article a ON a.id = w.article GROUP BY a.name, a.id ORDER BY a.name, min(a.version)",
                row -> articles.computeIfAbsent(row.getString(1), name -> new LinkedHashSet<>())
                        .add(new ArticleId(row.getString(2))));
        return articles;
    }

    Undone undone() {
        Map<Integer, Integer> restored = new HashMap<>();
        sql.list(
                "SELECT number, restored FROM review WHERE restored IS NOT NULL",
                row -> restored.put(row.getInt(1), row.getInt(2)));
        return new Undone(restored);
    }

    List<Review> of(ArticleId article) {
        return where(" WHERE w.article = ? AND w.deed <> 'restore'", article.value());
    }

    List<Review> all() {
        return where("");
    }

    /** Returns reviews; {@code where} is this class's own, never a stranger's. */
    private List<Review> where(String where, Object... values) {
        Map<Integer, Values> all = new HashMap<>();
        sql.list(
                "SELECT v.review, v.field, v.before, v.after FROM review w JOIN review_value v ON v.review = w.number"
                        + where,
                row -> of(all, row).put(Field.ofWord(row.getString(2)), row.getString(3), row.getString(4)),
                values);
        sql.list(
                "SELECT b.review, b.statement FROM review w JOIN review_beside b ON b.review = w.number" + where,
                row -> of(all, row).beside.add(new StatementId(row.getString(2))),
                values);
        return sql.list(
                "SELECT w.* FROM review w" + where + " ORDER BY w.number",
                row -> review(row, all.getOrDefault(row.getInt("number"), new Values())),
                values);
    }

    private static Values of(Map<Integer, Values> all, ResultSet row) throws SQLException {
        return all.computeIfAbsent(row.getInt(1), number -> new Values());
    }

    private static Review review(ResultSet row, Values values) throws SQLException {
        long reading = row.getLong("reading");
        Optional<Long> in = row.wasNull() ? Optional.empty() : Optional.of(reading);
        int restored = row.getInt("restored");
        Optional<Integer> back = row.wasNull() ? Optional.empty() : Optional.of(restored);
        return new Review(
                row.getInt("number"),
                new ArticleId(row.getString("article")),
                new StatementId(row.getString("statement")),
                Deed.ofWord(row.getString("deed")),
                new By(
                        row.getString("coder"),
                        instant(row.getString("at")),
                        Optional.ofNullable(row.getString("why")),
                        Standing.ofWord(row.getString("standing"))),
                values.before,
                values.after,
                new Review.Seen(in, values.beside, row.getInt("edits"), new SoftwareVersion(row.getString("software"))),
                back);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no time", e);
        }
    }

    /** What belongs to a review, while it is gathered. */
    private static final class Values {
        private final Map<Field, String> before = new EnumMap<>(Field.class);
        private final Map<Field, String> after = new EnumMap<>(Field.class);
        private final Set<StatementId> beside = new HashSet<>();

        boolean put(Field field, @Nullable String was, String is) {
            if (was != null) {
                before.put(field, was);
            }
            return after.put(field, is) == null;
        }
    }
}
