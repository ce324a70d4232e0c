package org.rapporteur.ingest.metadata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Metadata in a JSON file beside an article's. */
public final class Sidecar {

    private static final int DEEPEST = 50;
    private static final int LONGEST = 100_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST)
                    .build())
            .build();

    private Sidecar() {}

    /**
     * Reads a sidecar. Keys that are not known are left to those who know them.
     *
     * @param file its name, for warnings
     */
    public static Given read(String file, byte[] bytes) {
        Given.Fields fields = new Given.Fields(file);
        try (JsonParser parser = JSON.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                fields.warn(line(parser), "is no JSON object; write {\"title\": \"…\", \"published\": \"2025-09-03\"}");
                return fields.given();
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                field(parser, fields);
            }
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            String problem = e.getOriginalMessage().lines().findFirst().orElse("broken");
            fields.warn(
                    Math.max(1, line), "is no JSON (" + problem + "); mend the file, keys above this line were used");
        } catch (IOException e) {
            fields.warn(1, "is no JSON; save the file as UTF-8");
        }
        return fields.given();
    }

    private static void field(JsonParser parser, Given.Fields fields) throws IOException {
        String key = parser.currentName();
        int line = line(parser);
        JsonToken token = parser.nextToken();
        if (token.isScalarValue()) {
            fields.put(key, token == JsonToken.VALUE_NULL ? List.of() : List.of(parser.getText()), line);
        } else if (token == JsonToken.START_ARRAY) {
            List<String> values = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken().isScalarValue()) {
                    values.add(parser.getText());
                } else {
                    parser.skipChildren();
                    fields.unusable(line(parser), key);
                }
            }
            fields.put(key, values, line);
        } else {
            parser.skipChildren();
            fields.unusable(line, key);
        }
    }

    private static int line(JsonParser parser) {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }
}
