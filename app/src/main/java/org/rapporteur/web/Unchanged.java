package org.rapporteur.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.Sha256;
import org.rapporteur.service.InputException;
import org.rapporteur.service.OpenRecord;

/**
 * Spares work: a page that follows from the record and the visit alone is neither made nor sent again to a browser that has it. Pages on which other
 * things stand, such as errands, saved searches or files, are always made anew.
 */
final class Unchanged implements Desk.Part {

    /** The pages that follow from the record, the address and the visit alone, by how their paths begin. */
    private static final List<String> PAGES = List.of("/articles", "/statements/", "/actors", "/analyses", "/history");

    private static final String MARK = "mark";

    private final OpenRecord record;
    private final Visits visits;

    /** Style and script, the program's version, and that this desk was started and no other: another one may show the same otherwise. */
    private final String desk;

    Unchanged(OpenRecord record, Visits visits, String asset) {
        this.record = record;
        this.visits = visits;
        this.desk = asset + UUID.randomUUID();
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.before(this::spare);
        routes.after(Unchanged::mark);
    }

    private void spare(Context request) throws InputException {
        if (!HandlerType.GET.equals(request.method()) || PAGES.stream().noneMatch(request.path()::startsWith)) {
            return;
        }
        // The version is asked for first: what is shown is as new, or newer.
        String version = record.version();
        Sessions.Session visit = visits.visit(request);
        String mark = "W/\""
                + Sha256.of(String.join(
                                        "\0",
                                        desk,
                                        version,
                                        visit.toString() + visits.person(request),
                                        request.path(),
                                        Optional.ofNullable(request.queryString())
                                                .orElse(""))
                                .getBytes(UTF_8))
                        .hex()
                + "\"";
        if (isKnown(request.header("If-None-Match"), mark)) {
            request.status(HttpStatus.NOT_MODIFIED).header("ETag", mark);
            request.skipRemainingHandlers();
        } else {
            request.attribute(MARK, mark);
        }
    }

    /** Says of a page that it does not follow from the record alone: a part of it is still being worked out. */
    static void isNot(Context request) {
        request.attribute(MARK, null);
    }

    private static boolean isKnown(@Nullable String header, String mark) {
        return header != null
                && Arrays.stream(header.split(",", -1)).map(String::strip).anyMatch(mark::equals);
    }

    /** Notes that a page has something on it that does not follow from the record. */
    static void forget(Context request) {
        request.attribute(MARK, null);
    }

    private static void mark(Context request) {
        @Nullable String mark = request.attribute(MARK);
        if (mark != null && request.statusCode() == HttpStatus.OK.getCode()) {
            request.header("ETag", mark)
                    .header("Cache-Control", "private, no-cache")
                    .header("Vary", "Cookie");
        }
    }
}
