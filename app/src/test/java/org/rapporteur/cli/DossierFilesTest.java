package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.service.News;

/** Dossiers are made, checked and shown. */
class DossierFilesTest {

    @TempDir
    private Path folder;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    private int run(String... args) {
        return run(Screen.NONE, args);
    }

    private int run(Screen screen, String... args) {
        out = new StringWriter();
        err = new StringWriter();
        return new CommandLineInterface(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        InputStream.nullInputStream(),
                        new CommandLineInterface.Screens(() -> screen, () -> screen))
                .run(args);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void whatIsWrittenToBeginWithIsGoodAndCanBeUsed() throws IOException {
        String mine = file("mine.yaml");
        assertThat(run("dossier", "new", "my-war", mine)).isZero();
        assertThat(out.toString()).contains("Written: " + mine, "rapporteur dossier check " + mine);
        assertThat(run("dossier", "check", mine)).isZero();
        assertThat(out.toString())
                .startsWith(
                        mine + ": good. my-war has 2 parties, 5 actors of its own, 16 issues, 2 propositions (2 with")
                .contains("1 agreement, 2 outlets");
        String news = News.write(folder, "olm.txt", "Olm rejected the offer on Tuesday.\n")
                .toString();
        assertThat(run("extract", "--dossier", mine, news)).isZero();
        assertThat(out.toString()).contains("\"speaker\":\"Government of Tarsk\"", "\"side\":\"Tarsk\"");
    }

    @Test
    void nothingIsEverWrittenOver() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.yaml"), "mine", UTF_8);
        assertThat(run("dossier", "new", "my-war", mine.toString())).isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly("rapporteur: " + mine + " is there already; name another file, or remove it");
        assertThat(mine).hasContent("mine");
        assertThat(run("dossier", "new", "my-war", file("no/such/mine.yaml"))).isEqualTo(1);
        assertThat(err.toString()).contains("cannot be written", "check that its folder exists");
        assertThat(run("dossier", "new", "My War", file("other.yaml"))).isEqualTo(2);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains("\"My War\" is no short name; write a to z");
        assertThat(folder.resolve("other.yaml")).doesNotExist();
    }

    @Test
    void everyDefectOfEveryFileHasALine() throws IOException {
        News.write(folder, "a.yaml", "name: a\nsides: [A]\npropositions: [{id: p, proposition: P, issue: w}]\n");
        News.write(folder, "b.yaml", "title: B\n");
        News.write(folder, "c/dossier.yaml", "name: c\n");
        News.write(folder, "c/actors.yaml", "actors:\n- {id: x, type: group, name: X}\n");
        assertThat(run("dossier", "check", file("a.yaml"), file("b.yaml"), file("c"), file("d.yaml")))
                .isEqualTo(1);
        assertThat(err.toString().lines())
                .hasSize(5)
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("rapporteur: " + file("a.yaml") + ", line 2, key \"conflict\""),
                        line -> assertThat(line)
                                .startsWith("rapporteur: " + file("a.yaml") + ", line 2, key \"sides\""),
                        line -> assertThat(line)
                                .startsWith("rapporteur: " + file("a.yaml") + ", line 3, key \"issue\""),
                        line -> assertThat(line).startsWith("rapporteur: " + file("b.yaml") + ", line 1, key \"name\""),
                        line -> assertThat(line).startsWith("rapporteur: There is no dossier " + file("d.yaml")));
        assertThat(out.toString().lines())
                .containsExactly(file("c") + ": good. c has no conflict, 1 actor of its own, 15 issues, 0 propositions,"
                        + " 0 agreements, 0 outlets");
    }

    @ParameterizedTest
    @ValueSource(strings = {"generic", "war-in-ukraine", "example"})
    void thoseThatAreBuiltInAreGoodAndCanBeShown(String name) {
        assertThat(run("dossier", "check", name)).isZero();
        assertThat(run("dossier", "show", name)).isZero();
        assertThat(out.toString()).contains("Actors", "Issues and propositions", "  talks: whether, when");
    }

    @Test
    void aDossierIsShownWithAllThatIsInIt() {
        assertThat(run("dossier", "show", "example")).isZero();
        assertThat(out.toString())
                .startsWith("callow-valley: The war in the Callow Valley\n")
                .containsSubsequence(
                        "parties      Velland, Sorrane, Callow\n",
                        "period       from 2031-01-09 to 2031-07-04\n",
                        "outlets      Norrin Wire (Norrin), SORINFORM",
                        "\n  Velland\n    Government of Velland (Republic of Velland",
                        "    Ilse Varrow: President of Velland  [velland-varrow]\n",
                        "\n  Callow\n",
                        "    Dorran Vey: chairman of the Upper Callow Council  [callow-vey]\n",
                        "\n  talks: ",
                        "    talks-now: Velland and Sorrane negotiate directly with each other\n",
                        "      for          wants Harth and Corvend to sit down",
                        "      against      will not sit at a table",
                        "  Fennick Accord (Accord of Fennick), 2024-05-12\n",
                        "    between Government of Velland, Government of Sorrane\n");
        assertThat(run("dossier", "show", "atlantis")).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1);
    }

    @Test
    void onATerminalNoLineIsWiderThanItIs() {
        assertThat(run(new Screen(true, 60, true), "dossier", "show", "example"))
                .isZero();
        List<String> lines = out.toString()
                .lines()
                .map(line -> line.replaceAll("\u001b\\[[0-9;]*m", ""))
                .toList();
        assertThat(lines).hasSizeGreaterThan(100).allMatch(line -> Columns.width(line) <= 60);
        String plain = String.join(" ", lines).replaceAll(" +", " ");
        assertThat(run("dossier", "show", "example")).isZero();
        assertThat(plain)
                .isEqualTo(String.join(" ", out.toString().lines().toList()).replaceAll(" +", " "));
    }

    @Test
    void whatAFileHoldsDoesNotDriveTheTerminal() throws IOException {
        News.write(folder, "evil.yaml", "name: evil\ntitle: \"a\\u202Eb\"\n");
        assertThat(run("dossier", "show", file("evil.yaml"))).isZero();
        assertThat(out.toString()).startsWith("evil: a<U+202E>b\n");
    }

    @Test
    void everyCommandExplainsItself() {
        StringBuilder help = new StringBuilder();
        for (String command : List.of("new", "check", "show")) {
            assertThat(run("dossier", command, "--help")).isZero();
            help.append(out);
        }
        assertThat(help.toString().lines()).allMatch(line -> line.length() <= 80);
        assertThat(help.toString()).contains("Examples:", "NAME", "FILE", "Exit status:");
        assertThat(run("dossier")).isEqualTo(2);
        assertThat(err.toString()).startsWith("rapporteur: A command is missing; the commands are new, check, show");
    }
}
