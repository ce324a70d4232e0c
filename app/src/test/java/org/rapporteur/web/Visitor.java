package org.rapporteur.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without script: keeps its cookies, and sends forms as they stand in a page. */
final class Visitor {

    private static final Pattern PART =
            Pattern.compile("<input[^>]*>|<select.*?</select>|<textarea.*?</textarea>", Pattern.DOTALL);

    private static final Pattern CHOSEN = Pattern.compile("<option value=\"([^\"]*)\" selected");

    private final URI desk;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Visitor(URI desk) {
        this.desk = desk;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(desk.resolve(path)).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, List<Map.Entry<String, String>> values)
            throws IOException, InterruptedException {
        List<String> parts = new ArrayList<>();
        values.forEach(each -> parts.add(Links.part(each.getKey()) + "=" + Links.part(each.getValue())));
        return client.send(
                HttpRequest.newBuilder(desk.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(String.join("&", parts)))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Returns what the form of a page that leads to an address sends, with some fields as a person types them. */
    static List<Map.Entry<String, String>> values(String page, String action, Map<String, String> typed) {
        Map<String, String> left = new LinkedHashMap<>(typed);
        List<Map.Entry<String, String>> values = new ArrayList<>();
        PART.matcher(form(page, action)).results().forEach(part -> {
            String tag = part.group();
            String name = attribute(tag, "name");
            boolean isLeftOut = name.isEmpty() || (tag.contains("\"checkbox\"") && !tag.contains(" checked"));
            if (!isLeftOut) {
                String now = left.remove(name);
                values.add(Map.entry(name, now == null ? value(tag) : now));
            }
        });
        left.forEach((name, value) -> values.add(Map.entry(name, value)));
        return values;
    }

    /** Returns the last form of a page that leads to an address: the one with most fields. */
    private static String form(String page, String action) {
        int at = page.lastIndexOf("<form method=\"post\" action=\"" + action + "\"");
        if (at < 0) {
            throw new AssertionError("no form leads to " + action + " in " + page);
        }
        return page.substring(at, page.indexOf("</form>", at));
    }

    private static String value(String tag) {
        if (tag.startsWith("<textarea")) {
            return plain(tag.substring(tag.indexOf('>') + 1, tag.lastIndexOf("</")));
        }
        Matcher chosen = CHOSEN.matcher(tag);
        return tag.startsWith("<select") ? chosen.find() ? plain(chosen.group(1)) : "" : attribute(tag, "value");
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? plain(found.group(1)) : "";
    }

    private static String plain(String html) {
        return html.replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** Fills a form of a page in and sends it where it leads. */
    HttpResponse<String> send(String page, String action, Map<String, String> typed)
            throws IOException, InterruptedException {
        return post(action, values(page, action, typed));
    }

    /** Fills a form of the page at an address in, with files, and sends it as browsers send files. */
    HttpResponse<String> upload(String path, String action, Map<String, String> typed, Map<String, String> files)
            throws IOException, InterruptedException {
        String edge = "edge-of-a-part";
        StringBuilder body = new StringBuilder();
        for (Map.Entry<String, String> each : values(get(path).body(), action, typed)) {
            if (!each.getKey().equals("files")) {
                body.append("--" + edge + "\r\nContent-Disposition: form-data; name=\"" + each.getKey() + "\"\r\n\r\n"
                        + each.getValue() + "\r\n");
            }
        }
        files.forEach((name, content) -> body.append("--" + edge
                + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n"));
        return client.send(
                HttpRequest.newBuilder(desk.resolve(path))
                        .header("Content-Type", "multipart/form-data; boundary=" + edge)
                        .POST(HttpRequest.BodyPublishers.ofString(body + "--" + edge + "--\r\n"))
                        .build(),
                BodyHandlers.ofString());
    }
}
