package org.rapporteur.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.rapporteur.model.Article;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.Reading;
import org.rapporteur.model.Span;
import org.rapporteur.model.Statement;

/**
 * Writes readings in the record format: one JSON object per article and line.
 *
 * <p>Start with {@link #line(Reading)}; {@link #write(Reading, Writer)} adds the line's end. The same reading always gives
 * the same bytes once the writer encodes in UTF-8: fields stand in the order of the format, no letter is escaped that need
 * not be, lines end in {@code \n} everywhere.
 *
 * <p>What is not known of an article is {@code null}. What the program does not find out yet about a statement is left out:
 * {@code null} would say that it looked and found nothing.
 */
public final class JsonLinesWriter {

    private static final JsonFactory JSON = new JsonFactory();

    /** Decimals of a confidence. More would tell nothing, and would differ between versions of Java. */
    private static final int DECIMALS = 4;

    private static final String REPLACEMENT = "\uFFFD";

    private JsonLinesWriter() {}

    /** Returns the line of {@code reading}, without a line break at its end or anywhere in it. */
    public static String line(Reading reading) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            article(json, reading);
        } catch (IOException e) {
            throw new UncheckedIOException("A string cannot fail to be written to", e);
        }
        return out.toString();
    }

    /**
     * Writes the line of {@code reading}, and {@code \n}.
     *
     * @param out where to, which must encode in UTF-8 and is neither flushed nor closed
     * @throws IOException if {@code out} cannot be written to
     */
    public static void write(Reading reading, Writer out) throws IOException {
        out.write(line(reading) + "\n");
    }

    private static void article(JsonGenerator json, Reading reading) throws IOException {
        Article article = reading.article();
        Metadata known = article.metadata();
        json.writeStartObject();
        text(json, "doc", article.name());
        textOrNull(json, "title", known.title());
        textOrNull(json, "outlet", known.outlet());
        texts(json, "byline", known.byline());
        textOrNull(json, "published", known.published().map(Object::toString));
        textOrNull(json, "url", known.url());
        textOrNull(json, "language", known.language());
        text(json, "sha256", article.sha256().hex());
        json.writeArrayFieldStart("statements");
        for (Statement statement : reading.statements()) {
            statement(json, statement);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("warnings");
        for (List<String> warnings : List.of(article.warnings(), reading.warnings())) {
            for (String warning : warnings) {
                json.writeString(wellFormed(warning));
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void statement(JsonGenerator json, Statement statement) throws IOException {
        json.writeStartObject();
        text(json, "id", statement.id().value());
        text(json, "kind", statement.what().kind().word());
        spans(json, "content", statement.what().content());
        spans(json, "source", statement.what().source());
        spans(json, "cue", statement.what().cue());
        text(json, "speaker", statement.who().name());
        textOrNull(json, "speaker_id", statement.who().id());
        textOrNull(json, "role", statement.as().role().value());
        textOrNull(json, "side", statement.as().side().value());
        textOrNull(json, "venue", statement.where().venue().value());
        textOrNull(json, "said_on", statement.where().saidOn().date().map(Object::toString));
        textOrNull(json, "about", statement.about().value());
        json.writeFieldName("confidence");
        json.writeNumber(decimal(statement.what().confidence()));
        json.writeObjectFieldStart("how");
        text(json, "speaker", statement.who().how());
        json.writeFieldName("speaker_sure");
        json.writeNumber(decimal(statement.who().sure()));
        text(json, "role", statement.as().role().how());
        text(json, "side", statement.as().side().how());
        text(json, "venue", statement.where().venue().how());
        text(json, "said_on", statement.where().saidOn().how());
        text(json, "about", statement.about().how());
        text(json, "model", statement.how().model());
        text(json, "software", statement.how().software().value());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void spans(JsonGenerator json, String field, List<Span> spans) throws IOException {
        json.writeFieldName(field);
        if (spans.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartArray();
        for (Span span : spans) {
            json.writeArray(new int[] {span.start(), span.end()}, 0, 2);
        }
        json.writeEndArray();
    }

    private static void texts(JsonGenerator json, String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(wellFormed(value));
        }
        json.writeEndArray();
    }

    private static void textOrNull(JsonGenerator json, String field, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            text(json, field, value.get());
        } else {
            json.writeNullField(field);
        }
    }

    private static void text(JsonGenerator json, String field, String value) throws IOException {
        json.writeStringField(field, wellFormed(value));
    }

    private static String decimal(double value) {
        BigDecimal rounded = new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.stripTrailingZeros().toPlainString();
    }

    /** Returns {@code value} with every surrogate that lacks its partner replaced, as UTF-8 has no bytes for one. */
    private static String wellFormed(String value) {
        if (value.chars().noneMatch(unit -> Character.isSurrogate((char) unit))) {
            return value;
        }
        StringBuilder result = new StringBuilder(value.length());
        value.codePoints().forEach(point -> {
            if (Character.getType(point) == Character.SURROGATE) {
                result.append(REPLACEMENT);
            } else {
                result.appendCodePoint(point);
            }
        });
        return result.toString();
    }
}
