package org.rapporteur.web.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON as plain values: maps, lists, strings, numbers, booleans, {@code null}; an {@link Optional} that is empty is {@code null}. */
final class Json {

    private static final int DEEPEST = 20;
    private static final int LONGEST_NUMBER = 20;

    /** Decimals of a confidence, as in the record format. */
    private static final int DECIMALS = 4;

    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    // No string is longer than the body that it stands in, which is bounded.
                    .maxStringLength(ErrandResource.LONGEST)
                    .build())
            .build();

    private Json() {}

    /**
     * JSON that is written already.
     *
     * @param json one value
     */
    record Raw(String json) {}

    /** Returns an object with its fields in order. */
    static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    /** Returns a value in UTF-8. */
    static byte[] bytes(Object value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            write(json, value);
        } catch (IOException e) {
            throw new UncheckedIOException("An array cannot fail to be written to", e);
        }
        return out.toByteArray();
    }

    private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value instanceof Optional<?> optional) {
            write(json, optional.isPresent() ? optional.get() : null);
        } else if (value instanceof Map<?, ?> object) {
            json.writeStartObject();
            for (Map.Entry<?, ?> field : object.entrySet()) {
                json.writeFieldName(wellFormed(String.valueOf(field.getKey())));
                write(json, field.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object each : list) {
                write(json, each);
            }
            json.writeEndArray();
        } else if (value instanceof Raw raw) {
            json.writeRawValue(raw.json());
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof Double number) {
            // Never 1.0E-4, which is valid but surprises people.
            json.writeNumber(new BigDecimal(number)
                    .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                    .stripTrailingZeros()
                    .toPlainString());
        } else if (value == null) {
            json.writeNull();
        } else {
            json.writeString(wellFormed(value.toString()));
        }
    }

    /** Returns a text that UTF-8 has bytes for: half a character becomes U+FFFD. */
    private static String wellFormed(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints()
                .forEach(point ->
                        whole.appendCodePoint(Character.getType(point) == Character.SURROGATE ? 0xFFFD : point));
        return whole.toString();
    }

    /**
     * Returns the one value in a text that a stranger sent.
     *
     * @throws IllegalArgumentException if it is none, is nested too deep or names a field twice; the message is for the stranger
     */
    static @Nullable Object read(byte[] utf8) {
        // Decoded piece by piece: a large body is not held twice. Such a decoder throws for what is not UTF-8.
        try (JsonParser parser = JSON.createParser(
                new InputStreamReader(new ByteArrayInputStream(utf8), StandardCharsets.UTF_8.newDecoder()))) {
            if (parser.nextToken() == null) {
                throw new IllegalArgumentException("the body is empty; send an object {…}");
            }
            Object value = value(parser);
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("the body goes on after its value");
            }
            return value;
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? ""
                    : " in line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            String reason = e.getOriginalMessage().lines().findFirst().orElse("");
            throw new IllegalArgumentException("the body is not JSON" + place + ": " + reason, e);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("the body is not UTF-8", e);
        } catch (IOException e) {
            throw new UncheckedIOException("An array cannot fail to be read", e);
        }
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> object = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    object.put(name, value(parser));
                }
                yield object;
            }
            case START_ARRAY -> {
                List<@Nullable Object> array = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(value(parser));
                }
                yield array;
            }
            case VALUE_NUMBER_INT -> parser.getBigIntegerValue();
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            case VALUE_NULL -> null;
            default -> parser.getText();
        };
    }
}
