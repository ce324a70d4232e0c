package org.rapporteur.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.service.ExampleRecord;
import org.rapporteur.service.HowToRead;
import org.rapporteur.service.Serving;
import org.rapporteur.web.Desk;

class ApiExamplesTest {

    private static final Pattern EXAMPLE = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void theExamplesOfTheDocumentWorkAsTheyStandThere() throws Exception {
        assumeTrue(run("curl --version", "").status() == 0, "curl is needed, and a shell");
        List<String> examples = EXAMPLE.matcher(Files.readString(Path.of("..", "docs", "api.md")))
                .results()
                .map(each -> each.group(1))
                .filter(example -> example.contains("$DESK"))
                .toList();
        assertThat(examples).hasSize(3);
        Path record = ExampleRecord.record(folder.resolve("example.sqlite"));
        try (Desk desk = Desk.start(Serving.Settings.local(record, HowToRead.DEFAULT.with("example"), 0))) {
            String address = desk.address().toString().replaceAll("/$", "");
            // A status that is no success ends the run.
            String script = "set -euo pipefail\ncurl() { command curl --fail-with-body --show-error \"$@\"; }\n"
                    + examples.stream().collect(Collectors.joining("\n"));
            Ran ran = run(script, address);
            assertThat(ran.status()).as(ran.output()).isZero();
            assertThat(ran.output())
                    .contains(
                            "\"act\":\"reject\"",
                            "<feed",
                            "\"deed\":\"correct\"",
                            "\"deed\":\"restore\"",
                            "\"stage\":");
            assertThat(folder.resolve("statements.csv")).isNotEmptyFile();
        }
    }

    private record Ran(int status, String output) {}

    private Ran run(String script, String desk) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("DESK", desk);
        try {
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            return new Ran(process.exitValue(), output);
        } catch (IOException e) {
            return new Ran(-1, String.valueOf(e.getMessage()));
        }
    }
}
