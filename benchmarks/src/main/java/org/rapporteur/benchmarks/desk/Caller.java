package org.rapporteur.benchmarks.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** One person at the desk: keeps cookies, takes packed answers as browsers do, and has told a name for reviews. */
final class Caller {

    /** What a page brings along: style, script, pictures. Addresses of data bring nothing. */
    private static final Pattern ASSET =
            Pattern.compile("<(?:link rel=\"stylesheet\" href|script src|img src)=\"(/[^\"]+)\"");

    private static final Pattern SECRET = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final int OK = 200;
    private static final int NO_SUCCESS = 400;
    private static final double NANOS_IN_MS = 1e6;

    private final URI desk;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    Caller(URI desk) {
        this.desk = desk;
    }

    /**
     * What was answered.
     *
     * @param status the status
     * @param ms how long it took from asking to the last byte
     * @param sent how many bytes were sent, without headers
     * @param bytes them, unpacked
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answer(int status, double ms, int sent, byte[] bytes) {

        String text() {
            return new String(bytes, UTF_8);
        }

        /** Returns the addresses of what a browser asks for to show this page. */
        Set<String> assets() {
            return ASSET.matcher(text())
                    .results()
                    .map(found -> found.group(1).replace("&amp;", "&"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /**
     * Asks for a page.
     *
     * @throws IOException if it cannot be had; a status that is no success is no such case
     */
    Answer get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(desk.resolve(path)).header("Accept-Encoding", "gzip"));
    }

    /**
     * Asks for something that there is.
     *
     * @throws IOException if it cannot be had
     */
    Answer found(String path) throws IOException, InterruptedException {
        Answer answer = get(path);
        if (answer.status() != OK) {
            throw new IOException(path + " is answered with " + answer.status() + ": " + answer.text());
        }
        return answer;
    }

    /**
     * Sends JSON.
     *
     * @throws IOException if it is refused
     */
    Answer send(String path, String json) throws IOException, InterruptedException {
        return accepted(send(HttpRequest.newBuilder(desk.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))));
    }

    /**
     * Says under which name this person reviews.
     *
     * @throws IOException if that is refused
     */
    void reviewAs(String name) throws IOException, InterruptedException {
        Matcher secret = SECRET.matcher(found("/review").text());
        if (!secret.find()) {
            throw new IOException("The page of reviews has no form");
        }
        String body = "form=" + URLEncoder.encode(secret.group(1), UTF_8) + "&coder=" + URLEncoder.encode(name, UTF_8)
                + "&to=%2Fingest";
        accepted(send(HttpRequest.newBuilder(desk.resolve("/review/coder"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))));
    }

    private static Answer accepted(Answer answer) throws IOException {
        if (answer.status() >= NO_SUCCESS) {
            throw new IOException("What was sent is answered with " + answer.status() + ": " + answer.text());
        }
        return answer;
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        long began = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
        double ms = (System.nanoTime() - began) / NANOS_IN_MS;
        byte[] sent = answer.body();
        boolean isPacked =
                answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        return new Answer(answer.statusCode(), ms, sent.length, isPacked ? unpacked(sent) : sent);
    }

    private static byte[] unpacked(byte[] sent) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(sent))) {
            return in.readAllBytes();
        }
    }
}
