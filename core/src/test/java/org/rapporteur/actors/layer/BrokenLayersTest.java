package org.rapporteur.actors.layer;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.actors.Directory;
import org.rapporteur.actors.World;
import org.rapporteur.yaml.BrokenFileException;
import org.rapporteur.yaml.Defect;
import org.rapporteur.yaml.Defects;
import org.rapporteur.yaml.YamlFile;

class BrokenLayersTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String ROLE = "actors:\n- id: p\n  type: person\n  name: Pat Person\n  roles:\n  - ";

    /** Returns what is wrong with a layer over the test's world. */
    private static List<Defect> defects(String yaml) {
        try {
            Layers.over(World.directory(), List.of(new YamlFile("my.yaml", yaml)));
            return List.of();
        } catch (BrokenFileException e) {
            assertThat(String.valueOf(e.getMessage()).lines()).hasSameSizeAs(e.defects());
            return e.defects();
        }
    }

    private static void assertOnly(String yaml, String message) {
        assertThat(defects(yaml)).singleElement().asString().isEqualTo("my.yaml, " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                         | line 1: the file is empty; write \"actors:\" and below it one \"- id: …\" for each actor",
                "just a text                | line 1: the file has no keys; write \"actors:\" and below it one \"- id: …\" for each actor",
                "{}                         | line 1, key \"actors\": is missing; write \"actors:\" and below it one \"- id: …\" for each actor",
                "actors: none               | line 1, key \"actors\": is no list; write [one, another]",
                "'{actors: [], more: 1}'    | line 1, key \"more\": is not known here; it is one of actors",
                "actors: [x]                | line 1, key \"actors\": is no actor; write \"- id: …\" and its keys below",
                "actors: [[x]]              | line 1, key \"actors\": is no actor; write \"- id: …\" and its keys below"
            })
    void aFileIsAListOfActors(String yaml, String message) {
        assertOnly(yaml, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: X                | line 2, key \"id\": is missing; write one such as ua-government",
                "id: Über               | line 2, key \"id\": \"Über\" is no id; write a to z, 0 to 9 and hyphens, as in ua-government",
                "id: a--b               | line 2, key \"id\": \"a--b\" is no id; write a to z, 0 to 9 and hyphens, as in ua-government",
                "id: 12                 | line 2, key \"id\": is no text; put it in quotes: \"12\"",
                "'id: x, type: group'   | line 2, key \"name\": is missing; a new actor needs type and name, and no earlier layer has \"x\"",
                "'id: x, name: X'       | line 2, key \"type\": is missing; a new actor needs type and name, and no earlier layer has \"x\"",
                "'id: named-x, gender: f, name: X' | line 2, key \"type\": is missing; a new actor needs type and name, and no earlier layer has \"named-x\"",
                "'id: named-x, aliases: [X]' | line 2, key \"name\": is missing; a new actor needs type and name, and no earlier layer has \"named-x\"",
                "'id: xu, nmae: X'      | line 2, key \"nmae\": is not known here; it is one of add-aliases, add-roles, aliases, capital, country, demonyms, gender, id, metonyms, name, parent, roles, sides, surname, type, wikidata",
                "'id: xu, type: human'  | line 2, key \"type\": \"human\" is not known; it is one of person, government, state-body, organisation, group",
                "'id: xu, gender: x'    | line 2, key \"gender\": \"x\" is not known; it is one of f, m",
                "'id: xu, name: [X]'    | line 2, key \"name\": is no text; write one value",
                "'id: xu, name: '       | line 2, key \"name\": is empty; write a value, or leave the key out",
                "'id: xu, name: null'   | line 2, key \"name\": is empty; write a value, or leave the key out",
                "'id: xu, name: \"\"'   | line 2, key \"name\": is empty; write a value, or leave the key out",
                "'id: xu, name: true'   | line 2, key \"name\": is no text; put it in quotes: \"true\"",
                "'id: xu, name: \" X\"' | line 2, key \"name\": has to be one line without a space at its ends",
                "'id: xu, name: \"a\\e[1mb\"' | line 2, key \"name\": has to be one line without a space at its ends",
                "'id: xu, name: \"!\"'  | line 2, key \"name\": \"!\" has neither letter nor digit; mend it",
                "'id: xu, name: A, name: B'  | line 2, key \"name\": stands twice; leave one out",
                "'id: xu, aliases: X'   | line 2, key \"aliases\": is no list; write [one, another]",
                "'id: xu, aliases: [1]' | line 2, key \"aliases\": is no text; put it in quotes: \"1\"",
                "'id: xu, sides: [x]'   | line 2, key \"sides\": is no mapping; write {key: value}",
                "'id: xu, sides: {A b: x}' | line 2, key \"A b\": is no conflict; write its short name with a to z, 0 to 9 and hyphens",
                "'id: xu, sides: {a: 1}'| line 2, key \"a\": is no text; put it in quotes: \"1\"",
                "'id: xu, wikidata: 12' | line 2, key \"wikidata\": is no text; put it in quotes: \"12\"",
                "'id: xu, wikidata: P1' | line 2, key \"wikidata\": \"P1\" is no id of Wikidata; write one such as Q212",
                "'id: xu, [a]: b'       | line 2: a key has to be a word; write \"key: value\"",
                "'id: xu, parent: nobody' | line 2, key \"parent\": no actor has the id \"nobody\"; add it, or mend the spelling",
                "'id: xu, parent: xu'   | line 2, key \"parent\": leads back to \"xu\" itself; leave one parent out",
                "'id: norrin-government, parent: norrin-foreign-ministry' | line 2, key \"parent\": leads back to \"norrin-government\" itself; leave one parent out",
                "'id: league, gender: f'| line 2, key \"gender\": an actor of type organisation has none; only a person has",
                "'id: xu, metonyms: [X]'| line 2, key \"metonyms\": no place stands for a person; use aliases",
                "'id: league, capital: X' | line 2, key \"country\": an actor of type organisation has none, nor demonyms or a capital; only a government has",
                "'id: g, type: government, name: G, capital: X' | line 2, key \"country\": is missing; demonyms and a capital belong to a country",
                "'id: y, type: group, name: tomas brandeth' | line 2, key \"y\": \"tomas brandeth\" is a name of \"brandeth\" too; use that id if it is the same actor, else tell them apart, as in \"Ann Lee (judge)\"",
                "'id: xu, add-aliases: [Thomas Brandeth]' | line 2, key \"xu\": \"Thomas Brandeth\" is a name of \"brandeth\" too; use that id if it is the same actor, else tell them apart, as in \"Ann Lee (judge)\""
            })
    void anActorSaysWhatItIs(String fields, String message) {
        assertOnly("actors:\n- {" + fields + "}\n", message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x                         | line 6, key \"roles\": is no role; write {title: …, office: …, of: …}",
                "'{title: T, office: judge}' | line 6, key \"of\": is missing in this role; write {title: …, office: …, of: …}",
                "'{title: T, of: league}'  | line 6, key \"office\": is missing in this role; write {title: …, office: …, of: …}",
                "'{office: judge, of: league}' | line 6, key \"title\": is missing in this role; write {title: …, office: …, of: …}",
                "'{title: T, office: judge, of: nobody}' | line 6, key \"of\": no actor has the id \"nobody\"; add it, or mend the spelling",
                "'{title: T, office: judge, of: league, until: 2031}' | line 6, key \"until\": is not known here; it is one of from, of, office, title, to",
                "'{title: T, office: judge, of: league, from: 2031-02-30}' | line 6, key \"from\": \"2031-02-30\" is no date; write it as 2025-09-03, 2025-09 or 2025",
                "'{title: T, office: judge, of: league, to: May 2031}' | line 6, key \"to\": \"May 2031\" is no date; write it as 2025-09-03, 2025-09 or 2025",
                "'{title: T, office: judge, of: league, to: 2031.5}' | line 6, key \"to\": is no text; put it in quotes: \"2031.5\"",
                "'{title: T, office: judge, of: league, from: 2031-02, to: 2031-01-31}' | line 6, key \"from\": is after \"to\"; exchange the two, or leave out the one in doubt"
            })
    void aRoleSaysWhatItIs(String role, String message) {
        assertOnly(ROLE + role + "\n", message);
    }

    @Test
    void aListOfOfficesIsGivenWhereOneIsNotKnown() {
        assertThat(defects(ROLE + "{title: T, office: king, of: league}\n"))
                .singleElement()
                .satisfies(defect -> {
                    assertThat(defect.line()).isEqualTo(6);
                    assertThat(defect.key()).isEqualTo("office");
                    assertThat(defect.trouble()).contains("\"king\"", "head-of-state", "secretary-general");
                });
    }

    @Test
    void twoTermsOfOneOfficeDoNotOverlap() {
        assertOnly(
                ROLE
                        + "{title: prime minister, office: head-of-government, of: norrin-government, from: 2029-12, to: 2030-03}\n",
                "line 6, key \"p\": \"prime minister\" overlaps the term of \"varrow\" in that office, from 2025-02 to"
                        + " 2030-05-01; a term ends when the next begins");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{title: T, office: head-of-government, of: norrin-government, from: 2024, to: 2025}",
                "{title: T, office: head-of-government, of: norrin-government, from: 2024, to: 2025-02}",
                "{title: T, office: head-of-government, of: norrin-government, to: 2028}",
                "{title: T, office: head-of-government, of: sorrane-government, from: 2026}",
                "{title: T, office: minister, of: norrin-government, from: 2026}"
            })
    void termsThatNeedNotOverlapAreLeftAlone(String role) {
        assertThat(defects(ROLE + role + "\n")).isEmpty();
    }

    @Test
    void anIdStandsOnceInALayer() {
        assertOnly(
                "actors:\n- {id: a, type: group, name: A}\n- {id: a, type: group, name: B}\n",
                "line 3, key \"id\": \"a\" stands already in my.yaml, line 2; make one of the two");
    }

    @Test
    void ofTwoNewActorsWithOneNameTheLaterIsTold() {
        assertOnly(
                "actors:\n- {id: a, type: group, name: Front}\n- {id: b, type: group, name: B, aliases: [The FRONT]}\n",
                "line 3, key \"b\": \"The FRONT\" is a name of \"a\" too; use that id if it is the same actor, else tell"
                        + " them apart, as in \"Ann Lee (judge)\"");
    }

    @Test
    void allDefectsAreToldAtOnceInTheOrderOfTheirLines() {
        List<Defect> defects = defects("""
                        actors:
                        - id: a
                          type: grup
                          name: A
                          parent: nobody
                          colour: red
                        - id: b
                          type: person
                          name: B
                          roles:
                          - {title: T, office: leader, of: a, from: 2031-13}
                        """);
        assertThat(defects).extracting(Defect::line).containsExactly(3, 5, 6, 11);
    }

    @Test
    void brokenYamlIsToldWithItsLine() {
        assertThat(defects("actors:\n- id: a\n  name: [x\n- id: b\n"))
                .singleElement()
                .satisfies(defect -> {
                    assertThat(defect.line()).isBetween(3, 5);
                    assertThat(defect.trouble()).contains("this is no YAML");
                });
    }

    @Test
    void aliasesOfYamlAreRefusedSoThatNoneMultiplies() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("a%1: &a%1 [*a%2, *a%2]\n".replace("%1", "" + i).replace("%2", "" + (i - 1)));
        }
        Assertions.assertTimeoutPreemptively(
                LIMIT,
                () -> assertThat(defects(bomb.toString()))
                        .singleElement()
                        .satisfies(defect -> assertThat(defect.trouble()).contains("an alias cannot be used here")));
    }

    @Test
    void deepNestingIsRefused() {
        Assertions.assertTimeoutPreemptively(
                LIMIT,
                () -> assertThat(defects("actors: " + "[".repeat(100_000)))
                        .singleElement()
                        .satisfies(defect -> assertThat(defect.trouble()).contains("nested too deeply")));
    }

    @Test
    void whoBrokeEverythingReadsAHundredLines() {
        Assertions.assertTimeoutPreemptively(LIMIT, () -> {
            List<Defect> defects = defects("actors:\n" + "- {id: A}\n".repeat(5_000));
            assertThat(defects).hasSize(Defects.MOST + 1);
            assertThat(defects.get(Defects.MOST).trouble()).contains("and 4900 more");
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whateverIsDamagedInAFileTheAnswerIsADirectoryOrDefectsWithPlaces(long seed) {
        Random random = new Random(seed);
        int lines = (int) World.YAML.lines().count();
        for (int i = 0; i < 150; i++) {
            StringBuilder yaml = new StringBuilder(World.YAML);
            for (int damage = random.nextInt(4); damage >= 0; damage--) {
                int at = random.nextInt(yaml.length());
                int length = Math.min(random.nextInt(6), yaml.length() - at);
                yaml.replace(
                        at,
                        at + length,
                        List.of("", "\n", "[", "}", ": ", "- ", "&", "\u0000", "é", "  ")
                                .get(random.nextInt(10)));
            }
            assertThat(defects(yaml.toString())).allSatisfy(defect -> {
                assertThat(defect.line()).isBetween(1, lines + 6);
                assertThat(defect.toString().lines()).hasSize(1);
            });
        }
    }

    @Test
    void aFileThatCannotBeReadIsToldByName(@TempDir Path folder) throws IOException {
        Path missing = folder.resolve("missing.yaml");
        Path latin = Files.write(folder.resolve("latin.yaml"), "name: é".getBytes(UTF_16));
        Path large = Files.write(folder.resolve("large.yaml"), new byte[YamlFile.MOST_BYTES + 1]);
        assertUnreadable(missing, ": there is no such file");
        assertUnreadable(folder, ": the file cannot be read");
        assertUnreadable(latin, ", line 1: the file is not in UTF-8");
        assertUnreadable(large, ": the file is larger than 8 MiB");
    }

    private static void assertUnreadable(Path file, String trouble) {
        BrokenFileException thrown = Assertions.assertThrows(BrokenFileException.class, () -> YamlFile.read(file));
        assertThat(thrown).hasMessageStartingWith(file + trouble);
    }

    @Test
    void aByteOrderMarkIsNoPartOfAFile(@TempDir Path folder) throws IOException, BrokenFileException {
        Path file = Files.writeString(folder.resolve("mark.yaml"), "\uFEFF" + World.YAML);
        Directory directory = Layers.over(Directory.empty(), List.of(YamlFile.read(file)));
        assertThat(directory.all()).hasSameSizeAs(World.directory().all());
    }
}
