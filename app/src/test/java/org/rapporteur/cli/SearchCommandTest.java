package org.rapporteur.cli;

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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.service.CodedNews;
import org.rapporteur.table.Figures;

/** What a person sees of a search. */
class SearchCommandTest {

    @TempDir
    private static Path folder;

    private static String record;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void keepSomeCodes() {
        record = CodedNews.record(folder.resolve("r.sqlite")).toString();
    }

    private int run(String... args) {
        List<String> all = new ArrayList<>(List.of("search"));
        all.addAll(List.of(args));
        all.addAll(List.of("--record", record));
        return new CommandLineInterface(new PrintWriter(out, true), new PrintWriter(err, true))
                .run(all.toArray(String[]::new));
    }

    @Test
    void wordsAreFoundAndCounted() {
        assertThat(run("withdrawing", "--facets", "2")).isZero();
        assertThat(out.toString()).contains("Tomas Brandeth", "“We talk if they withdraw,” … “Not an hour sooner.”");
        assertThat(err.toString().lines())
                .contains("issue: talks 1, territory 1", "outlet: Norrin Wire 2", "2 statements");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--issue=talks                                | 1",
                "--issue=talks --proposed                     | 2",
                "--stance=talks-now:conditional               | 1",
                "--stance=conditional                         | 1",
                "--speaker=Brandeth                           | 2",
                "--text=rained                                | 2",
                "--condition=withdraw --condition-on=sorrane  | 1",
                "--side=velland --until=2031                  | 8",
                "--said-since=2031-02                         | 0",
                "--article=news/coded.txt                     | 4",
                "granary --act=reject                         | 1"
            })
    void optionsNarrowAsTheyDoForStatements(String options, int statements) {
        assertThat(run(options.split(" ", -1))).isZero();
        assertThat(err.toString().lines()).contains(Figures.count(statements, "statement"));
    }

    @Test
    void aDossierChoosesByItsPartiesAndPropositions() throws IOException {
        String own = Files.writeString(
                        folder.resolve("own.yaml"),
                        "name: own\npropositions:\n- {id: talks-now, proposition: They talk, issue: talks}\n")
                .toString();
        assertThat(run("--dossier", own)).isZero();
        assertThat(err.toString().lines()).contains("1 statement");
        assertThat(run("granary", "--dossier", own)).isZero();
        assertThat(err.toString().lines()).contains("0 statements");
        assertThat(run("--dossier", "example", "--act=reject")).isZero();
        assertThat(err.toString().lines()).as("said for a party").contains("1 statement");
    }

    @Test
    void aDossierThatHasNotWhatIsAskedForIsAWrongCall() throws IOException {
        assertThat(run("--dossier", "example", "--proposition", "nonsense")).isEqualTo(2);
        assertThat(err.toString()).contains("The dossier has no proposition nonsense; it has talks-now");
        assertThat(run("--dossier", "generic")).isEqualTo(2);
        assertThat(err.toString()).contains("names neither parties nor propositions");
        assertThat(run("--dossier", "nowhere")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no dossier nowhere");
    }

    @Test
    void programsGetAllThatIsKnownAndWhereToGoOn() throws IOException {
        assertThat(run("--sort", "speaker", "--limit", "3", "--format", "json")).isZero();
        JsonNode page = new ObjectMapper().readTree(out.toString());
        assertThat(page.path("total").asInt()).isEqualTo(8);
        assertThat(page.path("rows")).hasSize(3);
        assertThat(page.path("rows").path(0).path("reviewed").asText()).isEqualTo("machine");
        String next = page.path("next").asText();
        out.getBuffer().setLength(0);
        assertThat(run("--sort", "speaker", "--limit", "8", "--format", "json", "--after", next))
                .isZero();
        assertThat(new ObjectMapper().readTree(out.toString()).path("rows")).hasSize(5);
    }

    @Test
    void whatIsLikeAStatementIsFound() {
        assertThat(run("--like", firstId(), "--format", "csv")).isZero();
        assertThat(out.toString().lines().count()).isGreaterThan(1);
    }

    private String firstId() {
        run("brandeth", "--limit", "1", "--format", "csv");
        String row = out.toString().lines().skip(1).findFirst().orElseThrow();
        out.getBuffer().setLength(0);
        return row.substring(row.lastIndexOf(',') + 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "talks --like=x        | leave one out",
                "--limit=0             | --limit is from 1 to 1000",
                "--after=nowhere talks | That is no place in the results of this search",
                "--record=gone.sqlite  | there is no such file"
            })
    void aWrongCallIsToldInOneLine(String options, String message) {
        String[] args = options.split(" ", -1);
        assertThat(options.contains("--record") ? plain(args) : run(args)).isEqualTo(2);
        assertThat(err.toString()).contains(message).hasLineCount(1);
        assertThat(out.toString()).isEmpty();
    }

    private int plain(String... args) {
        return new CommandLineInterface(new PrintWriter(out, true), new PrintWriter(err, true)).run("search", args[0]);
    }

    @Test
    void whatDrivesATerminalIsShownByItsNumber() {
        assertThat(run("velland tore up")).isZero();
        assertThat(out.toString()).contains("<U+001B>").doesNotContain("\u001b");
    }
}
