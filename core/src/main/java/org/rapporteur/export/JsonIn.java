package org.rapporteur.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.model.Span;

/** Takes values of the record format out of parsed JSON, and says what is wrong where they have another form. */
final class JsonIn {

    private static final int PAIR = 2;

    private JsonIn() {}

    static Map<?, ?> object(Object json) throws RecordFormatException {
        if (json instanceof Map<?, ?> object) {
            return object;
        }
        throw new RecordFormatException("an object {…} is expected");
    }

    /** Returns the field's value; an absent field and one that is {@code null} are the same here. */
    static Optional<Object> value(Map<?, ?> object, String field) {
        return Optional.<Object>ofNullable(object.get(field)).filter(value -> value != JsonTree.NULL);
    }

    static List<?> list(Object json, String field, String of) throws RecordFormatException {
        if (json instanceof List<?> list) {
            return list;
        }
        throw new RecordFormatException("\"" + field + "\" must be a list of " + of);
    }

    /** Returns the field's text; empty if it is absent or {@code null}. */
    static Optional<String> text(Map<?, ?> object, String field) throws RecordFormatException {
        Optional<Object> json = value(object, field);
        if (json.filter(value -> value instanceof Map || value instanceof List).isPresent()) {
            throw new RecordFormatException("\"" + field + "\" must be one value or null");
        }
        return json.map(Object::toString);
    }

    /** Returns the texts of a list. */
    static List<String> texts(Object json, String field, String of) throws RecordFormatException {
        List<String> texts = new ArrayList<>();
        for (Object each : list(json, field, of)) {
            if (each instanceof Map || each instanceof List || each == JsonTree.NULL) {
                throw new RecordFormatException("\"" + field + "\" must be a list of " + of + ", but holds " + each);
            }
            texts.add(each.toString());
        }
        return texts;
    }

    static List<Span> spans(Map<?, ?> statement, String field) throws RecordFormatException {
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

    static Span span(Object json, String field) throws RecordFormatException {
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
}
