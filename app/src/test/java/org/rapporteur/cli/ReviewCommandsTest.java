package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.service.Reviewed;

/** Statements are reviewed from end to end. */
class ReviewCommandsTest {

    private static final String RAIN = Reviewed.id(Reviewed.TEXT, "it rains in Harth");
    private static final String TALKS = Reviewed.id(Reviewed.TEXT, "talks now");

    @TempDir
    private Path folder;

    private String record = "";
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void readTheArticle() {
        record = Reviewed.record(place(folder.resolve("r.sqlite"))).toString();
    }

    /** Returns the file that names the record; the same is asked of records on a server. */
    Path place(Path named) {
        return named;
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--record", record));
        return new CommandLineInterface(new PrintWriter(out, true), new PrintWriter(err, true))
                .run(all.toArray(String[]::new));
    }

    private JsonNode rows() throws IOException {
        return new ObjectMapper().readTree(out.toString()).path("rows");
    }

    @Test
    void aFieldIsSetShownAndRestored() throws IOException {
        assertThat(run(
                        "review",
                        RAIN,
                        "--set",
                        "act=promise",
                        "--set",
                        "stances=",
                        "--coder",
                        "Ada",
                        "--why",
                        "says so"))
                .isZero();
        assertThat(out.toString())
                .contains("Review 1: correct " + RAIN, "act assess → promise", "now corrected", "state 1-");
        assertThat(run("explain", RAIN)).isZero();
        assertThat(out.toString())
                .contains("reviewed", "corrected", "review-1 by Ada", "because says so", "promise", "state");
        assertThat(run("statements", "--reviewed", "--format", "jsonl")).isZero();
        assertThat(out.toString())
                .contains("\"act\":\"promise\"", "\"act\":\"review-1\"")
                .doesNotContain(TALKS);
        assertThat(run("statements", "--unreviewed", "--format", "jsonl")).isZero();
        assertThat(out.toString()).contains(TALKS).doesNotContain(RAIN);
        assertThat(run("statements", "--coder", "Bo", "--format", "jsonl")).isZero();
        assertThat(out.toString()).doesNotContain("promise");
        assertThat(run("article", Reviewed.NAME)).isZero();
        assertThat(out.toString()).contains("reviewed   1 of 3 statements");
        assertThat(run("restore", "1", "--coder", "Bo")).isZero();
        assertThat(out.toString()).contains("Review 2: restore 1", "now unreviewed");
        assertThat(run("history", "--format", "json")).isZero();
        assertThat(rows()).hasSize(2);
        assertThat(rows().get(0).path("holds").asText()).isEqualTo("taken back by 2");
        assertThat(rows().get(0).path("why").asText()).isEqualTo("says so");
        assertThat(rows().get(1).path("did").asText()).isEqualTo("restore 1");
    }

    @Test
    void aMissedStatementIsAddedAndAWrongOneRejected() {
        assertThat(run(
                        "review",
                        "--add",
                        Reviewed.NAME,
                        "--content",
                        "48-52",
                        "--source",
                        "33-36",
                        "--set",
                        "speaker=Bea"))
                .isZero();
        assertThat(out.toString()).contains("Review 1: add ", "speaker Bea", "now added");
        assertThat(run("review", RAIN, "--reject")).isZero();
        assertThat(out.toString()).contains("now rejected");
        assertThat(run("statements", "--format", "csv")).isZero();
        assertThat(out.toString()).contains("-48-52").doesNotContain(RAIN);
        assertThat(run("history", RAIN)).isZero();
        assertThat(out.toString()).contains("reject").doesNotContain("add");
    }

    @Test
    void theQueueNamesStatementsAndReasons() throws IOException {
        assertThat(run("review", TALKS, "--accept", "--coder", "Ada")).isZero();
        assertThat(run("review", "--queue", "5", "--format", "json")).isZero();
        assertThat(rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.path("reason").asText()).isEqualTo("uncertain"));
        assertThat(run("review", "--queue")).isZero();
    }

    @Test
    void twoCodersAreComparedInNumbersAndInWords() throws IOException {
        assertThat(run("reliability")).isEqualTo(1);
        assertThat(err.toString()).contains("takes two coders");
        for (String coder : List.of("Ada", "Bo")) {
            for (String id : List.of(RAIN, TALKS)) {
                assertThat(run("review", id, "--accept", "--blind", "--coder", coder))
                        .isZero();
            }
        }
        assertThat(run("review", TALKS, "--set", "act=vow", "--blind", "--coder", "Bo"))
                .isZero();
        assertThat(run("reliability", "--format", "json")).isZero();
        assertThat(rows()).anySatisfy(row -> {
            assertThat(row.path("what").asText()).isEqualTo("act");
            assertThat(row.path("measure").asText()).isEqualTo("share agreed");
            assertThat(row.path("value").asDouble()).isEqualTo(0.5);
        });
        assertThat(run("reliability", "--markdown")).isZero();
        assertThat(out.toString())
                .contains("2 coders decided independently", "| act | Cohen's kappa | Ada, Bo | 2 | 1 |");
        assertThat(run("explain", TALKS)).isZero();
        assertThat(out.toString()).contains("disputed   act");
        assertThat(run("review", TALKS, "--take", "Bo", "--coder", "Cy")).isZero();
        assertThat(run("explain", TALKS)).isZero();
        assertThat(out.toString()).contains("decision").doesNotContain("disputed");
    }

    @Test
    void whoeverSawAnotherStateIsTold() {
        assertThat(run("review", RAIN, "--accept", "--coder", "Ada")).isZero();
        assertThat(run("review", RAIN, "--reject", "--seen", "0-00000000")).isEqualTo(1);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains("has changed since you looked", "Ada", "review 1");
    }

    @Test
    void aCallThatMeansNothingIsRefused() {
        assertThat(run("review")).isEqualTo(2);
        assertThat(run("review", RAIN)).isEqualTo(2);
        assertThat(run("review", RAIN, "--accept", "--reject")).isEqualTo(2);
        assertThat(run("review", RAIN, "--set", "weather=fine")).isEqualTo(2);
        assertThat(err.toString()).contains("no field \"weather\"", "said_on");
        assertThat(run("review", RAIN, "--accept", "--coder", " Ada")).isEqualTo(2);
        assertThat(run("review", RAIN, "--accept", "--blind", "--decide")).isEqualTo(2);
        assertThat(run("review", "--queue", "0")).isEqualTo(2);
        assertThat(run("statements", "--reviewed", "--unreviewed")).isEqualTo(2);
        assertThat(run("restore", "7")).isEqualTo(1);
    }
}
