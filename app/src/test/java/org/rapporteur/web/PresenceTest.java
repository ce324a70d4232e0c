package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.service.ExampleRecord;
import org.rapporteur.service.HowToRead;
import org.rapporteur.service.Serving;

class PresenceTest {

    @TempDir
    private Path folder;

    private Desk desk;
    private String statement;
    private String here;

    @BeforeEach
    void start() throws Exception {
        Path record = ExampleRecord.record(folder.resolve("example.sqlite"));
        desk = Desk.start(Serving.Settings.local(record, HowToRead.DEFAULT.with("example"), 0));
        Visitor visitor = new Visitor(desk.address());
        String article = link(visitor.get("/articles").body(), "/articles/");
        statement = link(visitor.get(article).body(), "/statements/");
        here = "/presence/" + statement.substring("/statements/".length());
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    private static String link(String page, String begin) {
        int at = page.indexOf("href=\"" + begin) + "href=\"".length();
        return page.substring(at, page.indexOf('"', at));
    }

    private Visitor coder(String name, String blind) throws Exception {
        Visitor visitor = new Visitor(desk.address());
        visitor.send(visitor.get("/review").body(), "/review/coder", Map.of("coder", name, "blind", blind));
        return visitor;
    }

    @Test
    void othersAreNamedWithWhetherTheyChangeAnything() throws Exception {
        Visitor ada = coder("Ada", "");
        Visitor bo = coder("<b>Bo</b>", "");
        assertThat(ada.get(here).body()).isEqualTo("{\"others\":[],\"decisions\":0,\"by\":\"\"}");
        assertThat(bo.get(here + "?changes=yes").body()).contains("{\"name\":\"Ada\",\"changes\":false}");
        HttpResponse<String> told = ada.get(here);
        assertThat(told.body()).contains("{\"name\":\"<b>Bo</b>\",\"changes\":true}");
        assertThat(told.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(told.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(ada.get("/presence/0").body()).contains("\"others\":[]");
    }

    @Test
    void aDecisionIsToldToOthersAndNotToWhoMadeIt() throws Exception {
        Visitor ada = coder("Ada", "");
        Visitor bo = coder("Bo", "");
        ada.get(here);
        bo.get(here);
        HttpResponse<String> sent = ada.send(ada.get(statement).body(), statement, Map.of("do", "accept"));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        assertThat(bo.get(here).body()).isEqualTo("{\"others\":[],\"decisions\":1,\"by\":\"Ada\"}");
        assertThat(ada.get(here).body()).contains("\"decisions\":1,\"by\":\"\"");
    }

    @Test
    void whoCodesBlindIsToldOfNobodyAndWhoHasNoNameIsNotNamed() throws Exception {
        Visitor ada = coder("Ada", "");
        Visitor blind = coder("Cy", "yes");
        ada.get(here + "?changes=yes");
        ada.send(ada.get(statement).body(), statement, Map.of("do", "accept"));
        assertThat(blind.get(here).body()).isEqualTo("{\"others\":[],\"decisions\":0,\"by\":\"\"}");
        Visitor nobody = new Visitor(desk.address());
        assertThat(nobody.get(here).body()).contains("\"name\":\"Cy\"");
        assertThat(ada.get(here).body()).contains("Cy").doesNotContain("null");
    }
}
