package org.rapporteur.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.service.Analysis;
import org.rapporteur.service.ExampleRecord;
import org.rapporteur.service.HowToRead;
import org.rapporteur.service.Serving;
import org.rapporteur.web.Desk;

/** Whether what the API answers looks as its description says. */
@Tag("slow")
class DescriptionTest {

    @TempDir
    private static Path folder;

    private static Desk desk;
    private static Client api;
    private static JsonNode description;

    /** By what asks each operation; one that is not here is not tested, which fails. */
    private final Map<String, List<String>> questions = new TreeMap<>();

    private final Map<String, String> bodies = new TreeMap<>();

    @BeforeAll
    static void start() throws Exception {
        Path record = ExampleRecord.record(folder.resolve("example.sqlite"));
        desk = Desk.start(Serving.Settings.local(record, HowToRead.DEFAULT.with("example"), 0));
        api = new Client(desk.address());
        description = api.json("/openapi.json");
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void itDescribesItselfAsOpenApiAndEveryReferenceLeadsSomewhere() {
        assertThat(description.path("openapi").asText()).isEqualTo("3.1.0");
        List<JsonNode> references = description.findValues("$ref");
        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                description.at(reference.asText().substring(1)).isObject())
                        .as(reference.asText())
                        .isTrue());
        List<String> ids = description.findValues("operationId").stream()
                .map(JsonNode::asText)
                .toList();
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(15);
    }

    @Test
    void everyAnswerOfEveryOperationLooksAsDescribed() throws Exception {
        ask();
        List<String> asked = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                String id = method.getValue().path("operationId").asText();
                asked.add(id);
                assertThat(questions).as("a question for %s", id).containsKey(id);
                for (String question : questions.getOrDefault(id, List.of())) {
                    check(question, method.getValue(), answer(method.getKey(), question, id));
                }
            }
        }
        assertThat(asked).containsAll(questions.keySet());
    }

    /** Gathers questions, of which some have good answers and others problems. */
    private void ask() throws Exception {
        JsonNode first = api.json("/search?q=talks&limit=1").path("items").path(0);
        String id = first.path("id").asText();
        String article = first.path("article").path("id").asText();
        String actor =
                api.json("/actors?limit=1").path("items").path(0).path("id").asText();
        String state = api.json("/statements/" + id).path("now").path("state").asText();
        questions.put("getOverview", List.of("/overview", "/overview?x=1"));
        questions.put("listArticles", List.of("/articles", "/articles?words=no+such", "/articles?cursor=x"));
        questions.put("getArticle", List.of("/articles/" + article, "/articles/f00"));
        questions.put("listCopies", List.of("/copies", "/copies?limit=2", "/copies?cursor=x"));
        questions.put("getCopies", List.of("/articles/" + article + "/copies", "/articles/f00/copies"));
        questions.put(
                "getDifference",
                List.of("/articles/" + article + "/difference/" + article, "/articles/" + article + "/difference/f00"));
        questions.put("listStatements", List.of("/statements?limit=200", "/statements?text=zzz", "/statements?kind=x"));
        questions.put("getStatement", List.of("/statements/" + id, "/statements/f00"));
        questions.put("search", List.of("/search?facets=100&limit=200", "/search?q=%22", "/search?sort=x"));
        questions.put("listReports", List.of("/statements/" + id + "/reports", "/statements/f00/reports"));
        questions.put("listStatementsLike", List.of("/statements/" + id + "/like", "/statements/f00/like"));
        questions.put("listActors", List.of("/actors?limit=200", "/actors?words=zzz"));
        questions.put("getActor", List.of("/actors/" + actor, "/actors/zzz"));
        questions.put("listIssues", List.of("/issues"));
        questions.put("listPropositions", List.of("/propositions"));
        questions.put("reviewStatement", List.of("/statements/" + id + "/reviews", "/statements/" + id + "/reviews"));
        bodies.put(
                "reviewStatement",
                "{\"decision\":\"correct\",\"seen\":\"" + state + "\",\"values\":{\"issues\":\"talks\"}}");
        questions.put("addStatement", List.of("/articles/" + article + "/statements"));
        bodies.put("addStatement", "{\"values\":{\"content\":\"0-2\"},\"coder\":\"x\",\"standing\":\"blind\"}");
        questions.put("restoreReview", List.of("/reviews/1/restore", "/reviews/1/restore", "/reviews/0/restore"));
        bodies.put("restoreReview", "{\"why\":\"a mistake\"}");
        questions.put("listReviews", List.of("/history", "/history?statement=f00"));
        questions.put("listChanges", List.of("/changes?limit=200", "/changes?kind=zzz"));
        questions.put("export", List.of("/export?format=csv", "/export?format=qdpx", "/export?format=x"));
        questions.put("listAnalyses", List.of("/analyses"));
        questions.put(
                "analyse",
                Arrays.stream(Analysis.values())
                        .flatMap(analysis -> Stream.of(
                                "/analyses/" + analysis.word(), "/analyses/" + analysis.word() + "?limit=200&by=actor"))
                        .toList());
        questions.put("analyseAsCsv", List.of("/analyses/shifts/csv", "/analyses/zzz/csv"));
        questions.put(
                "analyseAsPicture",
                List.of(
                        "/analyses/network/picture",
                        "/analyses/network/picture?format=png",
                        "/analyses/network/picture?format=gif",
                        "/analyses/shifts/picture"));
        questions.put("feedOfShifts", List.of("/feed/shifts", "/feed/shifts?by=nobody"));
        questions.put(
                "brief", List.of("/brief?sides=Velland", "/brief?format=docx&actors=Ilse%20Varrow", "/brief?sides=x"));
        askWhatTakesLong();
        askForAccounts();
        askForChecks();
        askWhoIsWho(actor);
        questions.put("feed", List.of("/feed", "/feed?limit=-1"));
        questions.put("getDescription", List.of("/openapi.json"));
    }

    private void askWhatTakesLong() {
        questions.put("addArticles", List.of("/articles"));
        bodies.put("addArticles", "{\"files\":[{\"name\":\"a.exe\",\"content\":\"AAAA\"}]}");
        questions.put("listErrands", List.of("/errands", "/errands?cursor=x"));
        questions.put("getErrand", List.of("/errands/1", "/errands/77", "/errands/x"));
        questions.put("getNews", List.of("/news", "/news?x=1"));
        questions.put("markSeen", List.of("/news/seen"));
        bodies.put("markSeen", "{\"version\":\"other\"}");
        questions.put("getDossier", List.of("/dossier"));
        questions.put("checkDossier", List.of("/dossier/check"));
        questions.put("tryDossier", List.of("/dossier/try"));
        questions.put("saveDossier", List.of("/dossier"));
        for (String draft : List.of("checkDossier", "tryDossier")) {
            bodies.put(draft, "{\"text\":\"name: x\"}");
        }
        bodies.put("saveDossier", "{\"text\":\"name: x\",\"seen\":\"y\"}");
        questions.put("learn", List.of("/learning"));
        bodies.put("learn", "{}");
        questions.put("getLearning", List.of("/learning", "/learning?x=1"));
        questions.put("keepLearning", List.of("/learning/keep"));
        bodies.put("keepLearning", "{\"seen\":7}");
        questions.put("listLearned", List.of("/learned", "/learned?cursor=x"));
        questions.put("useLearned", List.of("/learned/use"));
        bodies.put("useLearned", "{\"number\":7}");
    }

    private void askForChecks() {
        questions.put("listQueue", List.of("/queue?limit=200", "/queue?reason=disputed&coder=ada", "/queue?reason=x"));
        questions.put("getReliability", List.of("/reliability", "/reliability?x=1"));
        questions.put("getReliabilityText", List.of("/reliability/text"));
        questions.put("listSearches", List.of("/searches", "/searches?cursor=x"));
        questions.put("saveSearch", List.of("/searches"));
        bodies.put("saveSearch", "{\"name\":\"Talks\",\"query\":\"q=talks&side=Velland&side=Sorrane\"}");
        questions.put("removeSearch", List.of("/searches/remove"));
        bodies.put("removeSearch", "{\"name\":\"no such\"}");
        questions.put("runSearch", List.of("/searches/statements?name=none", "/searches/statements"));
        questions.put("feedOfSearch", List.of("/searches/feed?name=none", "/searches/feed"));
        questions.put("exportSearch", List.of("/search/file?format=csv&q=prisoners", "/search/file?format=x"));
        questions.put("getAccount", List.of("/account", "/account?x=1"));
        questions.put("listEvents", List.of("/team/events", "/team/events?cursor=x"));
    }

    private void askWhoIsWho(String actor) {
        String plan = "\"plan\":true}";
        questions.put("mergeActor", List.of("/actors/" + actor + "/merge", "/actors/zzz/merge"));
        bodies.put("mergeActor", "{\"into\":\"" + actor + "\"," + plan);
        questions.put("splitActor", List.of("/actors/" + actor + "/split"));
        bodies.put("splitActor", "{\"name\":\"Another\"," + plan);
        questions.put("renameActor", List.of("/actors/" + actor + "/rename"));
        bodies.put("renameActor", "{\"name\":\"Another\"}");
        questions.put("listEdits", List.of("/edits", "/edits?cursor=x"));
        questions.put("undoEdit", List.of("/edits/1/undo", "/edits/1/undo", "/edits/77/undo"));
        bodies.put("undoEdit", "{}");
    }

    private void askForAccounts() {
        questions.put("listAccounts", List.of("/team/accounts"));
        questions.put("invite", List.of("/team/accounts", "/team/accounts"));
        bodies.put("invite", "{\"name\":\"jonas\",\"role\":\"owner\"}");
        questions.put("assignRole", List.of("/team/accounts/jonas/role", "/team/accounts/nobody/role"));
        bodies.put("assignRole", "{\"role\":\"owner\"}");
        for (String deed : List.of("resetPassword reset", "endVisits end", "removeAccount remove")) {
            String[] parts = deed.split(" ", 2);
            questions.put(parts[0], List.of("/team/accounts/jonas/" + parts[1], "/team/accounts/nobody/" + parts[1]));
            bodies.put(parts[0], "{}");
        }
        questions.put("listTokens", List.of("/team/tokens"));
        questions.put("makeToken", List.of("/team/tokens"));
        bodies.put("makeToken", "{\"label\":\"backup\",\"scopes\":[\"add\"],\"days\":7}");
        questions.put("endToken", List.of("/team/tokens/zzz/end"));
        bodies.put("endToken", "{}");
    }

    private HttpResponse<String> answer(String method, String question, String id) throws Exception {
        return method.equals("get")
                ? api.get(question)
                : Client.send(api.to(question)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(bodies.get(id))));
    }

    private static void check(String question, JsonNode operation, HttpResponse<String> answer) throws Exception {
        String type = answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
        JsonNode response = operation.path("responses").path(String.valueOf(answer.statusCode()));
        assertThat(response.isObject()).as("%s: %s", question, answer).isTrue();
        JsonNode schema = response.path("content").path(type).path("schema");
        assertThat(schema.isObject()).as("%s: %s", question, type).isTrue();
        if (type.endsWith("json")) {
            ObjectNode whole = schema.deepCopy();
            whole.set("components", description.path("components"));
            List<Error> errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(whole)
                    .validate(Client.json(answer));
            assertThat(errors).as(question).isEmpty();
        }
    }
}
