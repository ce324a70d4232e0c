package org.rapporteur.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.rapporteur.model.Span;

/**
 * Writes values as the record format has them: strings that UTF-8 has bytes for, confidences of four decimals, spans as pairs.
 *
 * @param json where to
 */
record JsonOut(JsonGenerator json) {

    /** Decimals of a confidence. More would tell nothing, and would differ between versions of Java. */
    private static final int DECIMALS = 4;

    void name(String field) throws IOException {
        json.writeFieldName(WellFormed.of(field));
    }

    void text(String field, String value) throws IOException {
        name(field);
        text(value);
    }

    void text(String value) throws IOException {
        json.writeString(WellFormed.of(value));
    }

    void textOrNull(String field, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            text(field, value.get());
        } else {
            json.writeNullField(field);
        }
    }

    void texts(String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            text(value);
        }
        json.writeEndArray();
    }

    void decimal(String field, double value) throws IOException {
        name(field);
        decimal(value);
    }

    void decimal(double value) throws IOException {
        BigDecimal rounded = new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        json.writeNumber(rounded.stripTrailingZeros().toPlainString());
    }

    void span(String field, Span span) throws IOException {
        name(field);
        span(span);
    }

    /** Writes a list of spans, {@code null} if there are none. */
    void spans(String field, List<Span> spans) throws IOException {
        name(field);
        if (spans.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartArray();
        for (Span span : spans) {
            span(span);
        }
        json.writeEndArray();
    }

    private void span(Span span) throws IOException {
        json.writeArray(new int[] {span.start(), span.end()}, 0, 2);
    }
}
