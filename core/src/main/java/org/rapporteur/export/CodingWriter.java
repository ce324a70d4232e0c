package org.rapporteur.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.model.Accord;
import org.rapporteur.model.AccordClaim;
import org.rapporteur.model.Act;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Coding;
import org.rapporteur.model.Condition;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.Stance;

/**
 * Writes what a coder gave: what holds in the fields of the format, what is only proposed below {@code proposed}.
 *
 * <p>Writes nothing of a coding that was not made.
 */
final class CodingWriter {

    private static final String ISSUES = "issues";
    private static final String ACT = "act";
    private static final String STANCES = "stances";
    private static final String CONDITIONS = "conditions";

    private final JsonOut out;
    private final JsonGenerator json;

    CodingWriter(JsonOut out) {
        this.out = out;
        this.json = out.json();
    }

    /** Writes the fields of a statement. */
    void fields(Coding coding) throws IOException {
        if (!coding.isMade()) {
            return;
        }
        Coding holds = coding.asserted();
        out.texts(ISSUES, holds.issues().stream().map(Coded::value).toList());
        out.textOrNull(ACT, holds.act().map(act -> act.value().word()));
        json.writeObjectFieldStart(STANCES);
        for (Map.Entry<String, Coded<Stance>> stance : holds.stances().entrySet()) {
            out.text(stance.getKey(), stance.getValue().value().word());
        }
        json.writeEndObject();
        json.writeArrayFieldStart(CONDITIONS);
        for (Coded<Condition> condition : holds.conditions()) {
            json.writeStartObject();
            condition(condition.value());
            json.writeEndObject();
        }
        json.writeEndArray();
        proposed(coding.proposed());
    }

    /** Writes how sure the coder is of each value that holds. */
    void confidences(Coding coding) throws IOException {
        if (!coding.isMade()) {
            return;
        }
        json.writeObjectFieldStart("confidence_of");
        of(coding.asserted(), code -> out.decimal(code.confidence()));
        json.writeEndObject();
    }

    /** Writes what decided each value that holds, as fields of an object that is begun. */
    void rules(Coding coding) throws IOException {
        if (!coding.isMade()) {
            return;
        }
        of(coding.asserted(), code -> out.text(code.how()));
    }

    /** Something that each value has. */
    private interface Property {

        void write(Coded<?> code) throws IOException;
    }

    /** Writes one property of each value, in the shape of the fields of the statement. */
    private void of(Coding coding, Property property) throws IOException {
        json.writeObjectFieldStart(ISSUES);
        for (Coded<String> issue : coding.issues()) {
            out.name(issue.value());
            property.write(issue);
        }
        json.writeEndObject();
        Optional<Coded<Act>> act = coding.act();
        if (act.isPresent()) {
            out.name(ACT);
            property.write(act.get());
        }
        json.writeObjectFieldStart(STANCES);
        for (Map.Entry<String, Coded<Stance>> stance : coding.stances().entrySet()) {
            out.name(stance.getKey());
            property.write(stance.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart(CONDITIONS);
        for (Coded<Condition> condition : coding.conditions()) {
            property.write(condition);
        }
        json.writeEndArray();
    }

    private void proposed(Coding coding) throws IOException {
        json.writeObjectFieldStart("proposed");
        if (!coding.issues().isEmpty()) {
            json.writeObjectFieldStart(ISSUES);
            for (Coded<String> issue : coding.issues()) {
                out.name(issue.value());
                json.writeStartObject();
                made(issue);
            }
            json.writeEndObject();
        }
        Optional<Coded<Act>> act = coding.act();
        if (act.isPresent()) {
            json.writeObjectFieldStart(ACT);
            out.text(ACT, act.get().value().word());
            made(act.get());
        }
        if (!coding.stances().isEmpty()) {
            json.writeObjectFieldStart(STANCES);
            for (Map.Entry<String, Coded<Stance>> stance : coding.stances().entrySet()) {
                out.name(stance.getKey());
                json.writeStartObject();
                out.text("stance", stance.getValue().value().word());
                made(stance.getValue());
            }
            json.writeEndObject();
        }
        if (!coding.conditions().isEmpty()) {
            json.writeArrayFieldStart(CONDITIONS);
            for (Coded<Condition> condition : coding.conditions()) {
                json.writeStartObject();
                condition(condition.value());
                made(condition);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /** Ends an object with how its value was made. */
    private void made(Coded<?> code) throws IOException {
        out.decimal("confidence", code.confidence());
        out.text("how", code.how());
        json.writeEndObject();
    }

    private void condition(Condition condition) throws IOException {
        out.text("text", condition.text());
        out.span("span", condition.span());
        out.textOrNull("on", condition.on());
        out.textOrNull("for", condition.unlocks());
    }

    /** Writes the agreements of an article. */
    void agreements(List<Accord> agreements) throws IOException {
        json.writeArrayFieldStart("agreements");
        for (Accord accord : agreements) {
            json.writeStartObject();
            out.text("name", accord.name());
            out.textOrNull("date", accord.date().map(DateInterval::toString));
            out.texts("parties", accord.parties());
            json.writeArrayFieldStart("claims");
            for (AccordClaim claim : accord.claims()) {
                json.writeStartObject();
                out.span("span", claim.span());
                out.text("claim", claim.claim().word());
                out.text("claimant", claim.claimant());
                out.decimal("confidence", claim.confidence());
                out.text("how", claim.how());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
