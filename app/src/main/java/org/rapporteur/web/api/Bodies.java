package org.rapporteur.web.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is sent along with a request. */
final class Bodies {

    private Bodies() {}

    /**
     * Returns the fields of a request's body; none if its operation takes none.
     *
     * @throws Problem if there has to be one, and it is too large, of another type, or does not look as it has to
     */
    static Map<String, @Nullable Object> of(Context request, Operation operation) {
        if (operation.body().isEmpty()) {
            return Map.of();
        }
        String type = Optional.ofNullable(request.contentType())
                .orElse("")
                .split(";", 2)[0]
                .strip();
        if (!type.toLowerCase(Locale.ROOT).equals(Operation.JSON)) {
            throw new Problem(
                            HttpStatus.UNSUPPORTED_MEDIA_TYPE.getCode(),
                            "Send JSON, with the header Content-Type: " + Operation.JSON)
                    .with("allowed", java.util.List.of(Operation.JSON));
        }
        try {
            Object value = Json.read(bytes(request, operation.traits().longest()));
            operation.body().get().check(value, "");
            return fields(value);
        } catch (Schema.Wrong e) {
            throw Problem.wrong("field", e.at(), String.valueOf(e.getMessage()), e.allowed());
        } catch (IllegalArgumentException e) {
            throw new Problem(HttpStatus.BAD_REQUEST.getCode(), String.valueOf(e.getMessage()));
        }
    }

    @SuppressWarnings("unchecked") // The schema of a body is that of an object.
    private static Map<String, @Nullable Object> fields(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, @Nullable Object>) value;
    }

    private static byte[] bytes(Context request, int longest) {
        byte[] bytes;
        try {
            bytes = request.bodyInputStream().readNBytes(longest + 1);
        } catch (IOException e) {
            throw new Problem(HttpStatus.BAD_REQUEST.getCode(), "The body could not be read");
        }
        if (bytes.length > longest) {
            // What is left is not read: the connection ends with this answer.
            request.header("Connection", "close");
            throw new Problem(HttpStatus.CONTENT_TOO_LARGE.getCode(), "The body has more than " + longest + " bytes")
                    .with("allowed", java.util.List.of(longest + " bytes"));
        }
        return bytes;
    }
}
