package org.rapporteur.dossier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.docs.Documents;
import org.rapporteur.yaml.BrokenFileException;
import org.rapporteur.yaml.Defect;
import org.rapporteur.yaml.YamlFile;

class BrokenDossiersTest {

    private static final String WAR = "name: a\nconflict: river-war\nsides: [Norrin, Sorrane]\n";

    private static List<Defect> defects(String yaml) {
        try {
            new DossierReader(new YamlFile("my.yaml", yaml)).read();
            return List.of();
        } catch (BrokenFileException e) {
            assertThat(String.valueOf(e.getMessage()).lines()).hasSameSizeAs(e.defects());
            return e.defects();
        }
    }

    /** The slash stands for a line's end. */
    private static void assertOnly(String yaml, String message) {
        assertThat(defects(yaml.replace('/', '\n'))).singleElement().asString().isEqualTo("my.yaml, " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                   | line 1: the file is empty; begin the file with \"name: …\"",
                "just a text          | line 1: the file has no keys; begin the file with \"name: …\"",
                "- name/              | line 1: the file has no keys; begin the file with \"name: …\"",
                "'# mine/title: a/'   | line 2, key \"name\": is missing; begin the file with \"name: …\"",
                "'name: [a]/'         | line 1, key \"name\": is no text; write one value",
                "'name: The War/'     | line 1, key \"name\": \"The War\" is no short name; write a to z, 0 to 9 and hyphens, as in river-war",
                "'name: a/title: 12/' | line 2, key \"title\": is no text; put it in quotes: \"12\"",
                "'name: a/name: b/'   | line 2, key \"name\": stands twice; leave one out",
                "'name: a/others: []/'| line 2, key \"others\": is not known here; it is one of actors, add-issues, agreements, conflict, issues, languages, name, outlets, period, propositions, sides, title"
            })
    void aDossierSaysWhatItIs(String yaml, String message) {
        assertOnly(yaml, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'conflict: river-war'                  | line 2, key \"sides\": is missing; list the parties to the conflict: \"sides: [Norrin, Sorrane]\"",
                "'sides: [A, B]'                        | line 2, key \"conflict\": is missing; name the conflict to which these are the sides: \"conflict: river-war\"",
                "'conflict: War!/sides: [A, B]'         | line 2, key \"conflict\": \"War!\" is no short name; write a to z, 0 to 9 and hyphens, as in river-war",
                "'conflict: war/sides: A'               | line 3, key \"sides\": is no list; write [one, another]",
                "'conflict: war/sides: [A]'             | line 3, key \"sides\": has fewer than two parties; list them all, as in [Norrin, Sorrane]",
                "'conflict: war/sides: [A, A]'          | line 3, key \"sides\": \"A\" stands twice; leave one out",
                "'conflict: war/sides: [A, {b: c}, D]'  | line 3, key \"sides\": is no text; write one value",
                "'conflict: war/sides: [A, none, B]'    | line 3, key \"sides\": \"none\" is no party; leave it out, everybody may be that",
                "'conflict: war/sides: [A, B, third-party]' | line 3, key \"sides\": \"third-party\" is no party; leave it out, everybody may be that",
                "'conflict: war/sides: [A, \"B; C\"]'   | line 3, key \"sides\": \"B; C\" has a semicolon; list the parties one by one"
            })
    void aConflictHasParties(String yaml, String message) {
        assertOnly("name: a/" + yaml + "/", message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "none                        | line 4, key \"actors\": is no list; write [one, another]",
                "[x]                         | line 4, key \"actors\": is no actor; write \"- id: …\" and its keys below",
                "'[{id: x, name: X}]'        | line 4, key \"type\": is missing; a new actor needs type and name, and no earlier layer has \"x\"",
                "'[{id: ua-government, nmae: X}]' | line 4, key \"nmae\": is not known here; it is one of add-aliases, add-roles, aliases, capital, country, demonyms, gender, id, metonyms, name, parent, roles, sides, surname, type, wikidata",
                "'[{id: x, type: group, name: X, parent: nobody}]' | line 4, key \"parent\": no actor has the id \"nobody\"; add it, or mend the spelling",
                "'[{id: x, type: group, name: X, sides: {river-war: Noring}}]' | line 4, key \"river-war\": \"Noring\" is no side; it is one of Norrin, Sorrane, third-party, none",
                "'[{id: x, type: group, name: X, sides: {river-war: Norrin; Sorane}}]' | line 4, key \"river-war\": \"Sorane\" is no side; it is one of Norrin, Sorrane, third-party, none"
            })
    void theActorsAreALayerOverThoseBuiltIn(String actors, String message) {
        assertOnly(WAR + "actors: " + actors + "/", message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Norrin", "Norrin; Sorrane", "none", "third-party"})
    void aSideIsAPartyOrSeveralOrNone(String side) {
        assertThat(defects(WAR + "actors: [{id: x, type: group, name: X, sides: {river-war: " + side
                        + ", sea-war: Y}}]\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "talks                       | line 2, key \"propositions\": is no list; write [one, another]",
                "[talks]                     | line 2, key \"propositions\": is no proposition; write {id: …, proposition: …, issue: …}",
                "'[{proposition: P, issue: talks}]' | line 2, key \"id\": is missing in this proposition; write {id: …, proposition: …, issue: …}",
                "'[{id: p, issue: talks}]'   | line 2, key \"proposition\": is missing in this proposition; write {id: …, proposition: …, issue: …}",
                "'[{id: p, proposition: P}]' | line 2, key \"issue\": is missing in this proposition; write {id: …, proposition: …, issue: …}",
                "'[{id: P!, proposition: P, issue: talks}]' | line 2, key \"id\": \"P!\" is no short name; write a to z, 0 to 9 and hyphens, as in river-war",
                "'[{id: p, proposition: P, issue: water}]' | line 2, key \"issue\": \"water\" is not known; it is one of talks, ceasefire, territory, security-guarantees, alignment, military-aid, military-course, leadership, accountability, humanitarian, sanctions-economy, arms-control, identity-rights, third-parties, agreements",
                "'[{id: p, proposition: P, issue: talks, text: T}]' | line 2, key \"text\": is not known here; it is one of against, examples, for, id, issue, proposition",
                "'[{id: p, proposition: P, issue: talks},/ {id: p, proposition: Q, issue: talks}]' | line 3, key \"id\": \"p\" stands twice; leave one out"
            })
    void aPropositionSaysWhatItIs(String propositions, String message) {
        assertOnly("name: a/propositions: " + propositions + "/", message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'issues: [water]'           | line 2, key \"issues\": is no issue; write {id: …, covers: …}",
                "'issues: [{id: water}]'     | line 2, key \"covers\": is missing in this issue; write {id: …, covers: …}",
                "'issues: [{covers: dams}]'  | line 2, key \"id\": is missing in this issue; write {id: …, covers: …}",
                "'add-issues: [{id: talks, covers: all}]' | line 2, key \"id\": \"talks\" stands twice; leave one out",
                "'issues: [{id: w, covers: x}]/add-issues: [{id: w, covers: y}]' | line 3, key \"id\": \"w\" stands twice; leave one out"
            })
    void anIssueSaysWhatItIs(String issues, String message) {
        assertOnly("name: a/" + issues + "/", message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'for: [x]'                  | line 3, key \"for\": is no text; write one value",
                "'against: '                 | line 3, key \"against\": is empty; write a value, or leave the key out",
                "'examples: x'               | line 3, key \"examples\": is no list; write [one, another]",
                "'examples: [x]'             | line 3, key \"examples\": is no example; write {text: \"…\", stance: support}",
                "'examples: [{text: x}]'     | line 3, key \"stance\": is missing in this example; write {text: \"…\", stance: support}",
                "'examples: [{stance: none}]' | line 3, key \"text\": is missing in this example; write {text: \"…\", stance: support}",
                "'examples: [{text: x, stance: maybe}]' | line 3, key \"stance\": \"maybe\" is not known; it is one of support, oppose, conditional, none"
            })
    void aWordingIsASentenceAndAnExampleHasAStance(String keys, String message) {
        assertOnly("name: a/propositions:/- {id: p, proposition: P, issue: talks, " + keys + "}/", message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[Accord]                    | line 2, key \"agreements\": is no agreement; write {name: …, date: …, parties: [one, another]}",
                "'[{date: 1996}]'            | line 2, key \"name\": is missing in this agreement; write {name: …, date: …, parties: [one, another]}",
                "'[{name: A, date: May 1996}]' | line 2, key \"date\": \"May 1996\" is no date; write it as 2025-09-03, 2025-09 or 2025, or an interval as 2025-09/2026",
                "'[{name: A, date: 1997~1996}]' | line 2, key \"date\": \"1997~1996\" is no date; write it as 2025-09-03, 2025-09 or 2025, or an interval as 2025-09/2026",
                "'[{name: A, id: The A}]'    | line 2, key \"id\": \"The A\" is no short name; write a to z, 0 to 9 and hyphens, as in river-war",
                "'[{name: A, parties: [B, B]}]' | line 2, key \"parties\": \"B\" stands twice; leave one out",
                "'[{name: A, aliases: [É]},/ {name: e}]' | line 3, key \"name\": \"e\" stands there as a name already; leave one out, or tell them apart",
                "'[{name: A, id: x},/ {name: B, id: x}]' | line 3, key \"id\": \"x\" stands twice; leave one out",
                "'[{name: …}]'               | line 2, key \"name\": \"…\" has neither letter nor digit; mend it"
            })
    void anAgreementHasANameOfItsOwn(String agreements, String message) {
        // The tilde stands for the slash of an interval.
        assertThat(defects(("name: a/agreements: " + agreements + "/")
                        .replace('/', '\n')
                        .replace('~', '/')))
                .singleElement()
                .asString()
                .isEqualTo("my.yaml, " + message.replace('~', '/'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'outlets: The Trumpet'      | line 2, key \"outlets\": is no list; write [one, another]",
                "'outlets: [[x]]'            | line 2, key \"outlets\": is no outlet; write its name, or {name: …, aliases: […]}",
                "'outlets: [12]'             | line 2, key \"outlets\": is no text; put it in quotes: \"12\"",
                "'outlets: [{aliases: [x]}]' | line 2, key \"name\": is missing in this outlet; write {name: …, aliases: […]}",
                "'outlets: [A, {name: B, aliases: [a]}]' | line 2, key \"name\": \"a\" stands there as a name already; leave one out, or tell them apart",
                "'period: 2031'              | line 2, key \"period\": is no mapping; write {key: value}",
                "'period: {}'                | line 2, key \"period\": is empty; write {from: 2025-09-03}, or leave the key out",
                "'period: {since: 2031}'     | line 2, key \"since\": is not known here; it is one of from, to",
                "'period: {from: spring}'    | line 2, key \"from\": \"spring\" is no date; write it as 2025-09-03, 2025-09 or 2025",
                "'period:/  from: 2031/  to: 2030' | line 3, key \"from\": is after \"to\"; exchange the two, or leave one out",
                "'languages: en'             | line 2, key \"languages\": is no list; write [one, another]",
                "'languages: [en,/ english]' | line 3, key \"languages\": \"english\" is no language of ISO 639-1; write its two letters, as in en for English",
                "'languages: [en, en]'       | line 2, key \"languages\": \"en\" stands twice; leave one out"
            })
    void whatADossierCoversHasAForm(String keys, String message) {
        assertOnly("name: a/" + keys + "/", message);
    }

    @Test
    void listsAndSentencesHaveBounds() {
        String proposition = "name: a\npropositions:\n- {id: p, proposition: P, issue: talks, ";
        assertThat(defects(proposition + "for: " + "x".repeat(500) + "}\n")).isEmpty();
        assertThat(defects(proposition + "for: " + "x".repeat(501) + "}\n"))
                .singleElement()
                .asString()
                .endsWith("key \"for\": is longer than 500 characters; shorten it");
        String example = "{text: x, stance: none}, ";
        assertThat(defects(proposition + "examples: [" + example.repeat(20) + "]}\n"))
                .isEmpty();
        assertThat(defects(proposition + "examples: [" + example.repeat(21) + "]}\n"))
                .singleElement()
                .asString()
                .endsWith("key \"examples\": has more than 20 values; leave some out");
    }

    @Test
    void allDefectsAreToldAtOnceInTheOrderOfTheirLines() {
        assertThat(defects("""
                        name: A b
                        sides: [A]
                        propositions:
                        - {id: p, proposition: P, issue: water}
                        actors:
                        - {id: x, type: grup, name: X}
                        """)).extracting(Defect::line).containsExactly(1, 2, 2, 4, 6);
    }

    @Test
    void aMissingOneAndOneInAnotherEncodingAreNamed(@TempDir Path folder) throws IOException {
        Path latin = Files.write(folder.resolve("latin.yaml"), "name: a\ntitle: é\n".getBytes(ISO_8859_1));
        assertThatExceptionOfType(BrokenFileException.class)
                .isThrownBy(() -> Dossiers.read(latin))
                .withMessage(latin + ", line 2: the file is not in UTF-8; save it as UTF-8");
        assertThatExceptionOfType(BrokenFileException.class)
                .isThrownBy(() -> Dossiers.read(folder.resolve("none.yaml")))
                .withMessage(folder.resolve("none.yaml") + ": there is no such file; check its name");
    }

    @Test
    @Timeout(20)
    void aHostileOneIsRefused() {
        assertThat(defects("[".repeat(500_000))).singleElement().asString().contains("nested too deeply");
        assertThat(defects("name: a\ntitle: &x b\nactors: *x\n"))
                .singleElement()
                .asString()
                .contains("alias");
        assertThat(defects("name: a\n".repeat(200_000))).hasSizeLessThan(200);
        assertThat(defects("a: \u001b\n")).singleElement().asString().contains("line 1: this is no YAML");
        assertThat(defects("name: a\n---\nname: b\n"))
                .singleElement()
                .asString()
                .contains("line 2: this is no YAML");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    @Timeout(60)
    void whateverIsDamagedTheAnswerIsADossierOrDefectsWithPlaces(long seed) throws IOException {
        String good = Files.readString(Documents.inRepository("examples/dossier.yaml"), UTF_8);
        int lines = (int) good.lines().count();
        Random random = new Random(seed);
        List<String> bits = List.of("", "\n", "[", "}", ": ", "- ", "&", "\u0000", "é", "  ");
        for (int i = 0; i < 60; i++) {
            int at = random.nextInt(good.length());
            int end = Math.min(at + random.nextInt(6), good.length());
            String yaml = good.substring(0, at) + bits.get(random.nextInt(bits.size())) + good.substring(end);
            assertThat(defects(yaml)).allSatisfy(defect -> {
                assertThat(defect.line()).isBetween(1, lines + 6);
                assertThat(defect.toString().lines()).hasSize(1);
            });
        }
    }
}
