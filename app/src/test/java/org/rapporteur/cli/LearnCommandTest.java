package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.service.InputException;
import org.rapporteur.service.ReviewedExample;

/** The coder learns from reviews, and forgets, from end to end. */
@Tag("slow")
class LearnCommandTest {

    private static final int ARTICLES = 16;
    private static final int REVIEWED = 13;
    private static final double LENIENT = 0.14;
    private static final double STRICT = 0.6;

    @TempDir
    private static Path shared;

    private static Path read;

    @TempDir
    private Path folder;

    private Path record;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void readOnce() throws IOException, InputException {
        read = ReviewedExample.read(shared.resolve("read.sqlite"), ARTICLES);
    }

    @BeforeEach
    void copy() throws IOException {
        record = Files.copy(read, folder.resolve("r.sqlite"));
    }

    private int run(String typed, CommandLineInterface.Screens screens, String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--record", record.toString()));
        return new CommandLineInterface(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        new ByteArrayInputStream(typed.getBytes(UTF_8)),
                        screens)
                .run(all.toArray(String[]::new));
    }

    private int run(String... args) {
        return run("", CommandLineInterface.Screens.NONE, args);
    }

    private int learn(String... args) {
        List<String> all = new ArrayList<>(List.of("learn", "--dossier", "example"));
        all.addAll(List.of(args));
        return run(all.toArray(String[]::new));
    }

    private int code() {
        return run("code", "--dossier", "example");
    }

    /** Returns the issues of each statement by its id. */
    private Map<String, String> issues() throws IOException {
        assertThat(run("statements", "--format", "jsonl")).isZero();
        Map<String, String> issues = new TreeMap<>();
        for (String line : out.toString().lines().toList()) {
            for (JsonNode each : new ObjectMapper().readTree(line).get("statements")) {
                issues.put(each.get("id").asText(), each.get("issues").toString());
            }
        }
        return issues;
    }

    private static int many(Map<String, String> issues) {
        return issues.values().stream()
                .mapToInt(each -> each.equals("[]") ? 0 : each.split(",").length)
                .sum();
    }

    private List<String> reviewed() {
        assertThat(run("statements", "--reviewed", "--format", "csv")).isZero();
        return out.toString().lines().toList();
    }

    private String history() {
        assertThat(run("history", "--kind", "review", "--format", "csv")).isZero();
        return out.toString();
    }

    @Test
    void whoTakesMoreIssuesThanTheMachineTeachesItToTakeMoreAndForgettingTakesThatBack() throws IOException {
        int statements = ReviewedExample.review(record, REVIEWED, LENIENT);
        Map<String, String> before = issues();
        String history = history();
        List<String> reviewed = reviewed();

        assertThat(learn("--yes")).as(err.toString()).isZero();

        assertThat(err.toString())
                .contains("From " + statements + " reviewed statements in ")
                .contains("Kept as number 1");
        assertThat(out.toString()).containsPattern("issue +F1 ").contains("taken");
        assertThat(issues()).as("nothing is coded yet").isEqualTo(before);
        assertThat(code()).isZero();
        Map<String, String> after = issues();
        assertThat(many(after)).isGreaterThan(many(before));
        assertThat(history()).as("reviews stay").isEqualTo(history);
        assertThat(reviewed()).as("what persons reviewed stays").isEqualTo(reviewed);

        String id = after.entrySet().stream()
                .filter(each -> !each.getValue().equals(before.get(each.getKey())))
                .findFirst()
                .orElseThrow()
                .getKey();
        assertThat(run("explain", id)).isZero();
        assertThat(out.toString()).contains(":issue+learned-1").contains(" + learned-1 ");

        assertThat(run("learn", "--forget")).isZero();
        assertThat(code()).isZero();
        assertThat(issues()).isEqualTo(before);
        assertThat(run("learn", "--use", "1")).isZero();
        assertThat(code()).isZero();
        assertThat(issues()).isEqualTo(after);
        assertThat(run("learn", "--list", "--format", "csv")).isZero();
        assertThat(out.toString().lines().map(line -> line.split(",", -1)[1]))
                .containsExactly("what", "learned issue", "forgotten", "number 1 again");
    }

    @Test
    void whoTakesFewerIssuesThanTheMachineTeachesItToTakeFewer() throws IOException {
        ReviewedExample.review(record, REVIEWED, STRICT);
        Map<String, String> before = issues();

        assertThat(learn("--yes")).as(err.toString()).isZero();
        assertThat(code()).isZero();

        assertThat(many(issues())).isLessThan(many(before));
    }

    @Test
    void whatIsReadAfterwardsIsCodedByWhatWasLearned() throws IOException {
        ReviewedExample.review(record, REVIEWED, LENIENT);
        assertThat(learn("--yes")).isZero();
        Path news = Files.writeString(
                folder.resolve("late.txt"),
                "The president of Ostren demanded an immediate ceasefire on Monday.\n",
                UTF_8);
        assertThat(run("read", news.toString(), "--dossier", "example")).isZero();
        assertThat(run("statements", "--format", "csv")).isZero();
        String id = out.toString()
                .lines()
                .filter(line -> line.contains("late.txt"))
                .flatMap(line -> java.util.regex.Pattern.compile("[0-9a-f]{16}-[0-9]+-[0-9]+")
                        .matcher(line)
                        .results())
                .findFirst()
                .orElseThrow()
                .group();
        assertThat(run("explain", id)).isZero();
        assertThat(out.toString()).contains("learned-1");
    }

    @Test
    void tooFewReviewsAreOneClearLine() {
        ReviewedExample.review(record, 2, LENIENT);

        assertThat(learn("--yes")).isOne();

        assertThat(err.toString().lines().filter(line -> line.contains("Learning takes 50 statements in 10 articles")))
                .singleElement()
                .asString()
                .contains(" in 2.", "review --queue");
        assertThat(run("learn", "--list", "--format", "csv")).isZero();
        assertThat(out.toString().lines()).hasSize(1);
    }

    @Test
    void nothingIsReplacedUnlessSomebodySaysYes() {
        ReviewedExample.review(record, REVIEWED, LENIENT);
        assertThat(learn()).as("nobody can be asked").isEqualTo(2);
        assertThat(err.toString()).contains("--yes");
        assertThat(learn("--dry-run", "--format", "json")).isZero();
        assertThat(out.toString()).contains("\"verdict\":\"taken\"").contains("\"decided\"");
        CommandLineInterface.Screens person =
                new CommandLineInterface.Screens(() -> Screen.NONE, () -> new Screen(true, 120, false));
        for (String typed : List.of("", "n\n", "perhaps\n")) {
            assertThat(run(typed, person, "learn", "--dossier", "example")).isZero();
            assertThat(err.toString()).contains("[y/N]").contains("Nothing was changed");
        }
        assertThat(run("learn", "--list", "--format", "csv")).isZero();
        assertThat(out.toString().lines()).hasSize(1);
        assertThat(run("y\n", person, "learn", "--dossier", "example")).isZero();
        assertThat(err.toString()).contains("Kept as number 1");
        assertThat(learn("--yes", "--forget")).isEqualTo(2);
    }

    @Test
    void aTextThatIsThereTwiceIsOneArticle() throws IOException {
        ReviewedExample.review(record, ARTICLES + 1, LENIENT);
        assertThat(learn("--dry-run", "--format", "json")).isZero();
        assertThat(new ObjectMapper().readTree(out.toString()).get("articles").asInt())
                .isEqualTo(ARTICLES);
    }

    @Test
    void forgettingWhatWasNotLearnedIsTold() {
        assertThat(run("learn", "--forget")).isOne();
        assertThat(err.toString()).contains("Nothing that was learned is in use");
        assertThat(run("learn", "--use", "7")).isOne();
        assertThat(err.toString()).contains("Nothing was learned as number 7");
    }
}
