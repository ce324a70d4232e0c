package org.rapporteur.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.model.Learned;

/** What was learned from reviews, in its order. */
final class Learnings {

    private final Sql sql;

    Learnings(Sql sql) {
        this.sql = sql;
    }

    KeptLearning add(KeptLearning learning) {
        int number = sql.first("SELECT coalesce(max(number), 0) + 1 FROM learned", row -> row.getInt(1))
                .orElseThrow();
        sql.run(
                "INSERT INTO learned (number, used, coder, at, model, statements, articles, reviews)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                number,
                learning.used().orElse(null),
                learning.coder(),
                learning.at().toString(),
                learning.learned().model(),
                learning.from().statements(),
                learning.from().articles(),
                learning.from().reviews());
        learning.learned()
                .numbers()
                .forEach((name, value) -> sql.run(
                        "INSERT INTO learned_number (learned, name, value) VALUES (?, ?, ?)", number, name, value));
        return learning.numbered(number);
    }

    /** Returns all, by number. */
    List<KeptLearning> all() {
        Map<Integer, Map<String, Double>> numbers = new HashMap<>();
        sql.list(
                "SELECT learned, name, value FROM learned_number",
                row -> numbers.computeIfAbsent(row.getInt(1), number -> new HashMap<>())
                        .put(row.getString(2), row.getDouble(3)));
        return sql.list(
                "SELECT number, used, coder, at, model, statements, articles, reviews FROM learned ORDER BY number",
                row -> {
                    int number = row.getInt(1);
                    int used = row.getInt(2);
                    Optional<Integer> again = row.wasNull() ? Optional.empty() : Optional.of(used);
                    return new KeptLearning(
                            again,
                            row.getString(3),
                            instant(row.getString(4)),
                            new Learned(number, row.getString(5), numbers.getOrDefault(number, Map.of())),
                            new KeptLearning.From(row.getInt(6), row.getInt(7), row.getInt(8)));
                });
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no time", e);
        }
    }
}
