package org.rapporteur.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.actors.Actor;
import org.rapporteur.actors.Directory;
import org.rapporteur.model.Agreement;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.Issue;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.Proposition;
import org.rapporteur.model.Stance;
import org.rapporteur.yaml.BrokenFileException;
import org.rapporteur.yaml.Defect;
import org.rapporteur.yaml.YamlFile;

/** What a dossier says besides who its parties and actors are, and where it stands. */
class DossierPartsTest {

    @TempDir
    private Path folder;

    private static Dossier read(String yaml) throws BrokenFileException {
        return new DossierReader(new YamlFile("my.yaml", yaml)).read();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, UTF_8);
    }

    @Test
    void aPropositionMaySayWhatEachCampWantsAndShowIt() throws BrokenFileException {
        Dossier dossier = read("""
                name: a
                propositions:
                - id: open-dam
                  proposition: Tarsk opens the dam
                  issue: territory
                  for: wants the gates
                    open
                  against: "wants them: shut"
                  examples:
                  - {text: "“Open them.”", stance: support}
                  - {text: Not before spring., stance: none}
                - {id: bare, proposition: P, issue: talks}
                """);
        assertThat(dossier.propositions())
                .containsExactly(
                        new Proposition(
                                "open-dam",
                                "Tarsk opens the dam",
                                "territory",
                                Optional.of("wants the gates open"),
                                Optional.of("wants them: shut"),
                                List.of(
                                        new Proposition.Example("“Open them.”", Optional.of(Stance.SUPPORT)),
                                        new Proposition.Example("Not before spring.", Optional.empty()))),
                        new Proposition("bare", "P", "talks", Optional.empty(), Optional.empty(), List.of()));
    }

    @Test
    void anAgreementMayHaveADateOfAnyPrecision() throws BrokenFileException {
        Dossier dossier = read("""
                name: a
                agreements:
                - {id: fennick, name: Fennick Accord, aliases: [Accord of 2024], date: 2024-05-12, parties: [Norrin, Tarsk]}
                - {name: Locks Convention, date: 1996}
                - {name: Truce, date: 2030-11/2031}
                - name: Old Promise
                """);
        assertThat(dossier.agreements())
                .containsExactly(
                        new Agreement(
                                Optional.of("fennick"),
                                "Fennick Accord",
                                List.of("Accord of 2024"),
                                Optional.of(DateInterval.parse("2024-05-12")),
                                List.of("Norrin", "Tarsk")),
                        accord("Locks Convention", "1996"),
                        accord("Truce", "2030-11/2031"),
                        new Agreement(Optional.empty(), "Old Promise", List.of(), Optional.empty(), List.of()));
    }

    private static Agreement accord(String name, String date) {
        return new Agreement(Optional.empty(), name, List.of(), Optional.of(DateInterval.parse(date)), List.of());
    }

    @Test
    void aDossierMaySayForWhichArticlesItIs() throws BrokenFileException {
        Coverage coverage = read("""
                name: a
                outlets: [The Trumpet, {name: Norrin Wire, aliases: [Norrin]}]
                period: {from: 2029, to: 2031-03-05}
                languages: [en, no]
                """).coverage();
        assertThat(coverage)
                .isEqualTo(new Coverage(
                        List.of(
                                new Coverage.Outlet("The Trumpet", List.of()),
                                new Coverage.Outlet("Norrin Wire", List.of("Norrin"))),
                        Optional.of(new PartialDate("2029")),
                        Optional.of(new PartialDate("2031-03-05")),
                        List.of("en", "no")));
        assertThat(read("name: a\nperiod: {to: 2030}\n").coverage().from()).isEmpty();
        assertThat(read("name: a\n").coverage()).isEqualTo(Coverage.ANY);
    }

    @Test
    void issuesAreTheCodebooksUnlessTheDossierHasItsOwn() throws BrokenFileException {
        Issue water = new Issue("water", "dams");
        assertThat(read("name: a\n").issues()).isEqualTo(Issue.CODEBOOK);
        assertThat(read("name: a\nissues: [{id: water, covers: dams}]\n").issues())
                .containsExactly(water);
        assertThat(read("name: a\nadd-issues: [{id: water, covers: dams}]\n").issues())
                .hasSize(Issue.CODEBOOK.size() + 1)
                .endsWith(water);
    }

    @ParameterizedTest
    @ValueSource(strings = {"war-in-ukraine", "example"})
    void everyPropositionThatIsBuiltInHasItsWordingsAndAgreementsTheirParties(String name) {
        Dossier dossier = Dossiers.builtIn(name).orElseThrow();
        assertThat(dossier.propositions()).isNotEmpty().allSatisfy(proposition -> {
            assertThat(proposition.wordsFor()).isPresent();
            assertThat(proposition.wordsAgainst()).isPresent();
        });
        assertThat(dossier.agreements()).hasSizeGreaterThan(3).allSatisfy(agreement -> {
            assertThat(agreement.date()).isPresent();
            assertThat(agreement.parties())
                    .isNotEmpty()
                    .allSatisfy(party -> assertThat(dossier.directory().named(party))
                            .as(party)
                            .extracting(Actor::name)
                            .containsExactly(party));
        });
    }

    @Test
    void theExampleToBeginWithIsADossierWithEveryKey() throws BrokenFileException {
        String text = Dossiers.example("my-war");
        Dossier dossier = read(text);
        assertThat(dossier.name()).isEqualTo("my-war");
        assertThat(dossier.conflict().orElseThrow().id()).isEqualTo("my-war");
        assertThat(text).doesNotContain("river-war");
        assertThat(DossierReader.KEYS)
                .filteredOn(key -> !key.equals("issues"))
                .allMatch(key -> text.contains("\n" + key + ":"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dossiers.example("My war"))
                .withMessageContaining("is no short name");
    }

    @Test
    void aFolderMayHaveItsDossierOnly() throws IOException, BrokenFileException {
        write("dossier.yaml", "name: a\n");
        Dossier alone = Dossiers.read(folder);
        assertThat(alone.sha256())
                .isEqualTo(Dossiers.read(folder.resolve("dossier.yaml")).sha256());
    }

    @Test
    void whatLiesBesideADossierAreActorsOfTheSameLayer() throws IOException, BrokenFileException {
        write("dossier.yaml", """
                name: a
                conflict: river-war
                sides: [Norrin, Tarsk]
                actors:
                - {id: norrin-envoy, type: person, name: Ada Quill, roles: [{title: envoy, office: envoy, of: norrin}]}
                """);
        write("norrin.yaml", "actors:\n- {id: norrin, type: group, name: Norrin League, sides: {river-war: Norrin}}\n");
        write(".hidden.yaml", "no dossier");
        write("notes.txt", "no dossier");
        Files.createDirectory(folder.resolve("deeper.yaml"));
        Dossier dossier = Dossiers.read(folder);
        Directory directory = dossier.directory();
        assertThat(directory.sideOf(directory.named("Ada Quill").get(0), "river-war", LocalDate.of(2031, 1, 1)))
                .contains("Norrin");
        write("norrin.yaml", "actors:\n- {id: norrin, type: group, name: The League, sides: {river-war: Norrin}}\n");
        assertThat(Dossiers.read(folder).sha256()).isNotEqualTo(dossier.sha256());
    }

    @Test
    void whatIsWrongInAFolderIsToldWithItsFile() throws IOException {
        assertThat(defects())
                .containsExactly(folder + ": the folder has no dossier.yaml; put one there, or name a file");
        write("dossier.yaml", "name: a\nconflict: war\nsides: [A, B]\nactors: [{id: x, type: group, name: X}]\n");
        write("a.yaml", "actors:\n- {id: x, type: group, name: Y}\n- {id: z, type: group, name: Z, sides: {war: C}}\n");
        write("b.yaml", "name: b\n");
        assertThat(defects())
                .containsExactly(
                        folder + "/a.yaml, line 2, key \"id\": \"x\" stands already in " + folder
                                + "/dossier.yaml, line 4; make one of the two",
                        folder + "/a.yaml, line 3, key \"war\": \"C\" is no side; it is one of A, B, third-party, none",
                        folder + "/b.yaml, line 1, key \"name\": is not known here; it is one of actors",
                        folder
                                + "/b.yaml, line 1, key \"actors\": is missing; write \"actors:\" and below it one \"- id: …\""
                                + " for each actor");
    }

    private List<String> defects() {
        try {
            Dossiers.read(folder);
            return List.of();
        } catch (BrokenFileException e) {
            return e.defects().stream().map(Defect::toString).toList();
        }
    }
}
