package org.rapporteur.actors.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.actors.Actor;
import org.rapporteur.actors.ActorId;
import org.rapporteur.actors.ActorType;
import org.rapporteur.actors.Directory;
import org.rapporteur.actors.Office;
import org.rapporteur.docs.Documents;
import org.rapporteur.yaml.BrokenFileException;

class BuiltInActorsTest {

    private static final Directory BUILT_IN = Directory.builtIn();

    private static Path sources() {
        return Documents.inRepository("core/src/main/actors");
    }

    /** That reading throws nothing shows that there is no overlap, no ambiguous name and no unknown id. */
    @Test
    void theCompiledActorsAreThoseOfTheSources() throws IOException, BrokenFileException {
        Directory read = ActorsCompiler.read(sources());
        assertThat(BUILT_IN.all()).isEqualTo(read.all());
        assertThat(read.compiled()).isEqualTo(read.compiled());
    }

    @Test
    void thereAreManyActorsOfEachType() {
        Map<ActorType, Long> counts =
                BUILT_IN.all().stream().collect(Collectors.groupingBy(Actor::type, Collectors.counting()));
        assertThat(BUILT_IN.all()).hasSizeGreaterThan(800);
        assertThat(counts).containsOnlyKeys(ActorType.values());
        assertThat(counts.values()).allMatch(count -> count > 50);
    }

    @Test
    void everyActorIsFoundByEachOfItsNames() {
        for (Actor actor : BUILT_IN.all()) {
            assertThat(BUILT_IN.actor(actor.id())).contains(actor);
            assertThat(BUILT_IN.named(actor.name())).contains(actor);
            actor.aliases().forEach(alias -> assertThat(BUILT_IN.named(alias)).contains(actor));
        }
    }

    @Test
    void everyGovernmentHasACountryWithPeopleAndACapital() {
        assertThat(BUILT_IN.all())
                .filteredOn(actor -> actor.type() == ActorType.GOVERNMENT)
                .allSatisfy(actor -> {
                    assertThat(actor.country()).isPresent();
                    assertThat(actor.country().get().demonyms()).isNotEmpty();
                    assertThat(actor.country().get().capital()).isPresent();
                });
    }

    @Test
    void noAliasIsTheSurnameOfAnother() {
        for (Actor actor : BUILT_IN.all()) {
            actor.aliases().stream()
                    .filter(alias -> actor.type() == ActorType.PERSON && !alias.contains(" "))
                    .forEach(alias -> assertThat(BUILT_IN.surnamed(alias))
                            .as("those of whom the alias %s of %s is the surname", alias, actor.id())
                            .allMatch(actor::equals));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HEAD_OF_STATE, ua-government, 2018-01-01, Petro Poroshenko",
        "HEAD_OF_STATE, ua-government, 2023-01-01, Volodymyr Zelensky",
        "FOREIGN_MINISTER, ru-government, 2015-06-01, Sergei Lavrov",
        "HEAD_OF_GOVERNMENT, il-government, 2022-01-15, Naftali Bennett",
        "HEAD_OF_STATE, us-government, 2015-01-01, Barack Obama",
        "HEAD_OF_STATE, us-government, 2022-01-01, Joe Biden",
        "HEAD_OF_GOVERNMENT, gb-government, 2022-10-01, Liz Truss",
        "FOREIGN_MINISTER, de-government, 2023-01-01, Annalena Baerbock",
        "HEAD_OF_STATE, fr-government, 2016-01-01, François Hollande"
    })
    void whoHeldAnOfficeIsKnown(Office office, String body, LocalDate day, String name) {
        assertThat(BUILT_IN.holders(office, new ActorId(body), day))
                .extracting(tenure -> tenure.holder().name())
                .containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({"Xi, Xi Jinping", "Moon, Moon Jae-in", "Wang, Wang Yi", "Tsai, Tsai Ing-wen"})
    void aSurnameMayStandInFront(String surname, String name) {
        assertThat(BUILT_IN.surnamed(surname)).extracting(Actor::name).contains(name);
    }

    @Test
    void aNameInAnySpellingIsFound() {
        assertThat(List.of("Volodymyr Zelenskyy", "Volodymyr Zelenskiy", "VOLODYMYR ZELENSKY"))
                .allSatisfy(name -> assertThat(BUILT_IN.named(name))
                        .extracting(Actor::id)
                        .containsExactly(new ActorId("ua-zelensky")));
    }

    @Test
    void aSpokesmanSpeaksForTheGovernmentOfHisOffice() {
        Actor peskov = BUILT_IN.named("Dmitry Peskov").get(0);
        assertThat(BUILT_IN.sideOf(peskov, "russia-ukraine", LocalDate.of(2023, 1, 1)))
                .contains("Russia");
    }

    @Test
    void aDefectInASourceStopsTheBuild(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "actors:\n- {id: a, type: group, name: A, parent: b}\n");
        Path target = folder.resolve("out.actors");
        assertThat(Assertions.assertThrows(
                        BrokenFileException.class, () -> ActorsCompiler.main(folder.toString(), target.toString())))
                .hasMessageContaining("a.yaml, line 2, key \"parent\"");
        assertThat(target).doesNotExist();
    }

    @Test
    void theBuildWritesTheSameBytesEachTime(@TempDir Path folder) throws IOException, BrokenFileException {
        Path one = folder.resolve("new/one.actors");
        Path two = folder.resolve("two.actors");
        ActorsCompiler.main(sources().toString(), one.toString());
        ActorsCompiler.main(sources().toString(), two.toString());
        assertThat(one).hasSameBinaryContentAs(two);
    }

    @Test
    void lookingUpSearchesTheKeysAndNotTheActors() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            for (int i = 0; i < 20_000; i++) {
                BUILT_IN.surnamed("Lavrov");
            }
        });
    }
}
