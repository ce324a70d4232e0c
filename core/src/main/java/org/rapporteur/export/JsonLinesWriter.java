package org.rapporteur.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.stream.Stream;
import org.rapporteur.model.Article;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.Reading;
import org.rapporteur.model.Statement;

/**
 * Writes readings in the record format: one JSON object per article and line.
 *
 * <p>Start with {@link #line(Reading)}; {@link #write(Reading, Writer)} adds the line's end. The same reading always gives
 * the same bytes once the writer encodes in UTF-8: fields stand in the order of the format, no letter is escaped that need
 * not be, lines end in {@code \n} everywhere.
 *
 * <p>What is not known of an article is {@code null}. What nobody looked for in a statement, as no coder saw it, is left
 * out: {@code null} would say that somebody looked and found nothing.
 */
public final class JsonLinesWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonLinesWriter() {}

    /** Returns the line of {@code reading}, without a line break at its end or anywhere in it. */
    public static String line(Reading reading) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            article(new JsonOut(json), reading);
        } catch (IOException e) {
            throw new UncheckedIOException("A string cannot fail to be written to", e);
        }
        return out.toString();
    }

    /** Returns one statement as it stands in such a line: an object without line breaks. */
    public static String statement(Statement statement) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            JsonOut fields = new JsonOut(json);
            statement(fields, new CodingWriter(fields), statement);
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

    /**
     * Returns what writes the lines of readings.
     *
     * @param out where to, which must encode in UTF-8 and is not closed
     */
    public static ReadingWriter on(Writer out) {
        return new ReadingWriter() {
            @Override
            public void write(Reading reading) throws IOException {
                JsonLinesWriter.write(reading, out);
            }

            @Override
            public void close() throws IOException {
                out.flush();
            }
        };
    }

    private static void article(JsonOut out, Reading reading) throws IOException {
        JsonGenerator json = out.json();
        Article article = reading.article();
        Metadata known = article.metadata();
        json.writeStartObject();
        out.text("doc", article.name());
        out.textOrNull("title", known.title());
        out.textOrNull("outlet", known.outlet());
        out.texts("byline", known.byline());
        out.textOrNull("published", known.published().map(Object::toString));
        out.textOrNull("url", known.url());
        out.textOrNull("language", known.language());
        if (known.updated().isPresent()) {
            out.text("updated", known.updated().get().iso());
        }
        if (known.section().isPresent()) {
            out.text("section", known.section().get());
        }
        if (article.notAnalysed().isPresent()) {
            out.text("not_analysed", article.notAnalysed().get());
        }
        out.text("sha256", article.sha256().hex());
        if (!article.isAsReceived()) {
            out.text("text", article.text());
        }
        CodingWriter coding = new CodingWriter(out);
        json.writeArrayFieldStart("statements");
        for (Statement statement : reading.statements()) {
            statement(out, coding, statement);
        }
        json.writeEndArray();
        coding.agreements(reading.agreements());
        out.texts(
                "warnings",
                Stream.concat(article.warnings().stream(), reading.warnings().stream())
                        .toList());
        json.writeEndObject();
    }

    private static void statement(JsonOut out, CodingWriter coding, Statement statement) throws IOException {
        JsonGenerator json = out.json();
        json.writeStartObject();
        out.text("id", statement.id().value());
        out.text("kind", statement.what().kind().word());
        out.spans("content", statement.what().content());
        out.spans("source", statement.what().source());
        out.spans("cue", statement.what().cue());
        out.text("speaker", statement.who().name());
        out.textOrNull("speaker_id", statement.who().id());
        out.textOrNull("role", statement.as().role().value());
        out.textOrNull("side", statement.as().side().value());
        out.textOrNull("venue", statement.where().venue().value());
        out.textOrNull("said_on", statement.where().saidOn().date().map(Object::toString));
        out.textOrNull("about", statement.about().value());
        coding.fields(statement.coding());
        out.decimal("confidence", statement.what().confidence());
        coding.confidences(statement.coding());
        json.writeObjectFieldStart("how");
        out.text("speaker", statement.who().how());
        out.decimal("speaker_sure", statement.who().sure());
        out.text("role", statement.as().role().how());
        out.text("side", statement.as().side().how());
        out.text("venue", statement.where().venue().how());
        out.text("said_on", statement.where().saidOn().how());
        out.text("about", statement.about().how());
        coding.rules(statement.coding());
        out.text("model", statement.how().model());
        out.text("software", statement.how().software().value());
        json.writeEndObject();
        json.writeEndObject();
    }
}
