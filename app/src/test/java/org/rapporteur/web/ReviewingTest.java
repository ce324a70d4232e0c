package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementId;
import org.rapporteur.model.reviews.Field;
import org.rapporteur.model.reviews.Standing;
import org.rapporteur.review.Status;
import org.rapporteur.service.ExplainStatement;
import org.rapporteur.service.HowToRead;
import org.rapporteur.service.InputException;
import org.rapporteur.service.ListedReview;
import org.rapporteur.service.Reviewed;
import org.rapporteur.service.Serving;
import org.rapporteur.service.ShowArticle;
import org.rapporteur.service.ShowHistory;

/** Reviewing on the desk, as a browser without script does it. */
@Tag("slow")
class ReviewingTest {

    @TempDir
    private Path folder;

    private Path record;
    private Desk desk;
    private Visitor ada;
    private Visitor bo;
    private StatementId first;
    private String rain;

    @BeforeEach
    void start() throws InputException {
        record = Reviewed.record(place(folder.resolve("record.sqlite")));
        desk = Desk.start(Serving.Settings.local(record, HowToRead.DEFAULT.with("example"), 0));
        ada = new Visitor(desk.address());
        bo = new Visitor(desk.address());
        first = ShowArticle.run(record, Reviewed.NAME)
                .reading()
                .statements()
                .get(0)
                .id();
        rain = Links.statement(first);
    }

    /** Returns the file that names the record; the same is asked of records on a server. */
    Path place(Path named) {
        return named;
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    private Statement statement() throws InputException {
        return ExplainStatement.run(record, first.value()).statement();
    }

    private Status status() throws InputException {
        return ExplainStatement.run(record, first.value()).reviewed().status();
    }

    private List<ListedReview> history() throws InputException {
        return ShowHistory.run(record, Optional.empty());
    }

    private HttpResponse<String> review(Visitor who, String name, Map<String, String> typed) throws Exception {
        return review(who, name, who.get(rain).body(), typed);
    }

    private HttpResponse<String> review(Visitor who, String name, String page, Map<String, String> typed)
            throws Exception {
        Map<String, String> all = new java.util.LinkedHashMap<>(typed);
        if (page.contains("name=\"coder\"") && !page.contains("id=\"coder-name\"")) {
            all.put("coder", name);
        }
        return who.send(page, rain, all);
    }

    @Test
    void everyFieldIsCorrectedByTheFormAndOnlyWhatWasChangedIsDecided() throws Exception {
        HttpResponse<String> done = review(
                ada,
                "Ada",
                Map.of(
                        "do", "correct",
                        "speaker", "Tal Oren",
                        "role", "forecaster",
                        "said_on", "2031-01-14",
                        "act", "promise",
                        "stance:talks-now", "support",
                        "issues", "humanitarian",
                        "conditions", "17-22|Bea|talks-now",
                        "why", "he says so"));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        assertThat(done.headers().firstValue("Location")).hasValue(rain);
        assertThat(history()).singleElement().satisfies(each -> {
            assertThat(each.review().by().coder()).isEqualTo("Ada");
            assertThat(each.review().by().why()).contains("he says so");
            assertThat(each.review().by().standing()).isEqualTo(Standing.OPEN);
            assertThat(each.review().after())
                    .containsKeys(Field.SPEAKER, Field.ROLE, Field.SAID_ON, Field.ACT, Field.STANCES, Field.ISSUES)
                    .doesNotContainKeys(Field.SIDE, Field.VENUE, Field.CONTENT)
                    .containsEntry(Field.STANCES, "talks-now:support");
        });
        Statement now = statement();
        assertThat(now.who().name()).isEqualTo("Tal Oren");
        assertThat(now.coding().conditions())
                .singleElement()
                .satisfies(each -> assertThat(each.value().unlocks()).contains("talks-now"));
        String page = ada.get(rain).body();
        assertThat(page).contains("Ada, review 1", "he says so", "<del>nothing</del> → <ins>forecaster</ins>");
        assertThat(page).as("the name is asked once").doesNotContain("id=\"coder\"");
    }

    @Test
    void placesAreCorrectedByNumbersThatCountCodePoints() throws Exception {
        assertThat(review(ada, "Ada", Map.of("do", "correct", "content-to", "22"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(statement().what().content())
                .singleElement()
                .satisfies(span -> assertThat(span.end()).isEqualTo(22));
        assertThat(ada.get(rain).body()).contains(">it rains<");
    }

    @Test
    void aStatementIsAcceptedAndRejectedAndEachIsTakenBack() throws Exception {
        assertThat(review(ada, "Ada", Map.of("do", "accept")).statusCode()).isEqualTo(303);
        assertThat(status()).isEqualTo(Status.ACCEPTED);
        assertThat(review(ada, "Ada", Map.of("do", "reject")).statusCode()).isEqualTo(303);
        assertThat(status()).isEqualTo(Status.REJECTED);
        String page = ada.get(rain).body();
        assertThat(page).contains("<b>rejected</b>");
        HttpResponse<String> back = ada.send(page, "/history/2", Map.of());
        assertThat(back.headers().firstValue("Location")).hasValue(rain);
        assertThat(status()).isEqualTo(Status.ACCEPTED);
        HttpResponse<String> twice = ada.send(page, "/history/2", Map.of());
        assertThat(twice.statusCode()).isEqualTo(400);
        assertThat(twice.body()).contains("was taken back already");
    }

    @Test
    void whoWritesLaterIsToldWhatAnotherWroteAndKeepsWhatWasTyped() throws Exception {
        String old = bo.get(rain).body();
        review(ada, "Ada", Map.of("do", "correct", "role", "minister", "venue", "Harth"));
        HttpResponse<String> conflict =
                review(bo, "Bo", old, Map.of("do", "correct", "role", "poet", "why", "she writes"));
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body())
                .contains("Ada decided something about this statement meanwhile")
                .contains("Meanwhile: minister", "value=\"poet\"", "she writes");
        assertThat(history()).hasSize(1);
        // What was told is sent again: the other's venue stays.
        assertThat(review(bo, "Bo", conflict.body(), Map.of("do", "correct")).statusCode())
                .isEqualTo(303);
        assertThat(statement().as().role().value()).contains("poet");
        assertThat(statement().where().venue().value()).contains("Harth");
        assertThat(history().get(1).review().after()).doesNotContainKey(Field.VENUE);
    }

    @Test
    void aMistakeIsToldInPlaceWithWhatWasTyped() throws Exception {
        for (Map<String, String> typed : List.of(
                Map.of("said_on", "soon"),
                Map.of("content-from", "abc"),
                Map.of("content-from", "-1"),
                Map.of("content-to", "99999"),
                Map.of("content-to", "99999999999999"),
                Map.of("act", "<b>sing</b>"),
                Map.of("stance:nonsense", "support"),
                Map.of("stance:talks-now", "perhaps"),
                Map.of("issues", "\"><script>alert(1)</script>"),
                Map.of("conditions", "17-22|a|b|c|d"),
                Map.of("role", "x".repeat(600)),
                Map.of("why", "y".repeat(3000), "role", "z"))) {
            Map<String, String> all = new java.util.HashMap<>(typed);
            all.put("do", "correct");
            all.putIfAbsent("venue", "typed <i>before</i>");
            HttpResponse<String> answer = review(ada, "Ada", all);
            assertThat(answer.statusCode()).as(typed.toString()).isEqualTo(400);
            assertThat(answer.body())
                    .as(typed.toString())
                    .contains("role=\"alert\"", "typed &lt;i>before&lt;/i>")
                    .doesNotContain("<script>alert", "<b>sing", "<i>before");
        }
        assertThat(history()).isEmpty();
    }

    @Test
    void nothingIsLostByPressingTheWrongButton() throws Exception {
        assertThat(review(ada, "Ada", Map.of("do", "accept", "role", "poet")).body())
                .contains("You have changed role", "value=\"poet\"");
        assertThat(review(ada, "Ada", Map.of("do", "correct")).body()).contains("Nothing is changed");
        assertThat(review(ada, "Ada", Map.of("do", "sing")).body()).contains("Nothing is decided");
        assertThat(history()).isEmpty();
    }

    @Test
    void aFormWithoutItsSecretOrWithoutWhatWasSeenDecidesNothing() throws Exception {
        ada.get(rain);
        assertThat(ada.post(rain, List.of(Map.entry("do", "accept"), Map.entry("coder", "Ada")))
                        .statusCode())
                .isEqualTo(403);
        for (String path : List.of("/review/coder", "/history/1", "/articles/" + articleId() + "/add")) {
            assertThat(ada.post(path, List.of(Map.entry("form", "guess"))).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(review(ada, "Ada", Map.of("do", "accept", "seen", "")).statusCode())
                .isEqualTo(400);
        assertThat(review(bo, " ", Map.of("do", "accept")).body()).contains("say under which");
        assertThat(review(bo, "n".repeat(101), Map.of("do", "accept")).statusCode())
                .isEqualTo(400);
        assertThat(history()).isEmpty();
    }

    private String articleId() throws InputException {
        return ShowArticle.run(record, Reviewed.NAME).reading().article().id().value();
    }

    @Test
    void theQueueAsksWhoLooksOnceAndGoesOnAfterEachDecision() throws Exception {
        String asked = ada.get("/review").body();
        assertThat(asked).contains("Reviewing as").doesNotContain("name=\"do\"");
        assertThat(ada.send(asked, "/review/coder", Map.of("coder", "Ada"))
                        .headers()
                        .firstValue("Location"))
                .hasValue("/review");
        for (int left = 3; left > 0; left--) {
            String page = ada.get("/review").body();
            assertThat(page).contains("1 of " + left, "aria-keyshortcuts=\"a\"");
            String statement = between(page, "action=\"/statements/", "\"");
            HttpResponse<String> done = ada.send(page, "/statements/" + statement, Map.of("do", "accept"));
            assertThat(done.statusCode()).isEqualTo(303);
            assertThat(done.headers().firstValue("Location").orElseThrow()).startsWith("/review");
        }
        String empty = ada.get("/review").body();
        assertThat(empty).contains("Nothing is left to look at", "your last: accept, review 3");
        String undone = ada.send(empty, "/history/3", Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(ada.get(undone).body()).contains("1 of 1", "your last: accept, review 2");
        assertThat(ada.get("/review?at=nonsense").statusCode()).isEqualTo(303);
    }

    private static String between(String page, String begin, String end) {
        int at = page.indexOf(begin) + begin.length();
        return page.substring(at, page.indexOf(end, at));
    }

    @Test
    void codersAreToldApartBlindAndSomebodyTakesOneValue() throws Exception {
        for (Map.Entry<Visitor, String> each : List.of(Map.entry(ada, "Ada"), Map.entry(bo, "Bo"))) {
            each.getKey()
                    .send(
                            each.getKey().get("/review").body(),
                            "/review/coder",
                            Map.of("coder", each.getValue(), "blind", "yes"));
        }
        assertThat(review(ada, "Ada", Map.of("do", "correct", "act", "vow")).statusCode())
                .isEqualTo(303);
        String blind = bo.get(rain).body();
        assertThat(blind).doesNotContain("review 1", "<ins>vow</ins>", "Coders differ");
        assertThat(bo.get("/history").body()).doesNotContain("<ins>vow</ins>");
        assertThat(bo.get("/articles/" + articleId()).body()).doesNotContain(">vow<");
        assertThat(ada.get("/articles/" + articleId()).body()).contains(">vow<");
        assertThat(review(bo, "Bo", blind, Map.of("do", "correct", "act", "deny"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(bo.get("/reliability").body()).contains("You code blind");
        for (String path :
                List.of("/search?act=vow", "/actors", "/analyses/positions", "/brief?side=Velland", "/new")) {
            assertThat(bo.get(path).statusCode()).as(path).isEqualTo(403);
            assertThat(bo.get(path).body()).as(path).contains("You code blind").doesNotContain(">vow<");
        }

        Visitor cy = new Visitor(desk.address());
        assertThat(cy.get("/reliability").body()).contains("Krippendorff", "Cohen", rain);
        assertThat(cy.get("/reliability.md").headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).contains("agreement.md"));
        assertThat(cy.get("/reliability.md").body()).contains("2 coders decided independently", "| act |");
        cy.send(cy.get("/review").body(), "/review/coder", Map.of("coder", "Cy"));
        String page = cy.get(rain).body();
        assertThat(page).contains("Coders differ", "value=\"act Bo\"");
        HttpResponse<String> settled = cy.post(
                rain,
                Stream.concat(
                                Visitor.values(page, rain, Map.of()).stream()
                                        .filter(value -> List.of("form", "seen").contains(value.getKey())),
                                Stream.of(Map.entry("settle", "act Bo")))
                        .toList());
        assertThat(settled.statusCode()).as(settled.body()).isEqualTo(303);
        assertThat(statement().coding().act().orElseThrow().value().word()).isEqualTo("deny");
        assertThat(history().get(2).review().by().standing()).isEqualTo(Standing.DECISION);
        assertThat(cy.get(rain).body()).doesNotContain("Coders differ");
    }

    @Test
    void aMissedStatementIsAddedByNumbers() throws Exception {
        String path = Links.article(new org.rapporteur.model.ArticleId(articleId())) + "/add";
        String page = ada.get(path + "?content=79-85").body();
        assertThat(page).contains("value=\"79\"", "<span class=\"place\">0</span>");
        HttpResponse<String> wrong =
                ada.send(page, path, Map.of("coder", "Ada", "content-from", "", "speaker", "Renn"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("role=\"alert\"", "value=\"Renn\"");
        HttpResponse<String> added =
                ada.send(page, path, Map.of("coder", "Ada", "source-from", "48", "source-to", "52", "speaker", "Renn"));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
        String statement = added.headers().firstValue("Location").orElseThrow();
        assertThat(ada.get(statement).body()).contains("<b>added</b>", "Renn");
        assertThat(ada.send(page, path, Map.of("speaker", "Renn", "source-from", "48", "source-to", "52"))
                        .body())
                .contains("There is a statement in that place already");
    }

    @Test
    void aDecisionLeadsToNoOtherPlace() throws Exception {
        for (String to : List.of("https://evil.example/", "//evil.example", "javascript:alert(1)")) {
            assertThat(review(ada, "Ada", Map.of("do", "accept", "to", to))
                            .headers()
                            .firstValue("Location"))
                    .as(to)
                    .hasValue("/");
        }
        assertThat(ada.get(rain + "?to=//evil.example").body()).doesNotContain("evil.example");
    }

    @Test
    void theHistoryIsFilteredByCoderAndStatement() throws Exception {
        review(ada, "Ada", Map.of("do", "correct", "role", "poet"));
        review(bo, "Bo", Map.of("do", "accept"));
        assertThat(ada.get("/history").body()).contains("2 reviews", "<ins>poet</ins>");
        assertThat(ada.get("/history?by=Bo").body()).contains("1 review,").doesNotContain("<ins>poet</ins>");
        assertThat(ada.get("/history?statement=ffff&by=%3Cscript%3E").body())
                .contains("Nobody has done anything yet")
                .doesNotContain("<script>%", "<script>\"");
    }
}
