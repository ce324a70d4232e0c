package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.service.Accounts;
import org.rapporteur.service.ExampleRecord;
import org.rapporteur.service.HowToRead;
import org.rapporteur.service.Person;
import org.rapporteur.service.Right;
import org.rapporteur.service.Role;
import org.rapporteur.service.Serving;

/** What each role may send: every address that takes something, by pages and by the API. */
class RolesTest {

    private static final String PASSWORD = "correct horse battery";
    private static final String API = "/api/v1";

    /** What every address takes that changes something. One that is not here is not tested, which fails. */
    private static final Map<String, Right> NEEDED = new HashMap<>();

    /** What everybody may send who is let in, or before that. */
    private static final Set<String> FREE = Set.of(
            "/login",
            "/logout",
            "/invited",
            "/new/seen",
            "/dossier/check",
            "/account/password",
            "/account/end",
            "/account/token",
            "/account/revoke",
            API + "/news/seen",
            API + "/dossier/check",
            API + "/team/accounts/{name}/end",
            API + "/team/tokens",
            API + "/team/tokens/{id}/end");

    @TempDir
    private static Path folder;

    private static Desk desk;
    private static Accounts accounts;
    private static final Map<Role, Visitor> VISITORS = new HashMap<>();
    private static final Map<Role, String> TOKENS = new HashMap<>();

    static {
        need(Right.REVIEW, "/statements/{id}", "/articles/{id}/add", "/history/{number}", "/search/saved");
        need(Right.REVIEW, "/search/saved/delete", "/review/coder");
        need(Right.ACTORS, "/actors/undo", "/actors/{id}/merge", "/actors/{id}/split", "/actors/{id}/rename");
        need(Right.ADD, "/ingest", API + "/articles");
        need(Right.CODE, "/dossier/try", "/dossier/save", "/learn", "/learn/keep", "/learn/use");
        need(Right.CODE, API + "/dossier/try", API + "/dossier");
        need(Right.CODE, API + "/learning", API + "/learning/keep", API + "/learned/use");
        need(Right.MANAGE, "/team/invite", "/team/reset", "/team/role", "/team/end", "/team/remove", "/team/revoke");
        need(Right.MANAGE, API + "/team/accounts", API + "/team/accounts/{name}/role");
        need(Right.MANAGE, API + "/team/accounts/{name}/reset", API + "/team/accounts/{name}/remove");
        need(Right.REVIEW, API + "/statements/{id}/reviews", API + "/articles/{id}/statements");
        need(Right.REVIEW, API + "/reviews/{number}/restore", API + "/searches", API + "/searches/remove");
        need(Right.ACTORS, API + "/actors/{id}/merge", API + "/actors/{id}/split", API + "/actors/{id}/rename");
        need(Right.ACTORS, API + "/edits/{number}/undo");
    }

    private static void need(Right right, String... paths) {
        for (String path : paths) {
            NEEDED.put(path, right);
        }
    }

    @BeforeAll
    static void start() throws Exception {
        Path record = ExampleRecord.record(folder.resolve("example.sqlite"));
        accounts = Accounts.of(record);
        for (Role role : List.of(Role.OWNER, Role.READER, Role.CODER, Role.ADJUDICATOR)) {
            accounts.put(role.word(), PASSWORD, Optional.of(role), Person.OWNER);
        }
        desk = Desk.start(new Serving.Settings(
                record, HowToRead.DEFAULT.with("example"), "127.0.0.1", 0, List.of("desk.example")));
        for (Role role : Role.values()) {
            Visitor visitor = new Visitor(desk.address());
            visitor.send(visitor.get("/login").body(), "/login", Map.of("name", role.word(), "password", PASSWORD));
            VISITORS.put(role, visitor);
            Person person = new Person(Optional.of(role.word()), role.rights());
            TOKENS.put(
                    role,
                    accounts.tokens().make("test", role.rights(), 1, person).secret());
        }
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    /** Returns the addresses that take something; the API refuses in the same way what is only asked for. */
    private static List<String> posts() {
        return desk.posts().stream()
                .filter(path -> !path.startsWith(API) || NEEDED.containsKey(path) || FREE.contains(path) || takes(path))
                .toList();
    }

    private static boolean takes(String path) {
        try {
            return api(path, token(Role.OWNER)).statusCode() != 405;
        } catch (Exception e) {
            throw new AssertionError(path, e);
        }
    }

    @Test
    void everyAddressThatTakesSomethingIsTestedHere() {
        List<String> known = new ArrayList<>(NEEDED.keySet());
        known.addAll(FREE);
        assertThat(posts()).containsExactlyInAnyOrderElementsOf(known);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whatARoleMayNotIsRefusedOnPagesAndWhatItMayIsNot(Role role) throws Exception {
        Visitor visitor = visitor(role);
        String page = visitor.get("/account").body();
        assertThat(page).contains("Log out");
        for (Map.Entry<String, Right> each : NEEDED.entrySet()) {
            if (each.getKey().startsWith(API)) {
                continue;
            }
            String path = each.getKey().replace("{id}", "0").replace("{number}", "999999");
            HttpResponse<String> answer = visitor.post(path, List.of(Map.entry("form", form(page))));
            if (role.rights().contains(each.getValue())) {
                assertThat(answer.statusCode())
                        .as(path + " by a " + role.word())
                        .isNotIn(401, 403, 500);
            } else {
                assertThat(answer.statusCode())
                        .as(path + " by a " + role.word())
                        .isEqualTo(403);
                assertThat(answer.body()).contains("may not " + each.getValue().words());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whatARoleMayNotIsRefusedByTheApiAndWhatItMayIsNot(Role role) throws Exception {
        for (Map.Entry<String, Right> each : NEEDED.entrySet()) {
            if (!each.getKey().startsWith(API)) {
                continue;
            }
            HttpResponse<String> answer = api(each.getKey(), token(role));
            if (role.rights().contains(each.getValue())) {
                assertThat(answer.statusCode())
                        .as(each.getKey() + " by a " + role.word())
                        .isNotIn(401, 403, 500);
            } else {
                assertThat(answer.statusCode())
                        .as(each.getKey() + " by a " + role.word())
                        .isEqualTo(403);
                assertThat(answer.body()).contains("may not " + each.getValue().words());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoManagesAccountsAloneSeesThem(Role role) throws Exception {
        boolean manages = role == Role.OWNER;
        HttpResponse<String> page = visitor(role).get("/team");
        assertThat(page.statusCode()).isEqualTo(manages ? 200 : 403);
        assertThat(page.body().contains("adjudicator</td>")).isEqualTo(manages);
        HttpRequest asked = HttpRequest.newBuilder(desk.address().resolve(API + "/team/accounts"))
                .header("Authorization", "Bearer " + token(role))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(asked, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(manages ? 200 : 403);
    }

    @Test
    void aReaderReadsEverythingAndIsShownNoFormsThatWouldBeRefused() throws Exception {
        Visitor reader = visitor(Role.READER);
        for (String path : List.of("/", "/articles", "/actors", "/analyses/positions", "/search?q=talks", "/history")) {
            assertThat(reader.get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(reader.get("/").body()).doesNotContain("Add articles", "href=\"/team\"");
        assertThat(visitor(Role.OWNER).get("/").body()).contains("Add articles", "href=\"/team\"");
    }

    @Test
    void aCoderTakesOwnDecisionsBackAndOthersOnlyAsAnAdjudicator() throws Exception {
        Visitor coder = visitor(Role.CODER);
        Visitor adjudicator = visitor(Role.ADJUDICATOR);
        String article = link(adjudicator.get("/articles").body(), "/articles/");
        String statement = link(adjudicator.get(article).body(), "/statements/");
        HttpResponse<String> accepted =
                adjudicator.send(adjudicator.get(statement).body(), statement, Map.of("do", "accept"));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(303);
        String form = form(coder.get(statement).body());
        HttpResponse<String> others = coder.post("/history/1", List.of(Map.entry("form", form)));
        assertThat(others.statusCode()).isEqualTo(403);
        assertThat(others.body()).contains("may not decide between coders");
        assertThat(coder.send(coder.get(statement).body(), statement, Map.of("do", "accept"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(coder.post("/history/2", List.of(Map.entry("form", form))).statusCode())
                .isEqualTo(303);
    }

    @Test
    void whoseVisitsAreEndedHasToLogInAgain() throws Exception {
        accounts.put("gone", PASSWORD, Optional.of(Role.CODER), Person.OWNER);
        Visitor visitor = new Visitor(desk.address());
        visitor.send(visitor.get("/login").body(), "/login", Map.of("name", "gone", "password", PASSWORD));
        assertThat(visitor.get("/articles").statusCode()).isEqualTo(200);
        accounts.end("gone", Person.OWNER);
        // What an account may do is asked for again after a second.
        Thread.sleep(1100);
        assertThat(visitor.get("/articles").statusCode()).isEqualTo(303);
    }

    @Test
    void whoIsInvitedChoosesAPasswordAndIsLetIn() throws Exception {
        Visitor owner = visitor(Role.OWNER);
        HttpResponse<String> invited =
                owner.send(owner.get("/team").body(), "/team/invite", Map.of("name", "ruth", "role", "coder"));
        String body = invited.body();
        int at = body.indexOf("/invited?key=");
        assertThat(at).as(body).isPositive();
        String path = body.substring(at, body.indexOf('<', at));
        Visitor ruth = new Visitor(desk.address());
        HttpResponse<String> wrong =
                ruth.send(ruth.get(path).body(), "/invited", Map.of("password", PASSWORD, "again", "something else"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        HttpResponse<String> chosen =
                ruth.send(ruth.get(path).body(), "/invited", Map.of("password", PASSWORD, "again", PASSWORD));
        assertThat(chosen.statusCode()).as(chosen.body()).isEqualTo(303);
        assertThat(ruth.get("/account").body()).contains("ruth", "review statements");
        assertThat(new Visitor(desk.address()).get(path).body()).contains("good no more");
    }

    @Test
    void aTokenIsMadeShownOnceUsedAndEnded() throws Exception {
        Visitor coder = visitor(Role.CODER);
        HttpResponse<String> made = coder.send(
                coder.get("/account").body(), "/account/token", Map.of("label", "<b>nightly</b>", "days", "7"));
        String body = made.body();
        int at = body.indexOf("rapporteur_");
        assertThat(at).as(body).isPositive();
        assertThat(body).contains("&lt;b&gt;nightly").doesNotContain("<b>nightly");
        String secret = body.substring(at, body.indexOf('<', at));
        assertThat(api(API + "/statements/{id}/reviews", secret).statusCode()).isEqualTo(403);
        assertThat(coder.get("/account").body()).doesNotContain(secret);
        String field = "name=\"token\" value=\"";
        String id = body.substring(body.lastIndexOf(field, body.indexOf("nightly")) + field.length());
        coder.send(body, "/account/revoke", Map.of("token", id.substring(0, id.indexOf('"'))));
        assertThat(api(API + "/statements/{id}/reviews", secret).statusCode()).isEqualTo(401);
    }

    private static Visitor visitor(Role role) {
        return Objects.requireNonNull(VISITORS.get(role));
    }

    private static String token(Role role) {
        return Objects.requireNonNull(TOKENS.get(role));
    }

    private static String form(String page) {
        String begin = "name=\"form\" value=\"";
        int at = page.indexOf(begin) + begin.length();
        return page.substring(at, page.indexOf('"', at));
    }

    private static String link(String page, String begin) {
        int at = page.indexOf("href=\"" + begin) + "href=\"".length();
        return page.substring(at, page.indexOf('"', at));
    }

    private static HttpResponse<String> api(String path, String token) throws Exception {
        String address = path.replace("{number}", "999999").replaceAll("\\{[a-z]+\\}", "0");
        URI uri = desk.address().resolve(address);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri)
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{}"))
                                .build(),
                        BodyHandlers.ofString());
    }
}
