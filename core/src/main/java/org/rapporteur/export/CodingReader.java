package org.rapporteur.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.model.Span;
import org.rapporteur.model.recorded.RecordedAccord;
import org.rapporteur.model.recorded.RecordedClaim;
import org.rapporteur.model.recorded.RecordedCondition;

/** Reads what a coder gave, as far as it holds: what is only proposed is passed over. */
final class CodingReader {

    private CodingReader() {}

    static Optional<Set<String>> issues(Map<?, ?> statement) throws RecordFormatException {
        Optional<Object> json = JsonIn.value(statement, "issues");
        return json.isEmpty()
                ? Optional.empty()
                : Optional.of(new LinkedHashSet<>(JsonIn.texts(json.get(), "issues", "words")));
    }

    static Optional<Map<String, String>> stances(Map<?, ?> statement) throws RecordFormatException {
        Optional<Object> json = JsonIn.value(statement, "stances");
        if (json.isEmpty()) {
            return Optional.empty();
        }
        if (!(json.get() instanceof Map<?, ?> object)) {
            throw new RecordFormatException("\"stances\" must be an object of propositions and stances");
        }
        Map<String, String> stances = new LinkedHashMap<>();
        for (Object proposition : object.keySet()) {
            String id = proposition.toString();
            JsonIn.text(object, id).ifPresent(stance -> stances.put(id, stance));
        }
        return Optional.of(stances);
    }

    static Optional<List<RecordedCondition>> conditions(Map<?, ?> statement) throws RecordFormatException {
        Optional<Object> json = JsonIn.value(statement, "conditions");
        if (json.isEmpty()) {
            return Optional.empty();
        }
        List<RecordedCondition> conditions = new ArrayList<>();
        for (Object condition : JsonIn.list(json.get(), "conditions", "objects")) {
            if (!(condition instanceof Map<?, ?> object) || !(object.get("text") instanceof String text)) {
                throw new RecordFormatException("a condition needs its \"text\"");
            }
            Optional<Object> span = JsonIn.value(object, "span");
            conditions.add(new RecordedCondition(
                    text,
                    span.isEmpty() ? Optional.empty() : Optional.of(JsonIn.span(span.get(), "span")),
                    JsonIn.text(object, "on"),
                    JsonIn.text(object, "for")));
        }
        return Optional.of(conditions);
    }

    static Optional<List<RecordedAccord>> agreements(Map<?, ?> article) throws RecordFormatException {
        Optional<Object> json = JsonIn.value(article, "agreements");
        if (json.isEmpty()) {
            return Optional.empty();
        }
        List<RecordedAccord> agreements = new ArrayList<>();
        for (Object each : JsonIn.list(json.get(), "agreements", "objects")) {
            try {
                agreements.add(agreement(JsonIn.object(each)));
            } catch (RecordFormatException e) {
                throw new RecordFormatException("agreement " + (agreements.size() + 1) + ": " + e.getMessage());
            }
        }
        return Optional.of(agreements);
    }

    private static RecordedAccord agreement(Map<?, ?> json) throws RecordFormatException {
        if (!(json.get("name") instanceof String name) || name.isBlank()) {
            throw new RecordFormatException("an agreement needs its \"name\"");
        }
        Optional<Object> made = JsonIn.value(json, "parties");
        List<String> parties = made.isEmpty() ? List.of() : JsonIn.texts(made.get(), "parties", "names");
        List<RecordedClaim> claims = new ArrayList<>();
        Optional<Object> told = JsonIn.value(json, "claims");
        for (Object claim : told.isEmpty() ? List.of() : JsonIn.list(told.get(), "claims", "objects")) {
            claims.add(claim(JsonIn.object(claim)));
        }
        return new RecordedAccord(name, JsonIn.text(json, "date"), parties, claims);
    }

    private static RecordedClaim claim(Map<?, ?> json) throws RecordFormatException {
        Optional<Object> place = JsonIn.value(json, "span");
        Optional<String> claim = JsonIn.text(json, "claim");
        Optional<String> claimant = JsonIn.text(json, "claimant");
        if (place.isEmpty() || claim.isEmpty() || claimant.isEmpty()) {
            throw new RecordFormatException("a claim needs its \"span\", its \"claim\" and its \"claimant\"");
        }
        Span span = JsonIn.span(place.get(), "span");
        return new RecordedClaim(span, claim.get(), claimant.get());
    }
}
