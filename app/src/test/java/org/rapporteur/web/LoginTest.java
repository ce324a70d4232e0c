package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.service.Accounts;
import org.rapporteur.service.ExampleRecord;
import org.rapporteur.service.HowToRead;
import org.rapporteur.service.InputException;
import org.rapporteur.service.Person;
import org.rapporteur.service.Serving;

@Tag("slow")
class LoginTest {

    private static final String PASSWORD = "correct horse battery";

    @TempDir
    private Path folder;

    private Path record;
    private Desk desk;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeEach
    void start() throws IOException, InputException {
        record = ExampleRecord.record(folder.resolve("example.sqlite"));
        Accounts.of(record).put("miriam", PASSWORD, Optional.empty(), Person.OWNER);
        // A name besides the address makes it a desk for others.
        desk = Desk.start(new Serving.Settings(
                record, HowToRead.DEFAULT.with("example"), "127.0.0.1", 0, List.of("desk.example")));
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void nobodySeesAnythingWithoutAnAccount() throws Exception {
        for (String path : List.of("/", "/articles", "/statements/0", "/nothing")) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/login?to=");
            assertThat(answer.body()).doesNotContain("Velland");
        }
    }

    @Test
    void whoLogsInSeesTheRecordAndTheCookieIsOutOfReachOfScripts() throws Exception {
        HttpResponse<String> answer = logIn("miriam", PASSWORD, "/articles");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/articles");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("HttpOnly", "SameSite=Strict");
        assertThat(get("/articles").body()).contains("miriam", "Log out");
        String form = form(get("/").body());
        HttpResponse<String> out = post("/logout", "form=" + form);
        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(out.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\"");
        assertThat(out.headers().firstValue("Set-Cookie").orElseThrow()).contains("=; ", "Expires=Thu, 01 Jan 1970");
        assertThat(get("/").statusCode()).isEqualTo(303);
    }

    @Test
    void aWrongPasswordIsRefusedAndAfterFiveNoneIsLookedAt() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(logIn("miriam", "wrong password " + i, "/").statusCode()).isEqualTo(401);
        }
        HttpResponse<String> sixth = logIn("miriam", PASSWORD, "/");
        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.headers().firstValue("Retry-After")).isPresent();
        assertThat(get("/").statusCode()).isEqualTo(303);
    }

    @Test
    void aFormWithoutItsSecretIsRefused() throws Exception {
        get("/login");
        assertThat(post("/login", "name=miriam&password=" + PASSWORD.replace(' ', '+'))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void loggingInLeadsToNoOtherPlace() throws Exception {
        for (String to : List.of(
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "")) {
            assertThat(logIn("miriam", PASSWORD, to).headers().firstValue("Location"))
                    .as(to)
                    .hasValue("/");
        }
    }

    @Test
    void whoGuessesManyPasswordsAtOnceHasNoMoreTries() throws Exception {
        String form = form(get("/login").body());
        List<Callable<Integer>> guesses = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String password = "wrong+" + i;
            guesses.add(() -> post("/login", "form=" + form + "&name=miriam&password=" + password)
                    .statusCode());
        }
        ExecutorService hands = Executors.newFixedThreadPool(12);
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> each : hands.invokeAll(guesses)) {
                answers.add(each.get());
            }
            assertThat(answers).filteredOn(each -> each == 401).hasSize(5);
            assertThat(answers).filteredOn(each -> each == 429).hasSize(7);
        } finally {
            hands.shutdownNow();
        }
    }

    @Test
    void filesAreTakenWhereTheyAreAskedForAlone() throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(address("/login"))
                        .header("Content-Type", "Multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofString("--x\r\n\r\n--x--\r\n"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @Test
    void aDeskForItsOwnMachineRefusesWhatWasPassedOn() throws Exception {
        try (Desk local = Desk.start(Serving.Settings.local(record, HowToRead.DEFAULT.with("example"), 0))) {
            for (String header : List.of("X-Forwarded-For", "X-Forwarded-Host", "Forwarded")) {
                HttpRequest passedOn = HttpRequest.newBuilder(local.address())
                        .header(header, "203.0.113.9")
                        .build();
                assertThat(client.send(passedOn, BodyHandlers.ofString()).statusCode())
                        .as(header)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void withoutAnAccountNothingListensToOthers() throws Exception {
        Accounts.of(record).remove("miriam", Person.OWNER);
        Serving.Settings open =
                new Serving.Settings(record, HowToRead.DEFAULT.with("example"), "0.0.0.0", 0, List.of());
        assertThatThrownBy(() -> Desk.start(open))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("accounts add");
    }

    private HttpResponse<String> logIn(String name, String password, String to) throws Exception {
        String form = form(get("/login").body());
        return post(
                "/login",
                "form=" + form + "&name=" + name + "&password=" + Links.part(password) + "&to=" + Links.part(to));
    }

    private static String form(String page) {
        String begin = "name=\"form\" value=\"";
        int at = page.indexOf(begin) + begin.length();
        return page.substring(at, page.indexOf('"', at));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(address(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private URI address(String path) {
        return desk.address().resolve(path);
    }
}
