package org.rapporteur.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what stands behind the question mark of an address, and writes it. */
final class Parameters {

    private static final int MOST = 1000;

    private Parameters() {}

    /** Returns a parameter without white space around it; empty if it is not given. */
    static String text(Context request, String name) {
        @Nullable String value = request.queryParam(name);
        return value == null ? "" : value.strip();
    }

    /** Returns what a form sends under a name; empty if it sends nothing. */
    static String form(Context request, String name) {
        @Nullable String value = request.formParam(name);
        return value == null ? "" : value;
    }

    /** Returns the parameters of what stands behind the question mark of an address; those that are not encoded rightly are left out. */
    static Map<String, List<String>> parsed(String query) {
        Map<String, List<String>> values = new TreeMap<>();
        for (String part : query.split("&", MOST + 1)) {
            String[] both = part.split("=", 2);
            try {
                values.computeIfAbsent(URLDecoder.decode(both[0], UTF_8), name -> new ArrayList<>())
                        .add(both.length == 1 ? "" : URLDecoder.decode(both[1], UTF_8));
            } catch (IllegalArgumentException e) {
                // Nobody wrote this with a page of the desk.
            }
        }
        return values;
    }

    /** Returns a field of a form without white space around it, its line breaks all alike; empty if it is not given. */
    static String field(Context request, String name) {
        @Nullable String value = request.formParam(name);
        return value == null ? "" : value.replace("\r\n", "\n").strip();
    }

    /** Returns the number of the page that is asked for, from 1; the nearest that there is, whatever is asked for. */
    static int page(Context request, int total, int size) {
        return page(text(request, "page"), total, size);
    }

    /** Returns the number of a page as {@link #page(Context, int, int)}, from what was typed for it. */
    static int page(String text, int total, int size) {
        int last = Math.max(1, (total + size - 1) / size);
        // Nine digits fit an int.
        int asked = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 1;
        return Math.max(1, Math.min(asked, last));
    }

    /** Returns the address of this page with another value for a parameter. */
    static String with(Context request, String name, Object value) {
        Map<String, List<String>> values = new TreeMap<>(request.queryParamMap());
        values.put(name, List.of(String.valueOf(value)));
        return request.path()
                + values.entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream()
                                .map(each -> Links.part(entry.getKey()) + "=" + Links.part(each)))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
