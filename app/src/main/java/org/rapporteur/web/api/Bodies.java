package org.rapporteur.web.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** What is sent along with requests, of which not too many large ones are held in memory at once. */
final class Bodies {

    /** So many megabytes are held at once, small bodies aside: what is made of one of them takes several times its room. */
    private static final int ROOM = 2 * (ErrandResource.LONGEST >> 20);

    /** A body of at most so many bytes takes no room. */
    private static final int SMALL = 1 << 20;

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Semaphore room = new Semaphore(ROOM);

    /**
     * Keeps room for a request's body, until it is given back.
     *
     * @return how many megabytes, for {@link #give}
     * @throws Problem if there is none, as others take it
     */
    int take(Context request, Operation operation) {
        long told = request.req().getContentLengthLong();
        long longest = operation.body().isEmpty() ? 0 : operation.traits().longest();
        long bytes = told < 0 ? longest : Math.min(told, longest);
        if (bytes <= SMALL) {
            return 0;
        }
        int megabytes = (int) ((bytes + SMALL - 1) / SMALL);
        if (!room.tryAcquire(megabytes)) {
            // What was sent is not read: the connection ends with this answer.
            request.header("Connection", "close");
            throw new Problem(
                            HttpStatus.TOO_MANY_REQUESTS.getCode(),
                            "Others are sending as much as can be taken at once; send it again later")
                    .over(PAUSE);
        }
        return megabytes;
    }

    /** Gives room back that was taken. */
    void give(int megabytes) {
        room.release(megabytes);
    }

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
