package org.rapporteur.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Writes the log so that programs can read it: an object of JSON in each line, whatever the message holds. */
final class JsonLog extends Formatter {

    private static final JsonFactory JSON = new JsonFactory();

    /** Writes all of the program's log in this form from now on. */
    static void begin() {
        Arrays.stream(Logger.getLogger("").getHandlers()).forEach(handler -> handler.setFormatter(new JsonLog()));
    }

    @Override
    public String format(LogRecord line) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("time", line.getInstant().toString());
            json.writeStringField("level", line.getLevel().getName());
            json.writeStringField("logger", line.getLoggerName());
            json.writeStringField("message", formatMessage(line));
            if (line.getThrown() != null) {
                StringWriter trace = new StringWriter();
                line.getThrown().printStackTrace(new PrintWriter(trace, true));
                json.writeStringField("thrown", trace.toString());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("A string cannot fail to be written to", e);
        }
        return out.append('\n').toString();
    }
}
