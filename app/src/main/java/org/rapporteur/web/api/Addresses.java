package org.rapporteur.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** Addresses of the API. Every part of one is encoded, as names come from strangers. */
final class Addresses {

    /** Below which all of the API stands. */
    static final String BASE = "/api/v1";

    private Addresses() {}

    static String statement(String id) {
        return BASE + "/statements/" + part(id);
    }

    /** Returns a text as one part of an address, or the value of one of its parameters. */
    static String part(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
