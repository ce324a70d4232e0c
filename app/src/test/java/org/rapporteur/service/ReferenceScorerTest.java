package org.rapporteur.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.cli.CommandLineInterface;

/** The figures are those of the reference scorer, a program in Python that not every machine has. */
class ReferenceScorerTest {

    private static final Path SCORER = Path.of("..", "..", "shared", "tools", "score.py");

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> BITS = List.of(
            "that ",
            "that\u00a0",
            "said ",
            "U.S.-led ",
            "don’t ",
            "½ ",
            "Ⅷ",
            "😀",
            "𝒳𝒴 ",
            "e\u0301",
            "中文",
            "_",
            "-",
            ".",
            ", ",
            "; ",
            "“",
            "”",
            "\n",
            "\r\n",
            "\u0085",
            "\u2028",
            "\u3000",
            "\u200b",
            "\ufeff",
            "İ",
            "ß",
            "\t",
            "a",
            "b ",
            "talks ",
            "the ",
            "minister ");

    private static final List<String> NAMES =
            List.of("", "Putin", "Vladimir Putin", "Erdoğan", "ERDOGAN", "Путин", "–", "ﬁnance ministry", "A.B. See");

    @TempDir
    private Path folder;

    @BeforeEach
    void skipWithoutTheScorer() throws InterruptedException {
        assumeThat(Files.exists(SCORER)).as("%s is there", SCORER).isTrue();
        assumeThat(hasPython()).as("python3 is there").isTrue();
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @ParameterizedTest(name = "random record {0}")
    @ValueSource(longs = {1, 2, 3})
    void randomRecordsGetTheFiguresOfTheReferenceScorer(long seed) throws IOException, InterruptedException {
        Random random = new Random(seed);
        List<String> gold = new ArrayList<>();
        List<String> predicted = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(40); i++) {
            StringBuilder text = new StringBuilder();
            for (int bits = 20 + random.nextInt(300); bits > 0; bits--) {
                text.append(pick(BITS, random));
            }
            Files.writeString(folder.resolve(i + ".txt"), text, UTF_8);
            int length = text.codePointCount(0, text.length());
            List<String> statements = statements(length, random);
            gold.add(line(i, statements));
            if (random.nextInt(8) > 0) {
                List<String> others = new ArrayList<>(statements(length, random));
                statements.stream()
                        .map(each -> random.nextInt(3) > 0 ? each : changed(each, length, random))
                        .filter(each -> random.nextInt(4) > 0)
                        .forEach(each -> others.add(random.nextInt(others.size() + 1), each));
                predicted.add(line(i, others));
            }
        }
        compare(gold, predicted);
    }

    private void compare(List<String> gold, List<String> predicted) throws IOException, InterruptedException {
        Path goldFile = Files.write(folder.resolve("gold.jsonl"), gold, UTF_8);
        Path predictedFile = Files.write(folder.resolve("predicted.jsonl"), predicted, UTF_8);
        assertThat(ours(goldFile, predictedFile)).isEqualTo(reference(goldFile, predictedFile));
    }

    private JsonNode ours(Path gold, Path predicted) throws IOException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = new CommandLineInterface(new PrintWriter(out), new PrintWriter(err, true))
                .run("evaluate", gold.toString(), predicted.toString(), folder.toString(), "--json");
        assertThat(status).as(err.toString()).isZero();
        return JSON.readTree(out.toString());
    }

    private JsonNode reference(Path gold, Path predicted) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "python3",
                        SCORER.toString(),
                        gold.toString(),
                        predicted.toString(),
                        folder.toString(),
                        "--json")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isZero();
        return JSON.readTree(output.replace("-0.0", "0.0"));
    }

    private static String line(int number, List<String> statements) {
        return "{\"doc\": \"" + number + ".txt\", \"statements\": [" + String.join(", ", statements) + "]}";
    }

    private static List<String> statements(int length, Random random) {
        List<String> statements = new ArrayList<>();
        for (int count = random.nextInt(9); count > 0; count--) {
            statements.add("{\"content\": " + spans(1 + random.nextInt(3), length, random)
                    + ", \"source\": " + optionalSpans(length, random)
                    + ", \"cue\": " + optionalSpans(length, random)
                    + field("kind", List.of("direct", "indirect", "mixed"), random)
                    + field("side", List.of("Ost", "West", ""), random)
                    + field("act", List.of("offer", "deny"), random)
                    + field("said_on", List.of("2025", "2025-01-02"), random)
                    + field("speaker", NAMES, random)
                    + coding(random)
                    + "}");
        }
        return statements;
    }

    private static String coding(Random random) {
        String issues = pick(List.of("", "[]", "[\"talks\"]", "[\"talks\", \"territory\"]"), random);
        String stances = pick(List.of("", "{}", "{\"a\": \"support\"}", "{\"a\": \"oppose\", \"b\": \"x\"}"), random);
        String conditions = pick(
                List.of("", "[]", "[{\"text\": \"if they go\"}]", "[{\"text\": \"They go!\"}, {\"text\": \"–\"}]"),
                random);
        return (issues.isEmpty() ? "" : ", \"issues\": " + issues)
                + (stances.isEmpty() ? "" : ", \"stances\": " + stances)
                + (conditions.isEmpty() ? "" : ", \"conditions\": " + conditions);
    }

    /** Returns {@code statement} with other content that is likely to overlap that before. */
    private static String changed(String statement, int length, Random random) {
        String[] parts = statement.split("]]", 2);
        String[] ends = parts[0].substring(parts[0].lastIndexOf('[') + 1).split(", ", 2);
        int start = Math.max(0, Integer.parseInt(ends[0]) - random.nextInt(12));
        int end = Math.min(length, Integer.parseInt(ends[1]) + random.nextInt(12));
        return "{\"content\": [[" + start + ", " + end + "]]" + parts[1];
    }

    private static String field(String name, List<String> values, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> ", \"" + name + "\": null";
            default -> ", \"" + name + "\": \"" + pick(values, random) + "\"";
        };
    }

    private static String optionalSpans(int length, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> "null";
            case 1 -> span(length, random);
            default -> spans(1 + random.nextInt(2), length, random);
        };
    }

    private static String spans(int count, int length, Random random) {
        List<String> spans = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            spans.add(span(length, random));
        }
        return "[" + String.join(", ", spans) + "]";
    }

    private static String span(int length, Random random) {
        int start = random.nextInt(length);
        int end = start + 1 + random.nextInt(Math.min(40, length - start));
        return "[" + start + ", " + end + "]";
    }

    private static String pick(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
