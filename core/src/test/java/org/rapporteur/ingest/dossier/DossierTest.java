package org.rapporteur.ingest.dossier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DossierTest {

    @TempDir
    private Path folder = Path.of("");

    private void assertBroken(String yaml, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), yaml, UTF_8);
        assertThatExceptionOfType(BrokenDossierException.class)
                .isThrownBy(() -> Dossier.read(file))
                .withMessageStartingWith(file + message)
                .matches(e -> String.valueOf(e.getMessage()).lines().count() == 1);
    }

    @Test
    void theDossierOfTheExampleIsOne() throws BrokenDossierException {
        assertThat(Dossier.read(Path.of("../examples/dossier.yaml")).name()).isEqualTo("callow-valley");
    }

    /** The slash stands for a line's end. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'name: a/sides: [b/'        | ', line 3: is no YAML'",
                "'name: a//sides: Velland/'  | ', line 3: \"sides\" is no list'",
                "'name: a/actors:/- Renn/'   | ', line 3: an entry of \"actors\" is no list of keys and values'",
                "'# mine/title: a/'          | ', line 2: the dossier has no name'",
                "'name: [a]/'                | ', line 1: the dossier has no name'",
                "'- name/'                   | ', line 1: is no list of keys and values'",
                "'a/---/b/'                  | ', line 2: is no YAML'",
                "''                          | ' is empty'"
            })
    void aBrokenOneIsNamedWithItsLine(String yaml, String message) throws IOException {
        assertBroken(yaml.replace('/', '\n'), message);
    }

    @Test
    void aMissingOneAndOneInAnotherEncodingAreNamed() throws IOException {
        assertThatExceptionOfType(BrokenDossierException.class)
                .isThrownBy(() -> Dossier.read(folder.resolve("none.yaml")))
                .withMessageContaining("none.yaml does not exist");
        Path latin = Files.writeString(folder.resolve("latin.yaml"), "name: a\ntitle: é\n", ISO_8859_1);
        assertThatExceptionOfType(BrokenDossierException.class)
                .isThrownBy(() -> Dossier.read(latin))
                .withMessageContaining("latin.yaml, line 2: is not UTF-8");
    }

    @Test
    @Timeout(20)
    void aHostileOneIsRefused() throws IOException {
        assertBroken("[".repeat(500_000), "");
        assertBroken("name: a\n".repeat(200_000), " is larger than");
        assertBroken("a: \u001b\n", " is no YAML");
    }
}
