package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.service.News;

/** Dossiers and files of actors from end to end. */
@Tag("slow")
class DossierCommandsTest {

    @TempDir
    private Path folder;

    private String news = "";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeTheNews() throws IOException {
        news = News.write(folder, "news/talks.txt", News.TALKS).toString();
    }

    private int run(String... args) {
        return new CommandLineInterface(new PrintWriter(out, true), new PrintWriter(err, true)).run(args);
    }

    @Test
    void aDossierHasToBeThere() throws IOException {
        Path dossier = Files.writeString(folder.resolve("mine.yaml"), "name: mine\n", UTF_8);
        assertThat(run("extract", "--dossier", dossier.toString(), news)).isZero();
        for (String name : List.of("generic", "war-in-ukraine", "example")) {
            assertThat(run("extract", "--dossier", name, news)).isZero();
        }
        assertThat(err.toString()).isEmpty();
        assertThat(run("extract", "--dossier", "atlantis", news)).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "rapporteur: There is no dossier atlantis: give the path of a file, or one of the names"
                                + " generic, war-in-ukraine, example");
    }

    @Test
    void aBrokenDossierIsNamedWithTheLineToMend() throws IOException {
        Path dossier = Files.writeString(folder.resolve("broken.yaml"), "name: mine\nsides: [a\n", UTF_8);
        assertThat(run("extract", "--dossier", dossier.toString(), news)).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("rapporteur: " + dossier + ", line 3: this is no YAML");
    }

    @Test
    void allThatIsWrongInADossierAndInActorsIsSaidInOneLineEach() throws IOException {
        Path dossier = Files.writeString(folder.resolve("wrong.yaml"), "title: Mine\nsides: [A, B]\n", UTF_8);
        Path actors = Files.writeString(folder.resolve("actors.yaml"), "actors:\n- {id: x, type: group}\n", UTF_8);
        String record = folder.resolve("never.sqlite").toString();
        assertThat(run("read", "--dossier", dossier.toString(), news, "--record", record))
                .isEqualTo(2);
        assertThat(run("read", "--actors", actors.toString(), news, "--record", record))
                .isEqualTo(2);
        assertThat(run("read", "--actors", "nobody.yaml", news, "--record", record))
                .isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "rapporteur: " + dossier
                                + ", line 1, key \"name\": is missing; begin the file with \"name: …\"",
                        "rapporteur: " + dossier
                                + ", line 2, key \"conflict\": is missing; name the conflict to which these"
                                + " are the sides: \"conflict: river-war\"",
                        "rapporteur: " + actors
                                + ", line 2, key \"name\": is missing; a new actor needs type and name, and"
                                + " no earlier layer has \"x\"",
                        "rapporteur: nobody.yaml: there is no such file; check its name");
        assertThat(Path.of(record)).doesNotExist();
    }

    @Test
    void theExampleIsReadWithItsDossier() throws IOException {
        Path articles = Path.of("../examples/articles");
        assertThat(run("extract", "--dossier", "example", articles.toString())).isZero();
        List<JsonNode> byCorvend = new ArrayList<>();
        Set<String> sides = new HashSet<>();
        for (String line : out.toString().lines().toList()) {
            JsonNode article = new ObjectMapper().readTree(line);
            String text = Files.readString(articles.resolve(article.get("doc").asText()), UTF_8);
            for (JsonNode statement : article.get("statements")) {
                sides.add(statement.get("side").asText());
                if (source(statement, text).equals("Corvend")) {
                    byCorvend.add(statement);
                }
            }
        }
        assertThat(sides).contains("Velland", "Sorrane", "Callow", "third-party", "none");
        assertThat(byCorvend).hasSizeGreaterThan(5).allSatisfy(statement -> {
            assertThat(statement.get("speaker").asText()).isEqualTo("Government of Sorrane");
            assertThat(statement.get("speaker_id").asText()).isEqualTo("sorrane-government");
            assertThat(statement.get("side").asText()).isEqualTo("Sorrane");
        });
    }

    private static String source(JsonNode statement, String text) {
        JsonNode span = statement.at("/source/0");
        return span.isMissingNode() ? "" : text.substring(at(text, span.get(0)), at(text, span.get(1)));
    }

    private static int at(String text, JsonNode codePoints) {
        return text.offsetByCodePoints(0, codePoints.asInt());
    }

    @Test
    void actorsOfAUserLieOverThoseOfTheDossier() throws IOException {
        String corvend = News.write(
                        folder, "corvend.txt", "Corvend said on Tuesday that it would not sit down with them.\n")
                .toString();
        Path actors = Files.writeString(
                folder.resolve("mine.yaml"), "actors:\n- {id: sorrane-government, name: Sorrane's rulers}\n", UTF_8);
        assertThat(run("extract", "--dossier", "example", corvend)).isZero();
        assertThat(run("extract", "--dossier", "example", "--actors", actors.toString(), corvend))
                .isZero();
        assertThat(out.toString().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .contains("\"speaker\":\"Government of Sorrane\"", "\"side\":\"Sorrane\""),
                        line -> assertThat(line).contains("\"speaker\":\"Sorrane's rulers\"", "\"side\":\"Sorrane\""));
    }
}
