package org.rapporteur.web;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.web.api.Api;

/**
 * What is asked of every request before anything answers it, and what browsers are told about every answer.
 *
 * <p>A page of a stranger that is open in the same browser may send requests to this machine, under a name that the stranger points at it
 * (DNS rebinding) or as a form (cross-site request forgery): both are refused by what the browser itself tells.
 */
final class Guard {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            // With none at all, browsers send forms with an origin that says nothing.
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "X-Frame-Options", "DENY",
            // Unless an answer says more.
            "Cache-Control", "no-store");

    private static final Set<HandlerType> HARMLESS = Set.of(HandlerType.GET, HandlerType.HEAD);

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** What a web server adds that passes a request on. */
    private static final List<String> PASSED_ON = List.of("X-Forwarded-For", "X-Forwarded-Host", "Forwarded");

    private final Set<String> hosts;
    private final boolean isLocal;

    /**
     * Makes a guard.
     *
     * @param host the name or address at which the desk listens
     * @param names other names under which it is known
     * @param isLocal whether it answers this machine alone, where nobody has to log in
     */
    Guard(String host, List<String> names, boolean isLocal) {
        this.isLocal = isLocal;
        String named = host.contains(":") ? "[" + host + "]" : host;
        hosts = Stream.of(LOOPBACK.stream(), Stream.of(named), names.stream())
                .flatMap(all -> all)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Refuses a request that no page of the desk makes, and adds the headers that every answer has. */
    void check(Context request) {
        HEADERS.forEach(request::header);
        if (Api.isEncrypted(request)) {
            request.header("Strict-Transport-Security", "max-age=31536000");
        }
        if (!hosts.contains(withoutPort(request.header("Host")))) {
            throw new HttpResponseException(
                    HttpStatus.MISDIRECTED_REQUEST.getCode(), "The desk does not answer under this name", Map.of());
        }
        if (isLocal && PASSED_ON.stream().anyMatch(each -> request.header(each) != null)) {
            throw new ForbiddenResponse(
                    "This desk answers its own machine alone, and this was passed on; start it with --name to have people log in");
        }
        if (!HARMLESS.contains(request.method()) && !isOwn(request)) {
            throw new ForbiddenResponse("This was not sent from a page of the desk");
        }
    }

    private static boolean isOwn(Context request) {
        String site = request.header("Sec-Fetch-Site");
        String origin = request.header("Origin");
        // Programs send neither; every browser sends the origin of what is not harmless.
        // The name was checked before; an encrypted page of it may have come through a web server that stands before
        // the desk.
        return (site == null || site.equals("same-origin"))
                && (origin == null
                        || origin.equals("https://" + request.header("Host"))
                        || (!Api.isEncrypted(request) && origin.equals("http://" + request.header("Host"))));
    }

    private static String withoutPort(@Nullable String host) {
        return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst(":[0-9]+$", "");
    }
}
