package org.rapporteur.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import org.rapporteur.analysis.reliability.Agreement;
import org.rapporteur.analysis.reliability.Matched;
import org.rapporteur.analysis.reliability.Part;
import org.rapporteur.analysis.reliability.PrecisionRecall;
import org.rapporteur.analysis.reliability.Reliability;
import org.rapporteur.analysis.reliability.Several;
import org.rapporteur.model.recorded.RecordedField;
import org.rapporteur.service.Evaluation;

/** An evaluation as one JSON object, for programs. */
final class EvaluationJson {

    private static final JsonFactory JSON = new JsonFactory();

    private EvaluationJson() {}

    /** Returns one line, with its end. */
    static String of(Evaluation evaluation) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            evaluation(json, evaluation);
        } catch (IOException e) {
            throw new UncheckedIOException("A string cannot fail to be written to", e);
        }
        return out + "\n";
    }

    private static void evaluation(JsonGenerator json, Evaluation evaluation) throws IOException {
        Reliability figures = evaluation.figures();
        json.writeStartObject();
        json.writeNumberField("documents", figures.documents());
        json.writeNumberField("gold", figures.gold());
        json.writeNumberField("predicted", figures.predicted());
        parts(json, "tokens", figures.tokens());
        parts(json, "spans", figures.spans());
        if (figures.alpha().isPresent()) {
            number(json, "alpha", figures.alpha().getAsDouble());
        } else {
            json.writeNullField("alpha");
        }
        figures(json, "statements", figures.statements());
        figures(json, "strict", figures.strict());
        json.writeObjectFieldStart("matched");
        for (Map.Entry<Matched, Agreement> each : figures.matched().entrySet()) {
            json.writeObjectFieldStart(each.getKey().word());
            number(json, "agree", each.getValue().share());
            json.writeNumberField("n", each.getValue().pairs());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeObjectFieldStart("coded_alpha");
        for (Map.Entry<RecordedField, Double> each : figures.codedAlpha().entrySet()) {
            number(json, each.getKey().word(), each.getValue());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("multi");
        for (Map.Entry<Several, PrecisionRecall> each : figures.several().entrySet()) {
            figures(json, each.getKey().word(), each.getValue());
        }
        json.writeEndObject();
        if (!evaluation.missing().isEmpty()) {
            json.writeArrayFieldStart("missing_documents");
            for (String name : evaluation.missing()) {
                json.writeString(name);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void parts(JsonGenerator json, String field, Map<Part, PrecisionRecall> parts) throws IOException {
        json.writeObjectFieldStart(field);
        for (Map.Entry<Part, PrecisionRecall> each : parts.entrySet()) {
            figures(json, each.getKey().word(), each.getValue());
        }
        json.writeEndObject();
    }

    private static void figures(JsonGenerator json, String field, PrecisionRecall figures) throws IOException {
        json.writeObjectFieldStart(field);
        number(json, "p", figures.precision());
        number(json, "r", figures.recall());
        number(json, "f1", figures.f1());
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String field, double value) throws IOException {
        json.writeFieldName(field);
        // Never 1.0E-4, which is valid but surprises people.
        json.writeNumber(BigDecimal.valueOf(value).toPlainString());
    }
}
