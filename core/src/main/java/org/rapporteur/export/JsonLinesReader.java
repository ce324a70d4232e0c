package org.rapporteur.export;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.model.recorded.RecordedArticle;
import org.rapporteur.model.recorded.RecordedField;
import org.rapporteur.model.recorded.RecordedStatement;

/**
 * Reads statements in the record format, whoever wrote them.
 *
 * <p>Tolerant: unknown fields are passed over, any field of a statement may be missing, and spans may be {@code null}, a
 * list of pairs, or one bare pair. Acts, stances and claims may be words that the codebook does not have.
 */
public final class JsonLinesReader {

    private JsonLinesReader() {}

    /**
     * Returns the article that one line gives.
     *
     * @param line the line, with or without its end
     * @throws RecordFormatException if the line is not a JSON object, or a field that is read has another form than the
     *     format's
     */
    public static RecordedArticle read(String line) throws RecordFormatException {
        Map<?, ?> json = JsonIn.object(JsonTree.parse(line));
        if (!(json.get("doc") instanceof String name) || name.isBlank()) {
            throw new RecordFormatException("\"doc\" must name the article's file");
        }
        if (!(json.get("statements") instanceof List<?> list)) {
            throw new RecordFormatException("\"statements\" must be a list [...]");
        }
        List<RecordedStatement> statements = new ArrayList<>(list.size());
        for (Object each : list) {
            try {
                statements.add(statement(JsonIn.object(each)));
            } catch (RecordFormatException e) {
                throw new RecordFormatException("statement " + (statements.size() + 1) + ": " + e.getMessage());
            }
        }
        return new RecordedArticle(name, statements, CodingReader.agreements(json));
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
                JsonIn.spans(json, "content"),
                JsonIn.spans(json, "source"),
                JsonIn.spans(json, "cue"),
                fields,
                CodingReader.issues(json),
                CodingReader.stances(json),
                CodingReader.conditions(json));
    }
}
