package org.rapporteur.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
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

    private static final ObjectReader JSON =
            new ObjectMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

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
        JsonNode json = parse(line);
        if (!json.isObject()) {
            throw new RecordFormatException("an object {…} is expected");
        }
        JsonNode name = json.path("doc");
        if (!name.isTextual() || name.textValue().isBlank()) {
            throw new RecordFormatException("\"doc\" must name the article's file");
        }
        JsonNode list = json.path("statements");
        if (!list.isArray()) {
            throw new RecordFormatException("\"statements\" must be a list [...]");
        }
        List<RecordedStatement> statements = new ArrayList<>(list.size());
        for (JsonNode each : list) {
            try {
                statements.add(statement(each));
            } catch (RecordFormatException e) {
                throw new RecordFormatException("statement " + (statements.size() + 1) + ": " + e.getMessage());
            }
        }
        return new RecordedArticle(name.textValue(), statements);
    }

    private static JsonNode parse(String line) throws RecordFormatException {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            // Jackson's message may go on in a second line about features of its own.
            String reason = e.getOriginalMessage().lines().findFirst().orElse("");
            String column = e.getLocation() == null
                    ? ""
                    : " at column " + e.getLocation().getColumnNr();
            throw new RecordFormatException("not valid JSON" + column + ": " + reason);
        }
    }

    private static RecordedStatement statement(JsonNode json) throws RecordFormatException {
        if (!json.isObject()) {
            throw new RecordFormatException("an object {…} is expected");
        }
        Map<RecordedField, Optional<String>> fields = new EnumMap<>(RecordedField.class);
        for (RecordedField field : RecordedField.values()) {
            JsonNode value = json.path(field.word());
            if (value.isContainerNode()) {
                throw new RecordFormatException("\"" + field.word() + "\" must be one value or null");
            }
            if (!value.isMissingNode()) {
                fields.put(field, value.isNull() ? Optional.empty() : Optional.of(value.asText()));
            }
        }
        return new RecordedStatement(
                spans(json, "content"),
                spans(json, "source"),
                spans(json, "cue"),
                fields,
                issues(json.path("issues")),
                stances(json.path("stances")),
                conditions(json.path("conditions")));
    }

    private static List<Span> spans(JsonNode statement, String field) throws RecordFormatException {
        JsonNode json = statement.path(field);
        if (isAbsent(json) || (json.isArray() && json.isEmpty())) {
            return List.of();
        }
        if (!json.isArray()) {
            throw new RecordFormatException("\"" + field + "\" must be a list of [start, end]");
        }
        if (json.get(0).isNumber()) {
            return List.of(span(json, field));
        }
        List<Span> spans = new ArrayList<>(json.size());
        for (JsonNode pair : json) {
            spans.add(span(pair, field));
        }
        return spans;
    }

    private static Span span(JsonNode pair, String field) throws RecordFormatException {
        boolean isPair = pair.isArray()
                && pair.size() == PAIR
                && pair.get(0).canConvertToExactIntegral()
                && pair.get(1).canConvertToExactIntegral()
                && pair.get(0).canConvertToInt()
                && pair.get(1).canConvertToInt();
        if (!isPair) {
            throw new RecordFormatException("\"" + field + "\" must be a list of [start, end], but holds " + pair);
        }
        int start = pair.get(0).intValue();
        int end = pair.get(1).intValue();
        if (start < 0 || end <= start) {
            throw new RecordFormatException("\"" + field + "\" needs 0 <= start < end, but holds " + pair);
        }
        return new Span(start, end);
    }

    private static Optional<Set<String>> issues(JsonNode json) throws RecordFormatException {
        if (isAbsent(json)) {
            return Optional.empty();
        }
        if (!json.isArray()) {
            throw new RecordFormatException("\"issues\" must be a list of words");
        }
        Set<String> issues = new LinkedHashSet<>();
        for (JsonNode issue : json) {
            issues.add(issue.asText());
        }
        return Optional.of(issues);
    }

    private static Optional<Map<String, String>> stances(JsonNode json) throws RecordFormatException {
        if (isAbsent(json)) {
            return Optional.empty();
        }
        if (!json.isObject()) {
            throw new RecordFormatException("\"stances\" must be an object of propositions and stances");
        }
        Map<String, String> stances = new LinkedHashMap<>();
        json.properties()
                .forEach(
                        stance -> stances.put(stance.getKey(), stance.getValue().asText()));
        return Optional.of(stances);
    }

    private static Optional<List<String>> conditions(JsonNode json) throws RecordFormatException {
        if (isAbsent(json)) {
            return Optional.empty();
        }
        if (!json.isArray()) {
            throw new RecordFormatException("\"conditions\" must be a list of objects");
        }
        List<String> conditions = new ArrayList<>(json.size());
        for (JsonNode condition : json) {
            JsonNode text = condition.path("text");
            if (!text.isTextual()) {
                throw new RecordFormatException("a condition needs its \"text\"");
            }
            conditions.add(text.textValue());
        }
        return Optional.of(conditions);
    }

    private static boolean isAbsent(JsonNode json) {
        return json.isMissingNode() || json.isNull();
    }
}
