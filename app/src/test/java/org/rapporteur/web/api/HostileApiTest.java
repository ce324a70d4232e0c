package org.rapporteur.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.service.ExampleRecord;
import org.rapporteur.service.HowToRead;
import org.rapporteur.service.Serving;
import org.rapporteur.web.Desk;
import org.rapporteur.web.HostileStrings;

@Tag("slow")
class HostileApiTest {

    /** What is hostile by its length alone, and what strangers write. */
    private static final List<String> INJECTIONS = Stream.concat(
                    HostileStrings.all().stream(), Stream.of("/etc/passwd", "x".repeat(1999), "x".repeat(3000)))
            .toList();

    /** Of so many strings a parameter is given one, the next parameter the next, so that all questions together take no minutes. */
    private static final int TURNS = 3;

    @TempDir
    private static Path folder;

    private static Desk desk;
    private static Client api;

    @BeforeAll
    static void start() throws Exception {
        Path record = ExampleRecord.record(folder.resolve("example.sqlite"));
        desk = Desk.start(Serving.Settings.local(record, HowToRead.DEFAULT.with("example"), 0));
        api = new Client(desk.address());
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void anythingInAnyParameterIsAnsweredOrRefusedButNeverADefect() throws Exception {
        JsonNode description = api.json("/openapi.json");
        int asked = 0;
        for (var path : description.path("paths").properties()) {
            JsonNode operation = path.getValue().path("get");
            for (JsonNode parameter : operation.path("parameters")) {
                asked++;
                for (int i = asked % TURNS; i < INJECTIONS.size(); i += TURNS) {
                    String injection = INJECTIONS.get(i);
                    HttpResponse<String> answer = api.get(question(path.getKey(), parameter, injection));
                    String what = path.getKey() + " " + parameter.path("name").asText() + " " + injection;
                    assertThat(answer.statusCode()).as(what).isIn(200, 400, 404);
                    assertThat(answer.headers().firstValue("Set-Cookie"))
                            .as(what)
                            .isEmpty();
                    assertThat(answer.body()).as(what).doesNotContain("root:x:", "SQLITE", "lucene");
                    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                            .as(what)
                            .doesNotContain("html");
                }
            }
        }
        assertThat(api.json("/overview").path("articles").asInt()).isEqualTo(54);
    }

    private static String question(String path, JsonNode parameter, String value) {
        String name = parameter.path("name").asText();
        String encoded = Addresses.part(value);
        String needed = path.equals("/export") && !name.equals("format") ? "format=csv&" : "";
        return parameter.path("in").asText().equals("path")
                ? path.replace("{" + name + "}", encoded).replaceAll("\\{.*?\\}", "f00")
                : path.replaceAll("\\{.*?\\}", "f00") + "?" + needed + name + "=" + encoded;
    }

    @Test
    void aBodyThatIsNoneIsRefusedWithItsPlace() throws Exception {
        String path = "/reviews/1/restore";
        for (String body : List.of(
                "",
                "   ",
                "{",
                "[]",
                "null",
                "\"x\"",
                "{\"why\":}",
                "{\"why\":\"a\",\"why\":\"b\"}",
                "{} {}",
                "{\"why\":1}",
                "{\"why\":[\"a\"]}",
                "{\"why\":null}",
                "{\"who\":\"a\"}",
                "{\"why\":1e999999999}",
                "{\"why\":" + "9".repeat(5000) + "}",
                "[".repeat(10_000),
                "{\"a\":".repeat(5000),
                "{\"why\":\"\\ud800",
                "{\"why\":\"" + "x".repeat(2001) + "\"}")) {
            Client.problem(api.post(path, body), 400);
        }
        Client.problem(
                Client.send(api.to(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xC3, '"', '}'}))),
                400);
        JsonNode problem = Client.problem(api.post(path, "{\"who\":\"a\"}"), 400);
        assertThat(problem.path("field").asText()).isEqualTo("who");
        assertThat(problem.path("allowed").toString()).isEqualTo("[\"why\",\"coder\"]");
    }

    @Test
    void aBodyOfTenMegabytesIsRefusedUnread() throws Exception {
        String path = "/reviews/1/restore";
        byte[] body = ("{\"why\":\"" + "x".repeat(10 << 20) + "\"}").getBytes(UTF_8);
        for (var publisher : List.of(
                BodyPublishers.ofByteArray(body),
                BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body)))) {
            try {
                HttpResponse<String> answer = Client.send(
                        api.to(path).header("Content-Type", "application/json").POST(publisher));
                Client.problem(answer, 413);
            } catch (IOException e) {
                // The desk hangs up while the body is still being sent, which not every client takes for an answer.
                assertThat(e).hasMessageMatching("(?i).*(reset|broken pipe|closed|EOF|bytes).*");
            }
        }
        assertThat(statusOfChunks(path)).isEqualTo(413);
        assertThat(api.json("/history").path("total").asInt()).isZero();
    }

    /** Sends a body without telling its size, and stops when an answer comes. */
    private static int statusOfChunks(String path) throws IOException {
        try (Socket socket = new Socket(desk.address().getHost(), desk.address().getPort())) {
            String head = "POST " + Addresses.BASE + path + " HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(UTF_8));
            byte[] chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(UTF_8);
            socket.getOutputStream().write(chunk);
            socket.getOutputStream().write(chunk);
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            return Integer.parseInt(new String(in.readNBytes(12), UTF_8).split(" ", 3)[1]);
        }
    }

    @Test
    void aCursorThatWasNotGivenForTheQuestionIsRefused() throws Exception {
        String good = api.json("/statements?limit=3").path("next").asText();
        byte[] bytes = Base64.getUrlDecoder().decode(good);
        bytes[bytes.length - 1] ^= 1;
        for (String cursor : List.of(
                "",
                "x",
                "!!!!",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                good.substring(0, good.length() - 2),
                good + "AA",
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                "A".repeat(5000))) {
            JsonNode problem = Client.problem(api.get("/statements?limit=3&cursor=" + cursor), 400);
            assertThat(problem.path("parameter").asText()).as(cursor).isEqualTo("cursor");
        }
        Client.problem(api.get("/statements?act=reject&cursor=" + good), 400);
        Client.problem(api.get("/articles?cursor=" + good), 400);
        Client.problem(api.get("/articles?cursor=" + "A".repeat(15_000)), 414);
        assertThat(api.get("/statements?limit=5&cursor=" + good).statusCode()).isEqualTo(200);
    }

    @Test
    void anAddressThatIsNoneIsRefusedWithoutAPage() throws Exception {
        for (String target : List.of(
                "/api/v1/articles/%zz",
                "/api/v1/articles/..%2f..%2fx", "/api/v1/articles/%00", "/api/v1/search?q=%zz")) {
            assertThat(Integer.parseInt(raw("GET " + target, "localhost").split(" ", 3)[1]))
                    .as(target)
                    .isIn(400, 404);
        }
        String other = raw("GET /api/v1/overview", "evil.example");
        assertThat(other).startsWith("HTTP/1.1 421").contains(Problem.TYPE, "\"status\":421");
    }

    private static String raw(String line, String host) throws IOException {
        try (Socket socket = new Socket(desk.address().getHost(), desk.address().getPort())) {
            String request = line + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    @Test
    void aStrangersTextStaysTextInAFeed() throws Exception {
        AtomFeed.Entry entry = new AtomFeed.Entry(
                "x",
                "<script>alert(1)</script> & \u0000\u0008\u202E]]>",
                "\uFFFF\uD800\"'>",
                "http://localhost/statements/1\"><x",
                java.time.LocalDate.EPOCH,
                "]]><!--");
        String xml = new AtomFeed("a", "b & c", "http://localhost/?a=1&b=2", List.of(entry)).xml();
        assertThat(FeedReader.ids(xml)).hasSize(2);
        assertThat(xml).doesNotContain("<script>", "\u202E");
    }
}
