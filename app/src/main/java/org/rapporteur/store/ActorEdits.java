package org.rapporteur.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.Author;
import org.rapporteur.model.StatementId;
import org.rapporteur.model.edits.Edit;
import org.rapporteur.model.edits.Edits;
import org.rapporteur.model.edits.Part;

/** The corrections of who is who, in their order. */
final class ActorEdits {

    private static final String ACTOR = "actor";
    private static final String ARTICLE = "article";
    private static final String STATEMENT = "statement";

    private final Sql sql;

    ActorEdits(Sql sql) {
        this.sql = sql;
    }

    /**
     * Adds an edit and returns its number.
     *
     * @param before what an actor was called that is renamed
     */
    int add(Edit edit, Author by, Optional<String> before) {
        int number = sql.first("SELECT coalesce(max(number), 0) + 1 FROM actor_edit", row -> row.getInt(1))
                .orElseThrow();
        if (edit instanceof Edit.Merge merge) {
            insert(number, new Line("merge", merge.into(), merge.name(), null), by, before);
            insertParts(number, new Parts(merge.from(), List.of(), List.of()));
        } else if (edit instanceof Edit.Split split) {
            insert(number, new Line("split", split.into(), split.name(), null), by, before);
            insertParts(
                    number,
                    new Parts(
                            List.of(split.from()),
                            split.part().articles(),
                            split.part().statements().stream()
                                    .map(StatementId::value)
                                    .toList()));
        } else if (edit instanceof Edit.Rename rename) {
            insert(number, new Line("rename", rename.actor(), rename.name(), null), by, before);
        } else if (edit instanceof Edit.Undo undo) {
            insert(number, new Line("undo", null, null, undo.edit()), by, before);
        }
        return number;
    }

    /** The columns of an edit that say what it is. */
    private record Line(
            String kind,
            @Nullable String actor,
            @Nullable String name,
            @Nullable Integer undone) {}

    private void insert(int number, Line line, Author by, Optional<String> before) {
        sql.run(
                "INSERT INTO actor_edit (number, kind, actor, name, undone, coder, at, before) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                number,
                line.kind(),
                line.actor(),
                line.name(),
                line.undone(),
                by.coder(),
                by.at().toString(),
                before.orElse(null));
    }

    private void insertParts(int number, Parts parts) {
        int position = 0;
        for (String part : List.of(ACTOR, ARTICLE, STATEMENT)) {
            for (String value : parts.of(part)) {
                sql.run(
                        "INSERT INTO actor_edit_part (edit, position, part, value) VALUES (?, ?, ?, ?)",
                        number,
                        position++,
                        part,
                        value);
            }
        }
    }

    /**
     * Returns all edits.
     *
     * @throws IllegalArgumentException if they are such as no version of this software writes
     */
    Edits all() {
        Map<Integer, Parts> parts = new HashMap<>();
        sql.list(
                "SELECT edit, part, value FROM actor_edit_part ORDER BY edit, position",
                row -> parts.computeIfAbsent(row.getInt(1), edit -> new Parts())
                        .of(row.getString(2))
                        .add(row.getString(3)));
        List<Edit> all = sql.list(
                "SELECT number, kind, actor, name, undone FROM actor_edit ORDER BY number",
                row -> edit(row, parts.getOrDefault(row.getInt(1), new Parts())));
        return new Edits(all);
    }

    /**
     * Returns what is kept of all edits beside them, in their order.
     *
     * @throws IllegalArgumentException if it is such as no version of this software writes
     */
    List<EditBy> authors() {
        return sql.list("SELECT coder, at, before FROM actor_edit ORDER BY number", row -> {
            String coder = row.getString(1);
            return new EditBy(
                    coder == null ? Optional.empty() : Optional.of(Journal.author(coder, text(row, "at"))),
                    Optional.ofNullable(row.getString(3)));
        });
    }

    private static Edit edit(ResultSet row, Parts parts) throws SQLException {
        String kind = row.getString("kind");
        return switch (kind) {
            case "merge" -> new Edit.Merge(parts.actors(), text(row, "actor"), text(row, "name"));
            case "split" ->
                new Edit.Split(
                        parts.actor(),
                        new Part(
                                parts.articles(),
                                parts.statements().stream()
                                        .map(StatementId::new)
                                        .toList()),
                        text(row, "actor"),
                        text(row, "name"));
            case "rename" -> new Edit.Rename(text(row, "actor"), text(row, "name"));
            case "undo" -> new Edit.Undo(row.getInt("undone"));
            default -> throw new IllegalArgumentException("unknown kind of an edit: " + kind);
        };
    }

    private static String text(ResultSet row, String column) throws SQLException {
        @Nullable String text = row.getString(column);
        if (text == null) {
            throw new IllegalArgumentException("an edit lacks its " + column);
        }
        return text;
    }

    /** The parts of one edit. */
    private record Parts(List<String> actors, List<String> articles, List<String> statements) {

        Parts() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        List<String> of(String part) {
            return switch (part) {
                case ACTOR -> actors;
                case ARTICLE -> articles;
                case STATEMENT -> statements;
                default -> throw new IllegalArgumentException("unknown part of an edit: " + part);
            };
        }

        String actor() {
            if (actors.size() != 1) {
                throw new IllegalArgumentException("a split needs one actor, but has " + actors.size());
            }
            return actors.get(0);
        }
    }
}
