package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluateCommandTest {

    private static final String GOLD =
            "{\"doc\": \"a.txt\", \"statements\": [{\"content\": [[9, 17]], \"source\": [0, 3],"
                    + " \"cue\": [[4, 8]], \"kind\": \"direct\", \"speaker\": \"Lis\"}]}\n";

    private static final String OTHER =
            "{\"doc\": \"a.txt\", \"statements\": [{\"content\": [[9, 15]], \"source\": [[0, 3]],"
                    + " \"cue\": null, \"kind\": \"indirect\", \"speaker\": \"Ana Lis\"}]}\n";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeFiles() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "Lis said “Never.”\n", UTF_8);
        Files.writeString(folder.resolve("gold.jsonl"), GOLD, UTF_8);
        Files.writeString(folder.resolve("other.jsonl"), OTHER, UTF_8);
    }

    private int evaluate(String gold, String predicted, String texts, String... options) {
        String[] args = new String[4 + options.length];
        args[0] = "evaluate";
        args[1] = folder.resolve(gold).toString();
        args[2] = folder.resolve(predicted).toString();
        args[3] = folder.resolve(texts).toString();
        System.arraycopy(options, 0, args, 4, options.length);
        return new CommandLineInterface(new PrintWriter(out, true), new PrintWriter(err, true)).run(args);
    }

    @Test
    void figuresAreShownAsTables() {
        assertThat(evaluate("gold.jsonl", "other.jsonl", "")).isZero();
        assertThat(out.toString()).isEqualTo("""
                        Articles 1, statements in gold 1, predicted 1

                                                precision  recall      F1
                        statements                 1.0000  1.0000  1.0000
                          strict                   1.0000  1.0000  1.0000
                        words marked as
                          content                  1.0000  1.0000  1.0000
                          source                   1.0000  1.0000  1.0000
                          cue                      0.0000  0.0000  0.0000
                        spans, exact to the letter
                          content                  0.0000  0.0000  0.0000
                          source                   1.0000  1.0000  1.0000
                          cue                      0.0000  0.0000  0.0000

                        Krippendorff's alpha over all words        0.6154

                        of the statements that match  agree   pairs   alpha
                          source overlaps            1.0000       1
                          same content words         1.0000       1
                          same kind                  0.0000       1  0.0000
                          same speaker               1.0000       1
                        """);
    }

    @Test
    void figuresArePrintedForProgramsOnDemand() {
        assertThat(evaluate("gold.jsonl", "other.jsonl", "", "--json")).isZero();
        assertThat(out.toString())
                .startsWith("{\"documents\":1,\"gold\":1,\"predicted\":1,\"tokens\":{\"content\":{\"p\":1.0,")
                .contains("\"alpha\":0.6154,", "\"matched\":{\"source_overlap\":{\"agree\":1.0,\"n\":1}")
                .endsWith("\"coded_alpha\":{\"kind\":0.0},\"multi\":{}}\n");
    }

    @Test
    void articlesThatThePredictionLacksAreNamed() throws IOException {
        Files.writeString(folder.resolve("other.jsonl"), "\n", UTF_8);
        assertThat(evaluate("gold.jsonl", "other.jsonl", "")).isZero();
        assertThat(out.toString()).endsWith("\nArticles that the prediction lacks: a.txt\n");
        assertThat(evaluate("gold.jsonl", "other.jsonl", "", "--json")).isZero();
        assertThat(out.toString()).endsWith(",\"missing_documents\":[\"a.txt\"]}\n");
    }

    @ParameterizedTest
    @CsvSource({
        "none.jsonl, other.jsonl, '',    'none.jsonl: no such file; give one in JSON Lines'",
        "gold.jsonl, '',          '',    ': is a folder; give a file in JSON Lines'",
        "gold.jsonl, other.jsonl, a.txt, 'a.txt: no such folder; give the one with the articles'"
    })
    void aFileThatIsNotThereFailsTheWorkAndNotTheCall(String gold, String predicted, String texts, String message) {
        assertThat(evaluate(gold, predicted, texts)).isEqualTo(1);
        assertComplaint(message);
    }

    @Test
    void aBrokenLineIsNamedByFileAndNumber() throws IOException {
        Files.writeString(folder.resolve("other.jsonl"), "\n" + OTHER + "{\"doc\": \n", UTF_8);
        assertThat(evaluate("gold.jsonl", "other.jsonl", "")).isEqualTo(1);
        assertComplaint("other.jsonl, line 3: not valid JSON at column ");
    }

    @Test
    void anArticleThatStandsTwiceIsNamedWithBothLines() throws IOException {
        Files.writeString(folder.resolve("gold.jsonl"), GOLD + GOLD, UTF_8);
        assertThat(evaluate("gold.jsonl", "other.jsonl", "")).isEqualTo(1);
        assertComplaint("gold.jsonl, line 2: article \"a.txt\" stands in line 1 already; keep one of the two");
    }

    @Test
    void anOffsetOutsideTheTextIsNamedByFileLineAndStatement() throws IOException {
        Files.writeString(folder.resolve("other.jsonl"), OTHER.replace("[[0, 3]]", "[[0, 19]]"), UTF_8);
        assertThat(evaluate("gold.jsonl", "other.jsonl", "")).isEqualTo(1);
        assertComplaint("other.jsonl, line 1: statement 1: \"source\" [0, 19] leaves the text of a.txt, which has 18");
    }

    @ParameterizedTest
    @CsvSource({
        "b.txt,      'line 1: there is no text \"b.txt\" in '",
        "../a.txt,   'line 1: \"doc\" leaves the folder of texts (../a.txt)'"
    })
    void aTextThatIsNotInTheFolderIsNamed(String name, String message) throws IOException {
        Files.writeString(folder.resolve("gold.jsonl"), GOLD.replace("a.txt", name), UTF_8);
        assertThat(evaluate("gold.jsonl", "other.jsonl", "")).isEqualTo(1);
        assertComplaint(message);
    }

    @Test
    void filesThatAreNotUtf8AreNamed() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "Lis said «Never»\n", ISO_8859_1);
        assertThat(evaluate("gold.jsonl", "other.jsonl", "")).isEqualTo(1);
        assertComplaint("a.txt: not UTF-8");
        err.getBuffer().setLength(0);
        Files.writeString(folder.resolve("gold.jsonl"), GOLD.replace("Lis", "Léa"), ISO_8859_1);
        assertThat(evaluate("gold.jsonl", "other.jsonl", "")).isEqualTo(1);
        assertComplaint("gold.jsonl, after line 0: not UTF-8");
    }

    private void assertComplaint(String message) {
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).startsWith("rapporteur: ").contains(message);
        assertThat(err.toString().lines()).hasSize(1);
    }
}
