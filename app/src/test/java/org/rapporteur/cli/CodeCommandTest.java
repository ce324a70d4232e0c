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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.service.News;

/** A record is coded anew from end to end. */
class CodeCommandTest {

    private static final String TALKS = """
            HARTH, March 3 – The president of Ostren demanded an immediate ceasefire with Hadd on Monday.

            The commander of Hadd rejected any ceasefire with Ostren.
            """;

    private static final String DOSSIER = """
            name: mine
            propositions:
            - {id: truce, proposition: Ostren and Hadd agree to a ceasefire, issue: ceasefire}
            """;

    @TempDir
    private Path folder;

    private String record = "";
    private String dossier = "";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void readTheNews() throws IOException {
        record = folder.resolve("r.sqlite").toString();
        dossier = Files.writeString(folder.resolve("mine.yaml"), DOSSIER, UTF_8).toString();
        String news = News.write(folder, "news/talks.txt", TALKS).toString();
        assertThat(run("read", news, "--record", record)).isZero();
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
    }

    private int run(String... args) {
        return new CommandLineInterface(new PrintWriter(out, true), new PrintWriter(err, true)).run(args);
    }

    private List<JsonNode> statements() throws IOException {
        out.getBuffer().setLength(0);
        assertThat(run("statements", "--record", record, "--format", "jsonl")).isZero();
        List<JsonNode> statements = new ArrayList<>();
        for (String line : out.toString().lines().toList()) {
            new ObjectMapper().readTree(line).get("statements").forEach(statements::add);
        }
        return statements;
    }

    @Test
    void aDossierThatCameLaterGivesStancesAndLeavesTheStatementsWhereTheyWere() throws IOException {
        List<JsonNode> before = statements();
        assertThat(before)
                .isNotEmpty()
                .allSatisfy(s -> assertThat(s.path("stances").size()).isZero());

        assertThat(run("code", "--record", record, "--dossier", dossier)).isZero();

        assertThat(err.toString()).contains("1 article to code");
        assertThat(out.toString()).contains("1 article with").contains("1 coded anew, 0 unchanged");
        List<JsonNode> after = statements();
        assertThat(after)
                .extracting(s -> s.get("content").toString())
                .isEqualTo(before.stream().map(s -> s.get("content").toString()).toList());
        assertThat(after)
                .anySatisfy(s ->
                        assertThat(s.path("stances").path("truce").asText()).isEqualTo("support"));
        assertThat(after)
                .anySatisfy(s ->
                        assertThat(s.path("stances").path("truce").asText()).isEqualTo("oppose"));
    }

    @Test
    void codingByTheSameDossierAgainChangesNothing() {
        assertThat(run("code", "--record", record, "--dossier", dossier)).isZero();
        out.getBuffer().setLength(0);
        assertThat(run("code", "--record", record, "--dossier", dossier)).isZero();
        assertThat(out.toString()).contains("0 coded anew, 1 unchanged");
    }

    @Test
    void whatWasCodedByADossierIsWhatReadingWithItGives() throws IOException {
        assertThat(run("code", "--record", record, "--dossier", dossier)).isZero();
        List<JsonNode> coded = statements();
        String other = folder.resolve("other.sqlite").toString();
        String news = folder.resolve("news").toString();
        assertThat(run("read", news, "--record", other, "--dossier", dossier)).isZero();
        record = other;
        assertThat(statements()).isEqualTo(coded);
    }

    @Test
    void aRecordThatIsNotThereIsAWrongCall() {
        String nowhere = folder.resolve("nowhere.sqlite").toString();
        assertThat(run("code", "--record", nowhere)).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains(nowhere);
        assertThat(Path.of(nowhere)).doesNotExist();
    }

    @Test
    void aDossierThatIsNotThereLeavesTheRecordAsItWas() throws IOException {
        List<JsonNode> before = statements();
        assertThat(run("code", "--record", record, "--dossier", "atlantis")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no dossier atlantis");
        assertThat(statements()).isEqualTo(before);
    }
}
