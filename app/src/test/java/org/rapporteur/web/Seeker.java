package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Somebody who looks at a desk and fills its forms, with cookies but without a browser. */
final class Seeker {

    private static final int PATIENCE = 600;
    private static final int PAUSE_MS = 100;
    private static final int NOT_YET = 503;

    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Seeker(URI address) {
        this.address = address;
    }

    /** Returns the answer, once the search is ready if it is about that. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path)).build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        for (int i = 0; i < PATIENCE && answer.statusCode() == NOT_YET; i++) {
            Thread.sleep(PAUSE_MS);
            answer = client.send(request, BodyHandlers.ofString());
        }
        return answer;
    }

    /** Returns a page that is there. */
    String page(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    /** Returns a page without the values of its attributes, in which only quotation marks could do harm, and those are escaped. */
    static String withoutValues(String page) {
        return page.replaceAll("(value|aria-label|href|action)=\"[^\"]*\"", "");
    }

    /** Sends a form from a page of the desk: names and values by turns. */
    HttpResponse<String> post(String path, String... fields) throws IOException, InterruptedException {
        String page = get("/search").body();
        int at = page.indexOf("name=\"form\" value=\"");
        String token = at < 0 ? get("/search?q=x").body() : page;
        at = token.indexOf("name=\"form\" value=\"") + 19;
        List<String> all = new ArrayList<>(List.of("form=" + token.substring(at, token.indexOf('"', at))));
        for (int i = 0; i < fields.length; i += 2) {
            all.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return client.send(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(String.join("&", all)))
                        .build(),
                BodyHandlers.ofString());
    }
}
