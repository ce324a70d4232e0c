package org.rapporteur.web.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.service.InputException;

/** Why a question is not answered, in the form of RFC 9457. Never tells what the program looks like inside. */
public final class Problem extends RuntimeException {

    /** What such an answer is. */
    public static final String TYPE = "application/problem+json";

    private static final long serialVersionUID = 1L;

    /** What others do may be over after this. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final int status;
    private final transient Map<String, Object> more = new LinkedHashMap<>();
    private transient Optional<Duration> pause = Optional.empty();

    /**
     * Makes a problem.
     *
     * @param status the status of the answer
     * @param detail what a person can do about it
     */
    public Problem(int status, String detail) {
        super(detail);
        this.status = status;
    }

    /** Returns the problem of what cannot be done, with what a person can do about it. */
    static Problem of(InputException trouble) {
        Problem problem = new Problem(status(trouble), String.join(" ", trouble.lines()));
        return trouble.kind() == InputException.Kind.BUSY ? problem.over(PAUSE) : problem;
    }

    /** Returns the status of an answer that says what cannot be done. */
    public static int status(InputException trouble) {
        return switch (trouble.kind()) {
            case WRONG_CALL -> 400;
            case BROKEN -> 404;
            case OVERTAKEN -> 409;
            case FORBIDDEN -> 403;
            case BUSY -> 429;
            case AT_PRESENT, WRONG_START -> 503;
        };
    }

    /** Returns the problem with a parameter or a field of the body. */
    static Problem wrong(String where, String name, String detail, List<String> allowed) {
        Problem problem = new Problem(HttpStatus.BAD_REQUEST.getCode(), detail).with(where, name);
        return allowed.isEmpty() ? problem : problem.with("allowed", List.copyOf(allowed));
    }

    /** Returns the problem of a list that is no longer what its first page was of. */
    static Problem changed() {
        return new Problem(
                HttpStatus.CONFLICT.getCode(),
                "The record has changed since the page before; ask again without cursor");
    }

    /** Returns this problem with one more fact. */
    Problem with(String name, Object fact) {
        more.put(name, fact);
        return this;
    }

    /** Returns this problem with the time after which it may be over. */
    public Problem over(Duration after) {
        pause = Optional.of(after);
        return this;
    }

    /** Answers with it. */
    public void answer(Context request) {
        pause.ifPresent(after -> request.header("Retry-After", String.valueOf(after.toSeconds())));
        request.status(status)
                .header("Cache-Control", "no-store")
                .contentType(TYPE)
                .result(body());
    }

    /** Returns it as JSON in UTF-8. */
    public byte[] body() {
        Map<String, Object> body = Json.object(
                "type",
                "about:blank",
                "title",
                HttpStatus.forStatus(status).getMessage(),
                "status",
                status,
                "detail",
                String.valueOf(getMessage()));
        body.putAll(more);
        return Json.bytes(body);
    }
}
