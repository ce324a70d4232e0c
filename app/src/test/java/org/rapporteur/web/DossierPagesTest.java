package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.model.Failure;
import org.rapporteur.service.ExampleRecord;
import org.rapporteur.service.HowToRead;
import org.rapporteur.service.ReadArticles;
import org.rapporteur.service.ReadProgress;
import org.rapporteur.service.Serving;
import org.rapporteur.service.Tally;

@Tag("slow")
class DossierPagesTest {

    private static final String PAGE = "/dossier";
    private static final String FORM = "/dossier/check";
    private static final int FEW = 3;

    @TempDir
    private Path folder;

    private Path file;
    private String text;
    private Desk desk;
    private Visitor visitor;

    @BeforeEach
    void start() throws Exception {
        file = folder.resolve("own.yaml");
        text = Files.readString(Path.of("..", "examples", "dossier.yaml"));
        Files.writeString(file, text);
        HowToRead how = HowToRead.DEFAULT.with(file.toString());
        // What a person coded would stay as it is: the machine has to read here.
        desk = Desk.start(Serving.Settings.local(machineRead(how), how, 0));
        visitor = new Visitor(desk.address());
    }

    private Path machineRead(HowToRead how) throws Exception {
        Path record = folder.resolve("machine.sqlite");
        try (Stream<Path> articles = Files.list(Path.of("..", "examples", "articles"))) {
            List<Path> few = articles.filter(each -> each.toString().endsWith(".txt"))
                    .sorted()
                    .limit(FEW)
                    .toList();
            ReadArticles.run(few, record, how, new ReadProgress() {
                @Override
                public void begins(long found, long otherFiles) {}

                @Override
                public void failed(Failure failure) {
                    throw new AssertionError(failure);
                }

                @Override
                public void noted(String path, String note) {}

                @Override
                public void kept(Tally soFar) {}
            });
        }
        return record;
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    private HttpResponse<String> send(String to, String typed) throws Exception {
        return visitor.post(to, Visitor.values(visitor.get(PAGE).body(), FORM, Map.of("text", typed)));
    }

    @Test
    void whatHasToBeMendedIsNamedByLineAndTheTextStays() throws Exception {
        String broken = text.replaceFirst("(?m)^propositions:", "propozitions:");
        HttpResponse<String> answer = send(FORM, broken);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .containsPattern("own\\.yaml, line [0-9]+.*propozitions")
                .contains("propozitions:\n");
        assertThat(send("/dossier/save", broken).statusCode()).isEqualTo(400);
        assertThat(file).hasContent(text);
    }

    @Test
    void whatWouldChangeIsToldWithTheStatementsThatBearIt() throws Exception {
        String id = text.split("(?m)^propositions:", 2)[1]
                .split("- id: ", 3)[1]
                .lines()
                .findFirst()
                .orElseThrow()
                .strip();
        String changed = text.replaceFirst("- id: " + id + "\n", "- id: other-" + id + "\n");
        String page = send(FORM, changed).body();
        assertThat(page)
                .containsPattern("<td>propositions</td><td>" + id
                        + "</td><td>removed</td><td>[^<]+</td><td class=\"number\">[1-9][0-9]*</td>")
                .containsPattern("<td>other-" + id + "</td><td>added</td><td>[^<]+</td><td class=\"number\">0</td>");
        assertThat(file).hasContent(text);
    }

    @Test
    void aTrialCodesAFewArticlesAndKeepsNothing() throws Exception {
        String before = visitor.get("/analyses/timeline/rows.csv").body();
        String page = send("/dossier/try", withoutPropositions()).body();
        assertThat(page).contains("Tried on " + FEW + " articles").contains("<td>stances</td>");
        assertThat(visitor.get("/analyses/timeline/rows.csv").body()).isEqualTo(before);
        assertThat(file).hasContent(text);
    }

    private String withoutPropositions() {
        return text.replaceFirst("(?ms)^propositions:\n.*?(?=^[a-z]|\\z)", "");
    }

    @Test
    void whatIsSavedCodesTheRecordAnewUnlessSomebodyElseSavedFirst() throws Exception {
        String page = visitor.get(PAGE).body();
        HttpResponse<String> saved = send("/dossier/save", withoutPropositions());
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
        assertThat(file).hasContent(withoutPropositions());
        String errand = saved.headers().firstValue("Location").orElseThrow();
        while (visitor.get(errand).headers().firstValue("Refresh").isPresent()) {
            Thread.sleep(100);
        }
        assertThat(visitor.get(errand).body()).contains("done: ");
        assertThat(visitor.get(PAGE).body()).contains("no statement takes a stance");
        assertThat(visitor.get("/analyses/timeline/rows.csv").body().lines()).hasSize(1);
        HttpResponse<String> late =
                visitor.post("/dossier/save", Visitor.values(page, FORM, Map.of("text", text + "# later\n")));
        assertThat(late.statusCode()).isEqualTo(400);
        assertThat(late.body())
                .contains("was changed by somebody else meanwhile")
                .contains("# later");
    }

    @Test
    void aDossierThatWasBrokenOnTheDiskIsMendedInItsForm() throws Exception {
        String broken = text.replaceFirst("(?m)^propositions:", "propozitions:");
        Files.writeString(file, broken);
        HttpResponse<String> shown = visitor.get(PAGE);
        assertThat(shown.statusCode()).isEqualTo(503);
        assertThat(shown.body())
                .containsPattern("own\\.yaml, line [0-9]+.*propozitions")
                .contains("propozitions:\n", "cannot be shown before its file is mended")
                .doesNotContain("<h2>Propositions</h2>");
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);

        HttpResponse<String> checked = send(FORM, text);
        assertThat(checked.statusCode()).isEqualTo(400);
        assertThat(checked.body()).contains("This text could be saved", "propositions:\n");
        assertThat(send("/dossier/save", broken + "x: y\n").statusCode()).isEqualTo(400);
        HttpResponse<String> saved = send("/dossier/save", text);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
        assertThat(file).hasContent(text);
        assertThat(visitor.get(PAGE).statusCode()).isEqualTo(200);
    }

    @Test
    void aBuiltInDossierIsShownAndCannotBeChanged() throws Exception {
        desk.close();
        Path record = ExampleRecord.record(folder.resolve("other.sqlite"));
        desk = Desk.start(Serving.Settings.local(record, HowToRead.DEFAULT.with("example"), 0));
        visitor = new Visitor(desk.address());
        String page = visitor.get(PAGE).body();
        assertThat(page).contains("This dossier is built in").doesNotContain("textarea");
        String form = visitor.get("/ingest").body().replaceAll("(?s).*?name=\"form\" value=\"([^\"]*)\".*", "$1");
        HttpResponse<String> answer =
                visitor.post("/dossier/save", List.of(Map.entry("form", form), Map.entry("text", text)));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("is built in; make your own");
    }
}
