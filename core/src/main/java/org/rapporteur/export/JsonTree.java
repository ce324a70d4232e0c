package org.rapporteur.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON text as plain values: {@link Map}, {@link List}, {@link String}, {@link Number}, {@link Boolean}, {@link #NULL}.
 *
 * <p>By hand since nothing else needs the library's own trees, which are three times its size.
 */
final class JsonTree {

    /** Stands for {@code null}, which is not the same as nothing. */
    static final Object NULL = new Object() {
        @Override
        public String toString() {
            return "null";
        }
    };

    private static final JsonFactory JSON = new JsonFactory();

    private JsonTree() {}

    /**
     * Returns the one value in {@code text}.
     *
     * @throws RecordFormatException if {@code text} is not JSON, or goes on after the value
     */
    static Object parse(String text) throws RecordFormatException {
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() == null) {
                throw new RecordFormatException("not valid JSON: nothing there");
            }
            Object value = value(parser);
            if (parser.nextToken() != null) {
                throw new RecordFormatException("not valid JSON at column "
                        + parser.currentTokenLocation().getColumnNr() + ": something after the end of the object");
            }
            return value;
        } catch (JsonProcessingException e) {
            String column = e.getLocation() == null
                    ? ""
                    : " at column " + e.getLocation().getColumnNr();
            // The message may go on in a second line about features of the library.
            String reason = e.getOriginalMessage().lines().findFirst().orElse("");
            throw new RecordFormatException("not valid JSON" + column + ": " + reason);
        } catch (IOException e) {
            throw new UncheckedIOException("A string cannot fail to be read", e);
        }
    }

    /** Returns the value at the parser's token; the depth of nesting is limited by the parser. */
    private static Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            case VALUE_NULL -> NULL;
            default -> parser.getText();
        };
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            object.put(name, value(parser));
        }
        return object;
    }

    private static List<Object> array(JsonParser parser) throws IOException {
        List<Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser));
        }
        return array;
    }
}
