package org.rapporteur.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.actors.Actor;
import org.rapporteur.actors.Directory;
import org.rapporteur.docs.Documents;
import org.rapporteur.model.Conflict;
import org.rapporteur.model.Issue;
import org.rapporteur.model.Proposition;
import org.rapporteur.yaml.BrokenFileException;
import org.rapporteur.yaml.YamlFile;

class DossiersTest {

    private static final LocalDate DAY = LocalDate.of(2031, 3, 1);

    private static Dossier builtIn(String name) {
        return Dossiers.builtIn(name).orElseThrow();
    }

    private static Dossier read(String yaml) throws BrokenFileException {
        return new DossierReader(new YamlFile("my.yaml", yaml)).read();
    }

    private static String codebook() throws IOException {
        return Files.readString(Documents.inRepository("docs/codebook.md"), UTF_8);
    }

    @Test
    void theGenericOneHasNoConflictAndTheActorsThatAreBuiltIn() {
        Dossier generic = builtIn("generic");
        assertThat(generic.conflict()).isEmpty();
        assertThat(generic.directory()).isSameAs(Directory.builtIn());
        assertThat(generic.propositions()).isEmpty();
    }

    @Test
    void theOneOfTheWarInUkraineHasThePropositionsOfTheCodebook() throws IOException {
        Dossier war = builtIn("war-in-ukraine");
        assertThat(war.conflict()).contains(new Conflict("russia-ukraine", List.of("Ukraine", "Russia")));
        String section = codebook().split("war in Ukraine:", -1)[1];
        List<Proposition> rows = Pattern.compile("^\\| `([a-z-]+)` \\| ([^|]+) \\| ([a-z-]+) \\|$", Pattern.MULTILINE)
                .matcher(section)
                .results()
                .map(row -> bare(row.group(1), row.group(2), row.group(3)))
                .toList();
        assertThat(rows).hasSize(12);
        assertThat(war.propositions().stream().map(p -> bare(p.id(), p.text(), p.issue())))
                .isEqualTo(rows);
    }

    private static Proposition bare(String id, String text, String issue) {
        return new Proposition(id, text, issue, Optional.empty(), Optional.empty(), List.of());
    }

    @Test
    void theIssuesAreThoseOfTheCodebook() throws IOException {
        String section = codebook().split("\n## ", -1)[3];
        assertThat(Pattern.compile("^\\| `([a-z-]+)` \\| ([^|]+) \\|", Pattern.MULTILINE)
                        .matcher(section)
                        .results()
                        .map(row -> new Issue(row.group(1), row.group(2))))
                .isEqualTo(Issue.CODEBOOK);
    }

    @Test
    void theOneOfTheExampleKnowsItsPartiesAndActors() {
        Dossier example = builtIn("example");
        assertThat(example.name()).isEqualTo("callow-valley");
        assertThat(example.title()).contains("The war in the Callow Valley");
        assertThat(example.conflict()).contains(new Conflict("callow-valley", List.of("Velland", "Sorrane", "Callow")));
        assertThat(example.propositions()).hasSize(17);
        assertThat(example.directory().ofPlace("Corvend"))
                .extracting(Actor::name)
                .containsExactly("Government of Sorrane");
        assertThat(sideOf(example, "Yoren Tal")).contains("Sorrane");
        assertThat(sideOf(example, "Dorran Vey")).contains("Callow");
        assertThat(sideOf(example, "Judith Aldane")).contains("none");
        assertThat(sideOf(example, "Walter Strand")).isEmpty();
        assertThat(example.directory().named("Volodymyr Zelensky")).isNotEmpty();
    }

    private static Optional<String> sideOf(Dossier dossier, String name) {
        Directory directory = dossier.directory();
        return directory.sideOf(
                directory.named(name).get(0), dossier.conflict().orElseThrow().id(), DAY);
    }

    @Test
    void nobodyElseIsBuiltIn() {
        assertThat(Dossiers.builtIn("atlantis")).isEmpty();
        assertThat(Dossiers.BUILT_IN).allMatch(name -> Dossiers.builtIn(name).isPresent());
    }

    @Test
    void theExampleIsTheFileThatItsReadersSee() throws BrokenFileException {
        Dossier file = Dossiers.read(Documents.inRepository("examples/dossier.yaml"));
        assertThat(file.sha256()).isPresent().isEqualTo(builtIn("example").sha256());
    }

    @Test
    void aNameIsAllThatADossierNeeds() throws BrokenFileException {
        Dossier least = read("name: mine\n");
        assertThat(least.name()).isEqualTo("mine");
        assertThat(least.conflict()).isEmpty();
        assertThat(least.sha256())
                .isPresent()
                .isNotEqualTo(read("name: mine\n\n").sha256());
    }

    @Test
    void aDossierOverridesActorsThatAreBuiltIn() throws BrokenFileException {
        Dossier mine = read("""
                name: mine
                conflict: russia-ukraine
                sides: [Ukraine, Russia, Norrin]
                actors:
                - {id: ua-government, sides: {russia-ukraine: Norrin}, add-aliases: [The Norrinians of the steppe]}
                """);
        Actor government =
                mine.directory().named("The Norrinians of the steppe").get(0);
        assertThat(government.name()).isEqualTo("Government of Ukraine");
        assertThat(mine.directory().sideOf(government, "russia-ukraine", DAY)).contains("Norrin");
    }

    @Test
    void issuesAreReplacedAndAdded() throws BrokenFileException {
        String proposition = "propositions: [{id: p, proposition: The dam is opened, issue: water}]\n";
        for (String issues : List.of("issues", "add-issues")) {
            assertThat(read("name: a\n" + issues + ": [{id: water, covers: dams and rivers}]\n" + proposition)
                            .propositions())
                    .containsExactly(bare("p", "The dam is opened", "water"));
        }
    }

    @Test
    void aFileIsReadByItsPath(@TempDir Path folder) throws IOException, BrokenFileException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), "\uFEFFname: mine\r\ntitle: Der Fluß\r\n", UTF_8);
        assertThat(Dossiers.read(file).title()).contains("Der Fluß");
    }

    @Test
    void theExampleOfTheGuideIsADossier() throws IOException, BrokenFileException {
        List<Documents.Block> blocks = Documents.blocks("dossiers.md", "yaml example");
        assertThat(blocks).isNotEmpty();
        for (Documents.Block block : blocks) {
            Dossier dossier = read(String.join("\n", block.lines()));
            assertThat(dossier.conflict()).isPresent();
            assertThat(dossier.propositions()).isNotEmpty();
        }
    }

    @Test
    void theGuideNamesEveryKey() throws IOException {
        String guide = Files.readString(Documents.inRepository("docs/dossiers.md"), UTF_8);
        assertThat(Pattern.compile("^\\| `([a-z-]+)`(?:, `([a-z-]+)`)? \\|", Pattern.MULTILINE)
                        .matcher(guide)
                        .results()
                        .flatMap(DossiersTest::groups))
                .containsAll(DossierReader.KEYS);
    }

    private static Stream<String> groups(MatchResult row) {
        return Stream.of(Optional.of(row.group(1)), Optional.ofNullable(row.group(2)))
                .flatMap(Optional::stream);
    }
}
