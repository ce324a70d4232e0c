package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.service.Accounts;
import org.rapporteur.service.ExampleRecord;
import org.rapporteur.service.HowToRead;
import org.rapporteur.service.Person;
import org.rapporteur.service.Serving;

class MeasuresTest {

    private static final String PASSWORD = "correct horse battery";

    @TempDir
    private Path folder;

    private final List<String> lines = new ArrayList<>();

    private final Handler hears = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(new SimpleFormatter().formatMessage(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private Path record;
    private Desk desk;
    private String token;

    @BeforeEach
    void start() throws Exception {
        record = ExampleRecord.record(folder.resolve("example.sqlite"));
        Accounts accounts = Accounts.of(record);
        accounts.put("miriam", PASSWORD, Optional.empty(), Person.OWNER);
        token = accounts.tokens()
                .make("miriam", "metrics", Set.of(), 1, Person.OWNER)
                .secret();
        desk = Desk.start(new Serving.Settings(
                record, HowToRead.DEFAULT.with("example"), "127.0.0.1", 0, List.of("desk.example")));
        Logger.getLogger("org.rapporteur.requests").addHandler(hears);
    }

    @AfterEach
    void stop() {
        Logger.getLogger("org.rapporteur.requests").removeHandler(hears);
        desk.close();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(desk.address().resolve(path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void healthIsToldToAnybodyAndEndsWithTheRecord() throws Exception {
        HttpResponse<String> up = send(to("/health"));
        assertThat(up.statusCode()).isEqualTo(200);
        assertThat(up.body()).isEqualTo("{\"status\":\"up\"}");
        assertThat(up.headers().firstValue("Set-Cookie")).isEmpty();
        Files.delete(record);
        HttpResponse<String> down = send(to("/health"));
        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(down.body()).isEqualTo("{\"status\":\"down\"}");
    }

    @Test
    void metricsTakeALoginAndCountByRouteAlone() throws Exception {
        assertThat(send(to("/metrics")).statusCode()).isEqualTo(401);
        send(to("/api/v1/search?q=talks+secretword").header("Authorization", "Bearer " + token));
        send(to("/api/v1/actors/nobody-of-this-name").header("Authorization", "Bearer " + token));
        HttpResponse<String> metrics = send(to("/metrics").header("Authorization", "Bearer " + token));
        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(metrics.body())
                .contains("route=\"/api/v1/search\",status=\"200\"", "route=\"/api/v1/actors/{id}\",status=\"404\"")
                .contains("rapporteur_refused_total{status=\"401\"} 1.0")
                .contains("rapporteur_errands_running 0.0", "jvm_memory_used_bytes")
                .doesNotContain("secretword", "nobody-of-this-name");
    }

    @Test
    void theLogTellsWhoDidWhatAndWhatWasRefusedWithoutAWordOfIt() throws Exception {
        Visitor visitor = new Visitor(desk.address());
        visitor.send(visitor.get("/login").body(), "/login", Map.of("name", "miriam", "password", "no secret"));
        visitor.send(visitor.get("/login").body(), "/login", Map.of("name", "miriam", "password", PASSWORD));
        visitor.post("/actors/someone/rename", List.of(Map.entry("name", "a secret name")));
        visitor.send(visitor.get("/").body(), "/logout", Map.of());
        visitor.send(visitor.get("/login").body(), "/login", Map.of("name", "my secret typed here", "password", ""));
        assertThat(lines).contains("refused POST /login 401 account=miriam (in vain) from=127.0.0.1");
        assertThat(lines)
                .as("what was typed there is told only if it is the name of an account")
                .contains("refused POST /login 401 account=- from=127.0.0.1");
        assertThat(lines).contains("did POST /login 303 account=miriam from=127.0.0.1");
        assertThat(lines).anyMatch(line -> line.startsWith("refused POST ") && line.contains(" 403 account=miriam"));
        assertThat(String.join("\n", lines)).doesNotContain("secret", PASSWORD);
    }

    @Test
    void behindAWebServerThatEncryptsFormsAreTakenAndCookiesAreSentEncryptedAlone() throws Exception {
        HttpResponse<String> page = send(to("/login").header("X-Forwarded-Proto", "https"));
        assertThat(page.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-rapporteur=")
                .contains("Secure", "Path=/")
                .doesNotContain("Domain");
        assertThat(send(to("/login")).headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("rapporteur=");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        String begin = "name=\"form\" value=\"";
        int at = page.body().indexOf(begin) + begin.length();
        String form = page.body().substring(at, page.body().indexOf('"', at));
        for (String origin : List.of("https://", "http://")) {
            HttpResponse<String> sent = send(to("/login")
                    .header("X-Forwarded-Proto", "https")
                    .header("X-Forwarded-For", "203.0.113.9, 198.51.100.7")
                    .header("Origin", origin + desk.address().getAuthority())
                    .header("Cookie", cookie)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("form=" + form + "&name=miriam&password=wrong")));
            assertThat(sent.statusCode()).as(origin).isEqualTo(origin.equals("https://") ? 401 : 403);
        }
        assertThat(lines).contains("refused POST /login 401 account=miriam (in vain) from=198.51.100.7");
    }
}
