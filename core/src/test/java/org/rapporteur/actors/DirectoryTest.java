package org.rapporteur.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryTest {

    private static final Directory WORLD = World.directory();
    private static final ActorId NORRIN = new ActorId("norrin-government");

    private static List<String> ids(List<Actor> actors) {
        return actors.stream().map(actor -> actor.id().value()).toList();
    }

    private static Actor actor(String id) {
        return WORLD.actor(new ActorId(id)).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tomás Brandeth", "tomas brandeth", "THOMAS BRANDETH"})
    void aPersonIsFoundByNameAndAliasHoweverSpelled(String name) {
        assertThat(WORLD.named(name)).containsExactly(actor("brandeth"));
    }

    @Test
    void aSurnameIsNoName() {
        assertThat(WORLD.named("Brandeth")).isEmpty();
    }

    @Test
    void severalPersonsMayShareASurname() {
        assertThat(ids(WORLD.surnamed("Brandeth"))).containsExactly("brandeth", "anna-brandeth");
    }

    @ParameterizedTest
    @CsvSource({
        "Varrow, varrow",
        "van der Varrow, varrow",
        "Van der Varrow, varrow",
        "der Varrow, varrow",
        "al-Tharan, al-tharan",
        "Tharan, al-tharan",
        "el-Tharan, al-tharan",
        "Xu, xu"
    })
    void aSurnameIsFoundWithItsParticlesAndWithout(String surname, String id) {
        assertThat(ids(WORLD.surnamed(surname))).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lian", "Ilse", "Norrin", "League", ""})
    void nothingElseIsASurname(String word) {
        assertThat(WORLD.surnamed(word)).isEmpty();
    }

    @Test
    void aGovernmentIsFoundByItsPeople() {
        assertThat(ids(WORLD.ofDemonym("Norrinians"))).containsExactly("norrin-government");
        assertThat(WORLD.ofDemonym("Norrin")).isEmpty();
    }

    @Test
    void aPlaceMayStandForSeveral() {
        assertThat(ids(WORLD.ofPlace("Fennick"))).containsExactly("norrin-government", "league");
        assertThat(ids(WORLD.ofPlace("Meddow Palace"))).containsExactly("norrin-government");
        assertThat(ids(WORLD.ofPlace("Aumery"))).containsExactly("sorrane-government");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-31, ''",
        "2025-02-10, varrow",
        "2030-04-30, varrow",
        "2030-05-01, brandeth varrow",
        "2030-05-02, brandeth",
        "2040-01-01, brandeth"
    })
    void anOfficeIsHeldFromTheFirstDayToTheLast(LocalDate day, String holders) {
        List<String> found = WORLD.holders(Office.HEAD_OF_GOVERNMENT, NORRIN, day).stream()
                .map(tenure -> tenure.holder().id().value())
                .toList();
        assertThat(String.join(" ", found)).isEqualTo(holders);
    }

    @Test
    void theHoldersOfAllTimesStandInTheOrderInWhichTheyBegan() {
        assertThat(WORLD.holders(Office.HEAD_OF_GOVERNMENT, NORRIN))
                .extracting(tenure -> tenure.holder().id().value())
                .containsExactly("varrow", "brandeth");
        assertThat(WORLD.holders(Office.JUDGE, NORRIN)).isEmpty();
    }

    @Test
    void theNextHolderSucceedsAndTheLastPrecedes() {
        List<Tenure> tenures = WORLD.holders(Office.HEAD_OF_GOVERNMENT, NORRIN);
        assertThat(WORLD.successor(tenures.get(0))).contains(tenures.get(1));
        assertThat(WORLD.predecessor(tenures.get(1))).contains(tenures.get(0));
        assertThat(WORLD.predecessor(tenures.get(0))).isEmpty();
        assertThat(WORLD.successor(tenures.get(1))).isEmpty();
    }

    @Test
    void whereNoDateIsKnownNobodySucceeds() {
        Tenure tenure = WORLD.holders(Office.ENVOY, new ActorId("league")).get(0);
        assertThat(WORLD.successor(tenure)).isEmpty();
        assertThat(WORLD.predecessor(tenure)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "brandeth, 2025-06-01, ''",
        "brandeth, 2026-03-01, foreign minister of Norrin",
        "brandeth, 2030-05-01, prime minister of Norrin; foreign minister of Norrin",
        "brandeth, 2031-01-01, prime minister of Norrin",
        "varrow, 2031-01-01, former prime minister of Norrin",
        "xu, 2031-01-01, envoy of the League",
        "anna-brandeth, 2033-01-01, former leader of the council",
        "league, 2031-01-01, ''"
    })
    void aTitleIsThatOfTheDayAndThenAFormerOne(String id, LocalDate day, String title) {
        assertThat(actor(id).titleOn(day).orElse("")).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({
        "norrin-government, 2031-01-01, Norrin",
        "norrin-foreign-ministry, 2031-01-01, Norrin",
        "al-tharan, 2031-01-01, Norrin",
        "al-tharan, 2028-01-01, ''",
        "varrow, 2026-01-01, Norrin",
        "varrow, 2031-01-01, ''",
        "xu, 2031-01-01, Sorrane",
        "anna-brandeth, 2031-01-01, Sorrane",
        "league, 2031-01-01, ''"
    })
    void aSideFollowsFromTheOfficesOfTheDayAndTheirBodies(String id, LocalDate day, String side) {
        assertThat(WORLD.sideOf(actor(id), "river-war", day).orElse("")).isEqualTo(side);
        assertThat(WORLD.sideOf(actor(id), "another-war", day)).isEmpty();
    }

    @Test
    void aPersonWithTwoOfficesMaySpeakForTwoSides() {
        Directory world = World.over(WORLD, """
                actors:
                - id: between
                  type: person
                  name: Ada Between
                  roles:
                  - {title: minister of Norrin, office: minister, of: norrin-government, from: 2030}
                  - {title: member of the council, office: other, of: west-bank-council, from: 2030}
                """);
        Actor between = world.actor(new ActorId("between")).orElseThrow();
        assertThat(world.sideOf(between, "river-war", LocalDate.of(2031, 1, 1))).contains("Norrin; Sorrane");
    }

    @Test
    void anEmptyDirectoryKnowsNobody() {
        assertThat(Directory.empty().all()).isEmpty();
        assertThat(Directory.empty().actor(NORRIN)).isEmpty();
        assertThat(Directory.empty().named("")).isEmpty();
    }
}
