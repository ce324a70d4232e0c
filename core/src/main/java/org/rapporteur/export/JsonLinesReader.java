package org.rapporteur.export;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.model.Span;
import org.rapporteur.model.recorded.RecordedArticle;
import org.rapporteur.model.recorded.RecordedField;
import org.rapporteur.model.recorded.RecordedStatement;

/**
 * Reads statements in the record format, whoever wrote them.
 *
 * <p>Tolerant: unknown fields are passed over, any field of a statement may be missing, and spans may be {@code null}, a
 * list of pairs, or one bare pair.
 */
public final class JsonLinesReader {

    private static final int PAIR = 2;

    private JsonLinesReader() {}

    /**
     * Returns the article that one line gives.
     *
     * @param line the line, with or without its end
     * @throws RecordFormatException if the line is not a JSON object, or a field that is read has another form than the
     *     format's
     */
    public static RecordedArticle read(String line) throws RecordFormatException {
        Map<?, ?> json = object(JsonTree.parse(line));
        if (!(json.get("doc") instanceof String name) || name.isBlank()) {
            throw new RecordFormatException("\"doc\" must name the article's file");
        }
        if (!(json.get("statements") instanceof List<?> list)) {
            throw new RecordFormatException("\"statements\" must be a list [...]");
        }
        List<RecordedStatement> statements = new ArrayList<>(list.size());
        for (Object each : list) {
            try {
                statements.add(statement(object(each)));
            } catch (RecordFormatException e) {
                throw new RecordFormatException("statement " + (statements.size() + 1) + ": " + e.getMessage());
            }
        }
        return new RecordedArticle(name, statements);
    }

    private static RecordedStatement statement(Map<?, ?> json) throws RecordFormatException {
        Map<RecordedField, Optional<String>> fields = new EnumMap<>(RecordedField.class);
        for (RecordedField field : RecordedField.values()) {
            Object value = json.get(field.word());
            if (value instanceof Map || value instanceof List) {
                throw new RecordFormatException("\"" + field.word() + "\" must be one value or null");
            }
            if (value != null) {
                fields.put(field, value == JsonTree.NULL ? Optional.empty() : Optional.of(value.toString()));
            }
        }
        return new RecordedStatement(
                spans(json, "content"),
                spans(json, "source"),
                spans(json, "cue"),
                fields,
                issues(json),
                stances(json),
                conditions(json));
    }

    private static Map<?, ?> object(Object json) throws RecordFormatException {
        if (json instanceof Map<?, ?> object) {
            return object;
        }
        throw new RecordFormatException("an object {…} is expected");
    }

    /** Returns the field's value; an absent field and one that is {@code null} are the same here. */
    private static Optional<Object> value(Map<?, ?> statement, String field) {
        return Optional.<Object>ofNullable(statement.get(field)).filter(value -> value != JsonTree.NULL);
    }

    private static List<?> list(Object json, String field, String of) throws RecordFormatException {
        if (json instanceof List<?> list) {
            return list;
        }
        throw new RecordFormatException("\"" + field + "\" must be a list of " + of);
    }

    private static List<Span> spans(Map<?, ?> statement, String field) throws RecordFormatException {
        Optional<Object> json = value(statement, field);
        if (json.isEmpty()) {
            return List.of();
        }
        List<?> list = list(json.get(), field, "[start, end]");
        if (!list.isEmpty() && list.get(0) instanceof Number) {
            return List.of(span(list, field));
        }
        List<Span> spans = new ArrayList<>(list.size());
        for (Object pair : list) {
            spans.add(span(pair, field));
        }
        return spans;
    }

    private static Span span(Object json, String field) throws RecordFormatException {
        if (!(json instanceof List<?> pair)
                || pair.size() != PAIR
                || !(pair.get(0) instanceof Integer start)
                || !(pair.get(1) instanceof Integer end)) {
            throw new RecordFormatException("\"" + field + "\" must be a list of [start, end], but holds " + json);
        }
        if (start < 0 || end <= start) {
            throw new RecordFormatException("\"" + field + "\" needs 0 <= start < end, but holds " + json);
        }
        return new Span(start, end);
    }

    private static Optional<Set<String>> issues(Map<?, ?> statement) throws RecordFormatException {
        Optional<Object> json = value(statement, "issues");
        if (json.isEmpty()) {
            return Optional.empty();
        }
        Set<String> issues = new LinkedHashSet<>();
        for (Object issue : list(json.get(), "issues", "words")) {
            issues.add(issue.toString());
        }
        return Optional.of(issues);
    }

    private static Optional<Map<String, String>> stances(Map<?, ?> statement) throws RecordFormatException {
        Optional<Object> json = value(statement, "stances");
        if (json.isEmpty()) {
            return Optional.empty();
        }
        if (!(json.get() instanceof Map<?, ?> object)) {
            throw new RecordFormatException("\"stances\" must be an object of propositions and stances");
        }
        Map<String, String> stances = new LinkedHashMap<>();
        object.forEach((proposition, stance) -> stances.put(proposition.toString(), stance.toString()));
        return Optional.of(stances);
    }

    private static Optional<List<String>> conditions(Map<?, ?> statement) throws RecordFormatException {
        Optional<Object> json = value(statement, "conditions");
        if (json.isEmpty()) {
            return Optional.empty();
        }
        List<String> conditions = new ArrayList<>();
        for (Object condition : list(json.get(), "conditions", "objects")) {
            if (!(condition instanceof Map<?, ?> object) || !(object.get("text") instanceof String text)) {
                throw new RecordFormatException("a condition needs its \"text\"");
            }
            conditions.add(text);
        }
        return Optional.of(conditions);
    }
}
