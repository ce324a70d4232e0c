package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.service.CodedNews;

/** What a person gets who takes statements to another program. */
class ExportCommandTest {

    @TempDir
    private Path folder;

    private Path record;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void keepSomeStatements() throws IOException {
        record = CodedNews.record(folder.resolve("r.sqlite"));
        Files.createDirectory(folder.resolve("to"));
    }

    private int run(Screen screen, String... options) {
        List<String> args = new ArrayList<>(List.of("export", "--record", record.toString()));
        args.addAll(List.of(options));
        return new CommandLineInterface(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        InputStream.nullInputStream(),
                        new CommandLineInterface.Screens(() -> screen, () -> screen))
                .run(args.toArray(String[]::new));
    }

    private int run(String... options) {
        return run(Screen.NONE, options);
    }

    private List<String> made() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("to"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aDatabaseOfDiscourseNetworkAnalyzerCanBeTakenInAgain() throws IOException {
        assertThat(run("--format", "dna", "--to", folder.resolve("to").toString()))
                .isZero();
        assertThat(made()).containsExactly("statements.dna");
        Path other = folder.resolve("other.sqlite");
        String[] back = {"import", folder.resolve("to/statements.dna").toString(), "--record", other.toString()};
        assertThat(new CommandLineInterface(new PrintWriter(out, true), new PrintWriter(err, true)).run(back))
                .as(err.toString())
                .isZero();
        assertThat(Files.size(other)).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "csv     | statements.csv",
                "jsonl   | statements.jsonl",
                "parquet | articles.parquet, statements.parquet",
                "plover  | events.csv, events.jsonl",
                "qdpx    | statements.qdpx"
            })
    void aFolderGetsTheFilesOfTheFormatAndNothingElse(String format, String files) throws IOException {
        assertThat(run("--format", format, "--to", folder.resolve("to").toString()))
                .as(err.toString())
                .isZero();
        assertThat(made()).containsExactly(files.split(", ", -1));
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl", "parquet", "plover", "qdpx"})
    void aFileGetsTheStatementsThatAreWanted(String format) throws IOException {
        Path file = folder.resolve("to/it");

        assertThat(run("--format", format, "--to", file.toString(), "--issue", "territory", "--act", "reject"))
                .as(err.toString())
                .isZero();
        assertThat(made()).containsExactly("it");
        assertThat(err.toString().strip())
                .isEqualTo((format.equals("plover") ? "1 event" : "1 statement") + " of 1 article written to " + file);
    }

    @Test
    void theRecordFormatIsWhatStatementsPrints() throws IOException {
        Path file = folder.resolve("to/it.jsonl");
        run("--format", "jsonl", "--to", file.toString());
        new CommandLineInterface(new PrintWriter(out, true), new PrintWriter(err, true))
                .run("statements", "--record", record.toString(), "--format", "jsonl");

        assertThat(Files.readString(file, UTF_8)).isEqualTo(out.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl", "plover"})
    void standardOutputGetsTheSameTextAsAFile(String format) throws IOException {
        Path file = folder.resolve("to/it");
        run("--format", format, "--to", file.toString());

        assertThat(run("--format", format, "--to", "-")).isZero();
        assertThat(out.toString()).isEqualTo(Files.readString(file, UTF_8)).isNotEmpty();
    }

    @Test
    void wordsAreUnalteredUnlessForASpreadsheet() throws IOException {
        run("--format", "csv", "--to", "-", "--speaker", "Tal");

        assertThat(out.toString()).contains("Velland tore up the \u001b[2JAccord");
    }

    @Test
    void aFileThatIsThereIsLeftAloneUnlessForced() throws IOException {
        Path file = Files.writeString(folder.resolve("to/it"), "mine");

        assertThat(run("--format", "csv", "--to", file.toString())).isEqualTo(1);
        assertThat(err.toString().strip())
                .isEqualTo("rapporteur: " + file + " is there already; name another file, or replace it with --force");
        assertThat(file).hasContent("mine");

        assertThat(run("--format", "csv", "--to", file.toString(), "--force")).isZero();
        assertThat(Files.readString(file, UTF_8)).startsWith("id,published,");
        assertThat(made()).containsExactly("it");
    }

    @Test
    void oneOfTwoFilesThatIsThereStopsBoth() throws IOException {
        Files.writeString(folder.resolve("to/articles.parquet"), "mine");

        assertThat(run("--format", "parquet", "--to", folder.resolve("to").toString()))
                .isEqualTo(1);
        assertThat(made()).containsExactly("articles.parquet");
    }

    @Test
    void whatALinkLeadsToIsReplacedAndTheLinkStays() throws IOException {
        Path real = Files.writeString(folder.resolve("real"), "mine");
        Path link = Files.createSymbolicLink(folder.resolve("to/link"), real);

        assertThat(run("--format", "csv", "--to", link.toString(), "--force")).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(real, UTF_8)).startsWith("id,published,");
    }

    @Test
    void aDeviceIsNotReplaced() {
        assertThat(run("--format", "csv", "--to", "/dev/null", "--force")).isEqualTo(1);
        assertThat(err.toString()).contains("/dev/null is there and is no ordinary file; name another");
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        assertThat(run("--format", "csv", "--to", folder.resolve("no/it").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("its folder is not there; make the folder first");
    }

    @Test
    void aFailedExportLeavesNothingBehind() throws IOException {
        assertThat(run("--format", "qdpx", "--to", folder.resolve("to/it").toString(), "--article", "nothing"))
                .isNotZero();
        assertThat(made()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"parquet", "qdpx"})
    void whatIsNoTextDoesNotGoToStandardOutput(String format) {
        assertThat(run("--format", format, "--to", "-")).isEqualTo(2);
        assertThat(err.toString()).contains("This format is no text; name a file with --to");
    }

    @Test
    void textsAsTheyStandDoNotGoToATerminal() {
        assertThat(run(new Screen(true, 80, true), "--format", "csv", "--to", "-"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("Standard output is a terminal");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void statementsThatAreNoEventsAreCounted() {
        assertThat(run("--format", "plover", "--to", folder.resolve("to/it").toString()))
                .isZero();
        assertThat(err.toString().lines())
                .containsExactly(
                        "rapporteur: 5 statements left out, since they have no act of which the coder was sure, or one"
                                + " that PLOVER does not code",
                        "3 events of 2 articles written to " + folder.resolve("to/it"));
    }

    @Test
    void anUnknownFormatIsToldWithThoseThatThereAre() {
        assertThat(run("--format", "xls", "--to", "-")).isEqualTo(2);
        assertThat(err.toString()).contains("It is one of csv, jsonl, parquet, plover, qdpx, dna, but got \"xls\"");
    }
}
