package org.rapporteur.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.dossier.Dossiers;

class OptionsTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsNotSaidIsAsOnTheDesktop() throws JobException {
        Options options = Options.of(List.of("--to", "out", "a.jsonl", "hdfs:///b"));
        assertThat(options.inputs()).containsExactly("a.jsonl", "hdfs:///b");
        assertThat(options.to()).isEqualTo("out");
        assertThat(options.how().dossier()).isEqualTo("generic");
        assertThat(options.partBytes()).isEqualTo(256L << 20);
        assertThat(options.copies()).isTrue();
        assertThat(options.how().known().version()).isEqualTo("generic");
    }

    @Test
    void dossiersAndActorsTravelAsTheTextsOfTheirFiles() throws JobException, IOException {
        Path dossier = Files.writeString(folder.resolve("mine.yaml"), Dossiers.example("mine"));
        Path actors = Files.writeString(
                folder.resolve("actors.yaml"),
                "actors:\n  - id: mine-ada-renn\n    type: person\n    name: Ada Renn\n");
        Options options = Options.of(List.of(
                "--dossier",
                dossier.toString(),
                "--actors",
                actors.toString(),
                "--columns",
                "text=Words,id=Key",
                "--min-confidence",
                "0.75",
                "--part-mib",
                "2",
                "--no-copies",
                "--to",
                "out",
                "in"));
        Files.delete(dossier);
        Files.delete(actors);
        assertThat(options.how().known().version()).matches("mine [0-9a-f]{16} \\+ [0-9a-f]{16}");
        assertThat(options.how().known().setting().minConfidence()).isEqualTo(0.75);
        assertThat(options.how().columns()).isEqualTo(Map.of("text", "Words", "id", "Key"));
        assertThat(options.partBytes()).isEqualTo(2 << 20);
        assertThat(options.copies()).isFalse();
    }

    @Test
    void wrongCallsAreToldInALine() {
        for (Map.Entry<List<String>, String> each : Map.of(
                        List.of("in"), "Name archives, and with --to where results go",
                        List.of("--to"), "--to needs a value",
                        List.of("--to", "out", "--nothing", "1", "in"), "There is no option --nothing",
                        List.of("--to", "out", "--columns", "text", "in"), "--columns takes NAME=COLUMN, and not text",
                        List.of("--to", "out", "--columns", "words=Text", "in"),
                                "\"words\" is nothing that a column can be",
                        List.of("--to", "out", "--min-confidence", "two", "in"),
                                "--min-confidence takes a number from 0 to 1",
                        List.of("--to", "out", "--dossier", "none", "in"),
                                "There is no dossier none: give the path of a file",
                        List.of("--to", "out", "--actors", "none", "in"), "There is no file of actors none")
                .entrySet()) {
            assertThatThrownBy(() -> Options.of(each.getKey()))
                    .isInstanceOfSatisfying(
                            JobException.class,
                            thrown -> assertThat(thrown.isWrongCall()).isTrue())
                    .hasMessageStartingWith(each.getValue());
        }
    }

    @Test
    void wrongCallsOfAnalysesAreToldInALine() throws JobException {
        for (Map.Entry<List<String>, String> each : Map.of(
                        List.<String>of(), "Name the folder of results",
                        List.of("one", "two"), "Name one folder of results, and not one and two",
                        List.of("in", "--by"), "--by needs a value",
                        List.of("in", "--by", "party"),
                                "--by takes one of the words actor, organisation, side, and not party",
                        List.of("in", "--at", "March"), "--at takes a day such as 2031-03-09, and not March",
                        List.of("in", "--days", "3"), "--days counts back from a day",
                        List.of("in", "--least", "0"), "--least takes a whole number from 1",
                        List.of("in", "--only", "positions,songs"), "--only takes one of the words positions,",
                        List.of("in", "--to-day", "1"), "There is no option --to-day")
                .entrySet()) {
            assertThatThrownBy(() -> AnalyseOptions.of(each.getKey()))
                    .isInstanceOfSatisfying(
                            JobException.class,
                            thrown -> assertThat(thrown.isWrongCall()).isTrue())
                    .hasMessageStartingWith(each.getValue());
        }
        AnalyseOptions usual = AnalyseOptions.of(List.of("hdfs:///news"));
        assertThat(usual.to()).isEqualTo("hdfs:///news/analyses");
        assertThat(usual.analyses()).containsExactly(AnalyseOptions.Analysis.values());
        assertThat(usual.how()).isEmpty();
    }

    @Test
    void brokenDossierIsToldWithWhatMendsIt() throws JobException, IOException {
        Path dossier = Files.writeString(folder.resolve("broken.yaml"), "name: [\n");
        Options options = Options.of(List.of("--dossier", dossier.toString(), "--to", "out", "in"));
        assertThatThrownBy(() -> options.how().known())
                .isInstanceOf(JobException.class)
                .hasMessageContaining("broken.yaml");
    }
}
