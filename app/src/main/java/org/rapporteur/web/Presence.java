package org.rapporteur.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells who else is at a statement at present, so that two do not do the same work. In memory alone, and no lock: who comes too late is still told
 * by the state that they saw.
 *
 * <p>Pages ask every few seconds; who codes blind is told of nobody.
 */
public final class Presence implements Desk.Part {

    /** Whoever has not asked for so long is gone. */
    private static final Duration GONE = Duration.ofSeconds(15);

    private static final int MOST = 10_000;

    /** Ids are shorter; what is longer is none. */
    private static final int LONGEST = 100;

    private static final JsonFactory JSON = new JsonFactory();

    private final Visits visits;
    private final Coders coders;
    private final Clock clock;

    private final Cache<String, Map<String, At>> statements =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(GONE).build();

    private final Cache<String, Decided> decisions = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    Presence(Visits visits, Coders coders, Clock clock) {
        this.visits = visits;
        this.coders = coders;
        this.clock = clock;
    }

    /** Somebody at a statement: when they asked last, and whether they have changed anything in their form. */
    private record At(String name, Instant when, boolean changes) {}

    /** The last decision: how many there were before, with it, and whose it is. */
    private record Decided(int number, String name, String visit) {}

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/presence/{id}", this::answer);
    }

    /** Notes that somebody has decided something about a statement. */
    void decided(Context request, String statement) {
        String visit = visits.visit(request).token();
        coders.of(request)
                .name()
                .ifPresent(name -> decisions
                        .asMap()
                        .merge(
                                statement,
                                new Decided(1, name, visit),
                                (before, now) -> new Decided(before.number() + 1, name, visit)));
        statements.asMap().computeIfPresent(statement, (id, there) -> {
            there.remove(visit);
            return there;
        });
    }

    private void answer(Context request) throws IOException {
        String statement = request.pathParam("id");
        Coders.Coder coder = coders.of(request);
        String visit = visits.visit(request).token();
        Instant now = clock.instant();
        if (statement.length() <= LONGEST && coder.name().isPresent()) {
            boolean changes = Parameters.text(request, "changes").equals("yes");
            statements.asMap().compute(statement, (id, there) -> {
                // Written anew each time, so that it stays as long as anybody asks.
                Map<String, At> all = there == null ? new ConcurrentHashMap<>() : there;
                all.put(visit, new At(coder.name().get(), now, changes));
                all.values().removeIf(each -> each.when().plus(GONE).isBefore(now));
                return all;
            });
        }
        List<At> others = coder.blind()
                ? List.of()
                : statements.asMap().getOrDefault(statement, Map.of()).entrySet().stream()
                        .filter(each -> !each.getKey().equals(visit))
                        .map(Map.Entry::getValue)
                        .sorted((one, other) -> one.name().compareTo(other.name()))
                        .toList();
        Optional<Decided> decided =
                coder.blind() ? Optional.empty() : Optional.ofNullable(decisions.getIfPresent(statement));
        request.header("Cache-Control", "no-store")
                .contentType("application/json")
                .result(json(others, decided, visit));
    }

    private static String json(List<At> others, Optional<Decided> decided, String visit) throws IOException {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeArrayFieldStart("others");
            for (At each : others) {
                json.writeStartObject();
                json.writeStringField("name", each.name());
                json.writeBooleanField("changes", each.changes());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeNumberField("decisions", decided.map(Decided::number).orElse(0));
            json.writeStringField(
                    "by",
                    decided.filter(each -> !each.visit().equals(visit))
                            .map(Decided::name)
                            .orElse(""));
            json.writeEndObject();
        }
        return out.toString();
    }
}
