package org.rapporteur.web.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.model.SoftwareVersion;

/** The description of the API (OpenAPI 3.1), made from its operations, so that it says what they do. */
final class OpenApi {

    private static final Map<Integer, String> PROBLEMS = new TreeMap<>(Map.of(
            400, "A parameter or the body is wrong; the problem names it.",
            401, "Nobody is logged in.",
            403, "Whoever asks may not do this, or it was not sent from a page of the desk.",
            404, "There is no such thing.",
            421, "The desk does not answer under this name.",
            429, "Too often, or others are at it; Retry-After says when it goes on.",
            500, "A defect of the program.",
            503, "The record, the dossier or a folder cannot be used at present."));

    private static final Map<Integer, String> OF_WRITING = new TreeMap<>(Map.of(
            409, "It is not any more what was seen, or something stands against it.",
            413, "The body is too large.",
            415, "The body is not JSON."));

    private OpenApi() {}

    /** Returns the description as {@link Json} takes it. */
    static Map<String, Object> of(List<Operation> operations) {
        Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
        for (Operation each : operations) {
            paths.computeIfAbsent(each.path(), path -> new LinkedHashMap<>())
                    .put(each.method().name().toLowerCase(Locale.ROOT), operation(each));
        }
        Map<String, Object> schemas = new LinkedHashMap<>();
        Schemas.all().forEach((name, schema) -> schemas.put(name, schema.tree()));
        return Json.object(
                "openapi", "3.1.0",
                "info",
                        Json.object(
                                "title",
                                "Rapporteur",
                                "version",
                                SoftwareVersion.current().value(),
                                "description",
                                "A record of who said what about a conflict.",
                                "license",
                                Json.object("name", "Apache-2.0", "identifier", "Apache-2.0")),
                "servers", List.of(Json.object("url", Addresses.BASE)),
                "security",
                        List.of(
                                Map.of(),
                                Map.of("token", List.of()),
                                Map.of("account", List.of()),
                                Map.of("session", List.of())),
                "paths", paths,
                "components",
                        Json.object(
                                "schemas",
                                schemas,
                                "securitySchemes",
                                Json.object(
                                        "token", Json.object("type", "http", "scheme", "bearer"),
                                        "account", Json.object("type", "http", "scheme", "basic"),
                                        "session",
                                                Json.object("type", "apiKey", "in", "cookie", "name", "rapporteur"))));
    }

    private static Map<String, Object> operation(Operation operation) {
        Map<String, Object> tree = Json.object("operationId", operation.id(), "summary", operation.summary());
        operation
                .traits()
                .right()
                .ifPresent(right -> tree.put(
                        "description", "Takes the right to " + right.words() + " (scope " + right.word() + ")."));
        tree.put(
                "parameters",
                operation.parameters().stream().map(OpenApi::parameter).toList());
        operation
                .body()
                .ifPresent(schema -> tree.put(
                        "requestBody",
                        Json.object(
                                "required",
                                true,
                                "content",
                                Json.object(Operation.JSON, Json.object("schema", schema.tree())))));
        Map<Integer, Object> responses = new TreeMap<>();
        PROBLEMS.forEach((status, description) -> responses.put(status, problem(description)));
        if (operation.body().isPresent()) {
            OF_WRITING.forEach((status, description) -> responses.put(status, problem(description)));
        } else {
            responses.put(304, Json.object("description", "It is what the sent If-None-Match names."));
            responses.put(409, problem("The record has changed since the page before."));
        }
        operation.responses().forEach((status, response) -> {
            Map<String, Object> types = new TreeMap<>();
            response.types().forEach((type, schema) -> types.put(type, Json.object("schema", schema.tree())));
            responses.put(status, Json.object("description", response.description(), "content", types));
        });
        tree.put("responses", responses);
        return tree;
    }

    private static Map<String, Object> problem(String description) {
        return Json.object(
                "description",
                description,
                "content",
                Json.object(
                        Problem.TYPE,
                        Json.object("schema", Schema.named("Problem").tree())));
    }

    private static Map<String, Object> parameter(Parameter parameter) {
        List<Object> fields = new ArrayList<>(List.of(
                "name", parameter.name(),
                "in", parameter.isInPath() ? "path" : "query",
                "required", parameter.isRequired(),
                "description", parameter.description(),
                "schema", parameter.schema().tree()));
        return Json.object(fields.toArray());
    }
}
