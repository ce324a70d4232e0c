package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.service.HowToRead;
import org.rapporteur.service.Serving;
import org.rapporteur.web.Desk;

/** What a person sees of articles that are not in English, wholly or in part. */
class LanguageCommandsTest {

    private static final String UKRAINIAN = "Переговори закінчилися без дати\n\n"
            + "Міністерка закордонних справ Ренн заявила у вівторок, що її уряд цієї зими не вестиме переговорів. «Ми не сядемо з"
            + " ними за стіл», — сказала вона журналістам у столиці.\n";

    private static final String MIXED = "Talks end without a date\n\n"
            + "“We will not sit down with them this winter,” Foreign Minister Ilse Renn said on Tuesday in the capital.\n\n"
            + "La ministre a déclaré plus tard que son gouvernement ne négocierait pas cet hiver. « On ne s’assoit pas avec eux »,"
            + " a-t-elle dit aux journalistes.\n";

    private static final String FRENCH_PAGE =
            "<!doctype html><html lang=\"en\"><head><title>Pas de date</title></head><body>"
                    + "<article><h1>Pas de date pour les négociations</h1><p>La ministre des Affaires étrangères a déclaré mardi que son"
                    + " gouvernement ne négocierait pas cet hiver, et que les chambres avaient été rendues aux hôtes.</p><p>« On ne s’assoit"
                    + " pas avec eux », a-t-elle dit aux journalistes qui attendaient devant le grenier depuis le matin.</p></article></body></html>";

    @TempDir
    private static Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void writeTheArticles() throws Exception {
        Path news = Files.createDirectory(folder.resolve("news"));
        Files.writeString(news.resolve("a-ukrainian.txt"), UKRAINIAN);
        Files.writeString(news.resolve("b-mixed.txt"), MIXED);
        Files.writeString(news.resolve("c-french.html"), FRENCH_PAGE);
        assertThat(new LanguageCommandsTest().run("read", news.toString())).isZero();
    }

    private int run(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        if (!args[0].equals("extract")) {
            all.addAll(List.of("--record", folder.resolve("r.sqlite").toString()));
        }
        return new CommandLineInterface(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        InputStream.nullInputStream(),
                        CommandLineInterface.Screens.NONE)
                .run(all.toArray(String[]::new));
    }

    private JsonNode json(String... args) throws Exception {
        out.getBuffer().setLength(0);
        assertThat(run(args)).isZero();
        return new ObjectMapper().readTree(out.toString());
    }

    @Test
    void readingAgainCountsThemAndChangesNothing() {
        assertThat(run("read", folder.resolve("news").toString())).isZero();
        assertThat(out.toString())
                .contains("3 unchanged", "2 articles not analysed, being in other languages than English");
    }

    @Test
    void theListNamesTheLanguageOfWhatWasNotAnalysed() throws Exception {
        JsonNode rows = json("articles", "--format", "json").path("rows");
        assertThat(rows).hasSize(3);
        assertThat(rows.findValuesAsText("not_analysed")).containsExactlyInAnyOrder("uk", "null", "fr");
        assertThat(json("articles", "--not-analysed", "--format", "json")
                        .path("rows")
                        .findValuesAsText("count"))
                .containsExactly("0", "0");
        assertThat(run("articles")).isZero();
        assertThat(err.toString()).contains("3 articles, 2 of them not analysed, as they are not in English");
    }

    @Test
    void nothingIsReadOutOfWhatIsInAnotherLanguage() throws Exception {
        JsonNode statements = json("articles", "--format", "json").path("rows");
        for (JsonNode row : statements) {
            boolean isEnglish = row.path("article").asText().contains("mixed");
            assertThat(row.path("count").asInt() > 0).as(row.toString()).isEqualTo(isEnglish);
        }
        out.getBuffer().setLength(0);
        assertThat(run("article", "news/b-mixed.txt")).isZero();
        assertThat(out.toString()).contains("in French", "La ministre a déclaré");
    }

    @Test
    void theRecordFormatNamesTheLanguage() throws Exception {
        assertThat(run("extract", folder.resolve("news/a-ukrainian.txt").toString()))
                .isZero();
        JsonNode line = new ObjectMapper().readTree(out.toString());
        assertThat(line.path("not_analysed").asText()).isEqualTo("uk");
        assertThat(line.path("statements")).isEmpty();
        assertThat(line.path("warnings").toString()).contains("is in Ukrainian, and only English is analysed");
        out.getBuffer().setLength(0);
        assertThat(run("extract", folder.resolve("news/b-mixed.txt").toString()))
                .isZero();
        assertThat(new ObjectMapper().readTree(out.toString()).has("not_analysed"))
                .isFalse();
    }

    @Test
    void theDeskAndTheApiShowThem() throws Exception {
        try (Desk desk = Desk.start(Serving.Settings.local(folder.resolve("r.sqlite"), HowToRead.DEFAULT, 0))) {
            URI address = desk.address();
            assertThat(get(address, "/")).contains("not in English</dt><dd><a href=\"/articles?q=not+analysed\">2<");
            String list = get(address, "/articles?q=not+analysed");
            assertThat(list).contains("1 to 2 of 2", "not analysed: Ukrainian", "not analysed: French");
            assertThat(get(address, "/api/v1/overview")).contains("\"not_analysed\":2");
            JsonNode items = new ObjectMapper()
                    .readTree(get(address, "/api/v1/articles"))
                    .path("items");
            assertThat(items.findValuesAsText("not_analysed")).containsExactlyInAnyOrder("uk", "null", "fr");
            String mixed = "";
            for (JsonNode item : items) {
                mixed = item.path("name").asText().contains("mixed")
                        ? item.path("id").asText()
                        : mixed;
            }
            assertThat(get(address, "/articles/" + mixed))
                    .contains("left out: foreign: in French", "lang=\"fr\"", "has a paragraph in French");
            assertThat(get(address, "/api/v1/articles/" + mixed))
                    .contains("\"role\":\"foreign\"", "\"language\":\"fr\"");
        }
    }

    private static String get(URI desk, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(desk.resolve(path)).build(), BodyHandlers.ofString(UTF_8))
                .body();
    }
}
