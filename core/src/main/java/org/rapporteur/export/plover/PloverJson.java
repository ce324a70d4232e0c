package org.rapporteur.export.plover;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.rapporteur.export.WellFormed;
import org.rapporteur.export.Words;
import org.rapporteur.model.Article;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Span;
import org.rapporteur.model.Statement;
import org.rapporteur.text.CodePoints;

/** Writes events as JSON, one object in each line, in PLOVER's fields. */
final class PloverJson implements PloverWriter.Form {

    private static final JsonFactory JSON = new JsonFactory();

    private final Writer out;

    PloverJson(Writer out) {
        this.out = out;
    }

    @Override
    public void write(PloverEvent event, Article article, CodePoints text) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            text(json, "id", event.statement().id().value());
            text(json, "date", event.from().toString());
            text(json, "enddate", event.end().map(Object::toString));
            source(json, event, text);
            recipient(json, event);
            what(json, event, text);
            citation(json, event, article);
            json.writeEndObject();
        }
        out.write(line.append('\n').toString());
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    private static void source(JsonGenerator json, PloverEvent event, CodePoints text) throws IOException {
        Statement statement = event.statement();
        json.writeArrayFieldStart("source");
        json.writeStartObject();
        codes(json, event.source());
        text(
                json,
                "actor_text",
                Optional.of(Words.of(text, statement.what().source())).filter(mention -> !mention.isEmpty()));
        text(json, "identifier_id", event.source().wikidata());
        text(json, "identifier_text", statement.who().name());
        text(json, "office", statement.as().role().value());
        text(json, "side", statement.as().side().value());
        text(json, "actor_id", statement.who().id());
        json.writeFieldName("confidence");
        json.writeNumber(PloverWriter.decimal(statement.who().sure()));
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void recipient(JsonGenerator json, PloverEvent event) throws IOException {
        json.writeArrayFieldStart("recipient");
        Optional<PloverActor> recipient = event.recipient();
        if (recipient.isPresent()) {
            json.writeStartObject();
            codes(json, recipient.get());
            text(json, "identifier_id", recipient.get().wikidata());
            text(json, "identifier_text", event.statement().about().value());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void codes(JsonGenerator json, PloverActor actor) throws IOException {
        text(json, "code", actor.code());
        text(json, "sector", actor.sector());
    }

    private static void what(JsonGenerator json, PloverEvent event, CodePoints text) throws IOException {
        Statement statement = event.statement();
        texts(json, "event", event.categories());
        texts(
                json,
                "event_text",
                statement.what().content().stream().map(text::slice).toList());
        json.writeNumberField("quad_code", event.quad());
        json.writeNullField("mode");
        json.writeNullField("context");
        json.writeArrayFieldStart("text_info");
        for (Span span : statement.what().content()) {
            json.writeStartObject();
            json.writeNumberField("start", span.start());
            json.writeNumberField("end", span.end());
            json.writeEndObject();
        }
        json.writeEndArray();
        text(json, "act", event.act().value().word());
        texts(
                json,
                "issues",
                statement.coding().asserted().issues().stream()
                        .map(Coded::value)
                        .toList());
        json.writeFieldName("event_confidence");
        json.writeNumber(PloverWriter.decimal(event.act().confidence()));
        json.writeFieldName("confidence");
        json.writeNumber(PloverWriter.decimal(statement.what().confidence()));
    }

    private static void citation(JsonGenerator json, PloverEvent event, Article article) throws IOException {
        json.writeObjectFieldStart("cite_info");
        text(json, "citation", article.name());
        text(json, "url", article.metadata().url());
        text(json, "title", article.metadata().title());
        text(json, "publication", article.metadata().outlet());
        text(json, "published", PloverEvent.published(article));
        text(json, "language", article.metadata().language());
        json.writeEndObject();
        text(json, "coder", event.statement().how().model());
    }

    private static void texts(JsonGenerator json, String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(WellFormed.of(value));
        }
        json.writeEndArray();
    }

    private static void text(JsonGenerator json, String field, String value) throws IOException {
        json.writeStringField(field, WellFormed.of(value));
    }

    /** Writes a field unless there is nothing to write. */
    private static void text(JsonGenerator json, String field, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            text(json, field, value.get());
        }
    }
}
