package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.service.ActorWish;
import org.rapporteur.service.EditActors;
import org.rapporteur.service.ExampleRecord;
import org.rapporteur.service.HowToRead;
import org.rapporteur.service.InputException;
import org.rapporteur.service.ListActors;
import org.rapporteur.service.Person;
import org.rapporteur.service.RecordActor;
import org.rapporteur.service.Serving;
import org.rapporteur.service.ShownActor;

@Tag("slow")
class ActorPagesTest {

    @TempDir
    private Path folder;

    private Path record;
    private Desk desk;
    private Seeker seeker;
    private RecordActor first;
    private RecordActor second;

    @BeforeEach
    void start() throws IOException, InputException {
        record = ExampleRecord.record(folder.resolve("example.sqlite"));
        desk = Desk.start(Serving.Settings.local(record, HowToRead.DEFAULT.with("example"), 0));
        seeker = new Seeker(desk.address());
        List<RecordActor> actors = ListActors.run(record, java.util.Optional.empty(), java.util.Optional.empty())
                .actors();
        first = actors.get(0);
        second = actors.get(1);
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void actorsAreListedWhoSaidMostFirstAndFoundByWordsAndSide() throws Exception {
        String all = seeker.page("/actors");
        assertThat(all.indexOf(">" + first.name() + "<"))
                .isPositive()
                .isLessThan(all.indexOf(">" + second.name() + "<"));
        assertThat(seeker.page("/actors?q=" + first.id())).contains("1 to 1 of 1");
        assertThat(seeker.page("/actors?q=nobody+at+all")).contains("No actor");
        assertThat(seeker.page("/actors?side=Velland")).contains("Velland").doesNotContain("<td>Oskana</td>");
        assertThat(seeker.page("/actors?page=99999999999")).contains("1 to ");
    }

    @Test
    void anActorIsShownWithRolesPositionsAndStatementsThatLeadOn() throws Exception {
        String page = seeker.page("/actors/" + first.id());
        assertThat(page)
                .contains("<h2>Roles</h2>", "<h2>Positions</h2>", first.roles().get(0));
        String search = group(page, "href=\"(/search\\?speaker=[^\"&]+)\"");
        assertThat(seeker.page(search)).contains("tally\">" + first.statements() + " statements");
        String onOne = group(page, "href=\"(/search\\?speaker=[^\"]+proposition=[^\"]+)\">([0-9]+)<");
        int count = Integer.parseInt(group(page, "href=\"/search\\?speaker=[^\"]+proposition=[^\"]+\">([0-9]+)<"));
        assertThat(seeker.page(onOne.replace("&amp;", "&"))).contains("tally\">" + count + " statement");
        assertThat(seeker.page(group(page, "href=\"(/statements/[^\"]+)\""))).contains("/actors/" + first.id());
        assertThat(seeker.get("/actors/named-nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void aMergeSaysWhatItWouldChangeBeforeItChangesIt() throws Exception {
        HttpResponse<String> asked = seeker.post("/actors/" + second.id() + "/merge", "into", first.id());
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body())
                .contains(
                        "merge " + second.id() + " into " + first.id(),
                        "<b>" + second.statements() + "</b>",
                        "name=\"sure\"");
        assertThat(EditActors.list(record)).isEmpty();
        HttpResponse<String> done = seeker.post("/actors/" + second.id() + "/merge", "into", first.id(), "sure", "yes");
        assertThat(done.statusCode()).isEqualTo(303);
        String then = done.headers().firstValue("Location").orElseThrow();
        assertThat(then).isEqualTo("/actors/" + first.id() + "?edit=1");
        assertThat(seeker.page(then)).contains("Edit 1 is made: merge", "Undo edit 1");
        assertThat(seeker.get("/actors/" + second.id()).statusCode()).isEqualTo(404);
        assertThat(seeker.page("/search?speaker=" + first.id()))
                .contains("tally\">" + (first.statements() + second.statements()) + " statements");
    }

    @Test
    void anUndoGivesBackWhatWasThere() throws Exception {
        EditActors.make(record, new ActorWish.Merge(List.of(second.id()), first.id()), Person.OWNER);
        assertThat(seeker.page("/actors")).contains("Corrections of who is who", "Undo edit 1");
        assertThat(seeker.post("/actors/undo", "edit", "1", "actor", first.id()).body())
                .contains("undo 1", "<b>" + second.statements() + "</b>");
        assertThat(seeker.post("/actors/undo", "edit", "1", "actor", first.id(), "sure", "yes")
                        .statusCode())
                .isEqualTo(303);
        assertThat(ListActors.show(record, second.id()).actor().statements()).isEqualTo(second.statements());
        HttpResponse<String> twice = seeker.post("/actors/undo", "edit", "1", "actor", "");
        assertThat(twice.statusCode()).isEqualTo(400);
        assertThat(twice.body()).contains("role=\"alert\">Edit 1 was undone already");
        assertThat(seeker.post("/actors/undo", "edit", "1; drop", "actor", "").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aSplitTakesTheTickedStatementsAndArticles() throws Exception {
        ShownActor shown = ListActors.show(record, first.id());
        String statement = shown.articles().get(0).statements().get(0);
        ShownActor.InArticle other = shown.articles().get(1);
        String path = "/actors/" + first.id() + "/split";
        String[] fields = {"name", "Bo Marsh", "statement", statement, "article", other.article(), "sure", "yes"};
        assertThat(seeker.post(path, java.util.Arrays.copyOf(fields, 6)).body())
                .contains("named-bo-marsh", "name=\"article\" value=\"" + other.article() + "\"");
        assertThat(seeker.post(path, fields).statusCode()).isEqualTo(303);
        assertThat(ListActors.show(record, "named-bo-marsh").actor().statements())
                .isEqualTo(1 + other.statements().size());
        HttpResponse<String> nothing = seeker.post(path, "name", "Bo Marsh");
        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(nothing.body()).contains("role=\"alert\">Choose the articles or statements", "value=\"Bo Marsh\"");
    }

    @Test
    void aHostileNameIsShownAsItIsAndDoesNothing() throws Exception {
        String name = "<script>alert('x')</script> & \"Co\"";
        String path = "/actors/" + first.id() + "/rename";
        assertThat(Seeker.withoutValues(seeker.post(path, "name", name).body())).doesNotContain("<script>alert");
        assertThat(seeker.post(path, "name", name, "sure", "yes").statusCode()).isEqualTo(303);
        for (String page : List.of("/", "/actors", "/actors/" + first.id(), "/search?speaker=" + first.id())) {
            assertThat(Seeker.withoutValues(seeker.page(page)))
                    .as(page)
                    .contains("&lt;script&gt;alert")
                    .doesNotContain("<script>alert");
        }
        HttpResponse<String> same = seeker.post(path, "name", name);
        assertThat(same.statusCode()).isEqualTo(400);
        assertThat(Seeker.withoutValues(same.body())).contains("is called").doesNotContain("<script>alert");
        assertThat(seeker.post(path, "name", "two\nlines").statusCode()).isEqualTo(400);
    }

    private static String group(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
