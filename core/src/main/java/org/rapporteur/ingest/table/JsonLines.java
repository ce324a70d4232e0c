package org.rapporteur.ingest.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.ingest.container.Pieces;
import org.rapporteur.ingest.container.Source;
import org.rapporteur.ingest.file.Bytes;

/** Reads JSON Lines: one object with an article in each line. */
public final class JsonLines implements Rows {

    private static final int DEEPEST = 50;
    private static final int BUFFER = 1 << 16;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(Bytes.ARTICLE_LIMIT)
                    .build())
            .build();

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private long number;
    private boolean isTooLong;

    private JsonLines(InputStream in) {
        this.in = in;
    }

    /**
     * Begins to read a file.
     *
     * @throws IOException if it cannot be opened
     */
    public static Pieces open(Source source) throws IOException {
        return new TablePieces(source.name(), new JsonLines(source.open()), source.columns());
    }

    @Override
    public Optional<Row> next() throws IOException {
        while (true) {
            Optional<byte[]> line = line();
            if (line.isEmpty()) {
                return Optional.empty();
            }
            number++;
            if (isTooLong) {
                return Optional.of(Row.broken(
                        number,
                        String.valueOf(Bytes.tooLarge(Bytes.ARTICLE_LIMIT).getMessage())));
            }
            if (!isBlank(line.get())) {
                return Optional.of(row(line.get()));
            }
        }
    }

    /** Returns the next line; of one that is too long, nothing. Empty at the end. */
    private Optional<byte[]> line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(0);
        boolean any = false;
        isTooLong = false;
        while (true) {
            if (from == to) {
                from = 0;
                to = Math.max(0, in.read(buffer));
                if (to == 0) {
                    return any ? Optional.of(line.toByteArray()) : Optional.empty();
                }
            }
            any = true;
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            isTooLong |= line.size() + end - from > Bytes.ARTICLE_LIMIT;
            if (isTooLong) {
                line = new ByteArrayOutputStream(0);
            } else {
                line.write(buffer, from, end - from);
            }
            boolean isWhole = end < to;
            from = isWhole ? end + 1 : end;
            if (isWhole) {
                return Optional.of(line.toByteArray());
            }
        }
    }

    private static boolean isBlank(byte[] line) {
        for (byte one : line) {
            if (one != ' ' && one != '\t' && one != '\r') {
                return false;
            }
        }
        return true;
    }

    private Row row(byte[] line) {
        boolean marked = number == 1 && line.length > 2 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB;
        byte[] bytes = marked ? Arrays.copyOfRange(line, 3, line.length) : line;
        Map<String, List<String>> values = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Row.broken(number, "is no JSON object; write one article as {\"text\": \"…\"} in each line");
            }
            object(parser, "", values);
            if (values.size() > MOST_COLUMNS) {
                return Row.broken(
                        number,
                        "has more than " + MOST_COLUMNS + " keys, as no article has; write one article in each line");
            }
            return parser.nextToken() == null
                    ? Row.of(number, number, values)
                    : Row.broken(number, "has something behind its JSON object; write one object in each line");
        } catch (JsonProcessingException e) {
            String problem = e.getOriginalMessage().lines().findFirst().orElse("broken");
            return Row.broken(number, "is no JSON (" + problem.replaceAll("\\p{Cntrl}", " ") + "); mend the line");
        } catch (IOException e) {
            return Row.broken(number, "is no JSON; save the file as UTF-8");
        }
    }

    /**
     * Reads an object; what stands in one within it is called {@code outer.inner}. Names that are too long are passed by, and what
     * stands behind one key too many.
     */
    private static void object(JsonParser parser, String prefix, Map<String, List<String>> values) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (prefix.length() + name.length() > LONGEST_NAME || values.size() > MOST_COLUMNS) {
                parser.skipChildren();
                continue;
            }
            String key = prefix + name;
            if (token == JsonToken.START_OBJECT) {
                object(parser, key + ".", values);
            } else if (token == JsonToken.START_ARRAY) {
                values.put(key, list(parser));
            } else {
                values.put(key, token == JsonToken.VALUE_NULL ? List.of() : List.of(whole(parser.getText())));
            }
        }
    }

    private static List<String> list(JsonParser parser) throws IOException {
        List<String> list = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == null) {
                return list;
            }
            if (token.isStructStart()) {
                parser.skipChildren();
            } else if (token != JsonToken.VALUE_NULL) {
                list.add(whole(parser.getText()));
            }
        }
        return list;
    }

    /** Returns a text without halves of letters, as JSON can write them and nothing else keeps them. */
    private static String whole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
