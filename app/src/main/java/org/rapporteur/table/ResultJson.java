package org.rapporteur.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.rapporteur.model.StatementId;
import org.rapporteur.text.Printable;

/** Results as one JSON object, each row in a line of its own. */
public final class ResultJson {

    private static final JsonFactory JSON = new JsonFactory();

    private ResultJson() {}

    /**
     * Returns the object, with its end of line: {@code analysis} names the command, {@code rows} are objects with a field for
     * each column, and between them stand the facts of the whole.
     */
    public static String of(Results results) {
        StringBuilder json = new StringBuilder(object(head -> {
            head.writeStringField("analysis", results.analysis());
            for (Map.Entry<String, Cell> fact : results.facts().entrySet()) {
                head.writeFieldName(fact.getKey());
                write(head, fact.getValue());
            }
        }));
        json.setLength(json.length() - 1);
        json.append(",\"rows\":[");
        String separator = "\n";
        for (List<Cell> row : results.rows()) {
            json.append(separator).append(object(fields -> {
                for (int i = 0; i < row.size(); i++) {
                    fields.writeFieldName(results.columns().get(i).name());
                    write(fields, row.get(i));
                }
            }));
            separator = ",\n";
        }
        return json.append("\n]}\n").toString();
    }

    /** Writes the fields of an object. */
    private interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    private static String object(Fields fields) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("A string cannot fail to be written to", e);
        }
        return Printable.json(out.toString());
    }

    private static void write(JsonGenerator json, Cell cell) throws IOException {
        if (cell instanceof Cell.Text text) {
            json.writeString(text.words());
        } else if (cell instanceof Cell.Whole whole) {
            json.writeNumber(whole.number());
        } else if (cell instanceof Cell.Fraction fraction) {
            // Never 1.0E-4, which is valid but surprises people.
            json.writeNumber(Figures.decimal(fraction.number(), fraction.decimals()));
        } else if (cell instanceof Cell.Flag flag) {
            json.writeBoolean(flag.isSo());
        } else if (cell instanceof Cell.Texts several) {
            texts(json, several.words());
        } else if (cell instanceof Cell.Statements statements) {
            texts(json, statements.ids().stream().map(StatementId::value).toList());
        } else {
            json.writeNull();
        }
    }

    private static void texts(JsonGenerator json, List<String> texts) throws IOException {
        json.writeStartArray();
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
