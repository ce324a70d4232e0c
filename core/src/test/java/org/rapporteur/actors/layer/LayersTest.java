package org.rapporteur.actors.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.actors.Actor;
import org.rapporteur.actors.ActorId;
import org.rapporteur.actors.Country;
import org.rapporteur.actors.Directory;
import org.rapporteur.actors.Gender;
import org.rapporteur.actors.Office;
import org.rapporteur.actors.World;
import org.rapporteur.docs.Documents;
import org.rapporteur.yaml.BrokenFileException;
import org.rapporteur.yaml.YamlFile;

class LayersTest {

    private static final ActorId BRANDETH = new ActorId("brandeth");
    private static final ActorId NORRIN = new ActorId("norrin-government");

    private static Actor brandethWith(String fields) {
        return World.over(World.directory(), "actors:\n- id: brandeth\n" + fields.indent(2))
                .actor(BRANDETH)
                .orElseThrow();
    }

    private static Actor brandeth() {
        return World.directory().actor(BRANDETH).orElseThrow();
    }

    @Test
    void aLaterLayerAddsActors() {
        Directory world = World.over(World.directory(), "actors:\n- {id: new, type: group, name: The New}\n");
        assertThat(world.all()).hasSize(World.directory().all().size() + 1);
        assertThat(world.named("the new")).hasSize(1);
    }

    @Test
    void whoIsKnownByNameAloneIsLeftToTheArticles() throws BrokenFileException {
        String layer = "actors:\n- {id: named-mo-oslow, name: Mo Oslow, aliases: [Moritz Oslow]}\n";
        assertThat(World.over(World.directory(), layer).all())
                .isEqualTo(World.directory().all());
        assertThat(Layers.named(World.directory(), new YamlFile("mine.yaml", layer))
                        .named("Moritz Oslow"))
                .extracting(Actor::name)
                .containsExactly("Mo Oslow");
        assertThat(World.over(World.directory(), layer.replace("name:", "type: person, name:"))
                        .named("Moritz Oslow"))
                .hasSize(1);
    }

    @Test
    void whatALayerDoesNotNameStays() {
        Actor actor = brandethWith("name: Tomas Brandeth\n");
        assertThat(actor.name()).isEqualTo("Tomas Brandeth");
        assertThat(actor.aliases()).isEqualTo(brandeth().aliases());
        assertThat(actor.terms()).isEqualTo(brandeth().terms());
        assertThat(actor.gender()).isEqualTo(brandeth().gender());
    }

    @Test
    void aListTakesThePlaceOfTheEarlierOne() {
        assertThat(brandethWith("aliases: [Tommy Brandeth]\n").aliases()).containsExactly("Tommy Brandeth");
        assertThat(brandethWith("roles: []\n").terms()).isEmpty();
    }

    @Test
    void anAdditionKeepsTheEarlierList() {
        assertThat(brandethWith("add-aliases: [Tommy Brandeth]\n").aliases())
                .containsExactly("Thomas Brandeth", "Tommy Brandeth");
        assertThat(brandethWith("add-roles:\n- {title: chess champion, office: other, of: league}\n")
                        .terms())
                .hasSize(3)
                .containsAll(brandeth().terms());
    }

    @Test
    void whatIsAddedTwiceIsThereOnce() {
        assertThat(brandethWith("add-aliases: [Thomas Brandeth]\n").aliases()).containsExactly("Thomas Brandeth");
    }

    @Test
    void sidesAreOverriddenOneConflictAtATime() {
        Directory world = World.over(
                World.directory(),
                "actors:\n- {id: norrin-government, sides: {sea-war: Alliance, river-war: North}}\n");
        assertThat(world.actor(NORRIN).orElseThrow().sides())
                .containsEntry("sea-war", "Alliance")
                .containsEntry("river-war", "North");
        LocalDate day = LocalDate.of(2031, 1, 1);
        assertThat(world.sideOf(world.actor(BRANDETH).orElseThrow(), "river-war", day))
                .contains("North");
    }

    @Test
    void aCountryIsOverriddenFieldByField() {
        Directory world = World.over(World.directory(), "actors:\n- {id: norrin-government, capital: Newtown}\n");
        Country country = world.actor(NORRIN).flatMap(Actor::country).orElseThrow();
        assertThat(country.capital()).contains("Newtown");
        assertThat(country.name()).isEqualTo("Norrin");
        assertThat(country.demonyms()).contains("Norrinian");
        assertThat(world.ofPlace("Newtown")).hasSize(1);
    }

    @Test
    void anOverriddenNameIsNoLongerFound() {
        Directory world = World.over(World.directory(), "actors:\n- {id: brandeth, name: T. Arbogast, aliases: []}\n");
        assertThat(world.named("Thomas Brandeth")).isEmpty();
        assertThat(world.surnamed("Brandeth")).hasSize(1);
        assertThat(world.surnamed("Arbogast")).hasSize(1);
        assertThat(world.holders(Office.HEAD_OF_GOVERNMENT, NORRIN))
                .extracting(tenure -> tenure.holder().name())
                .contains("T. Arbogast");
    }

    @Test
    void aNameThatALayerTakesFromOneActorIsFreeForAnother() {
        Directory world = World.over(World.directory(), """
                actors:
                - {id: brandeth, aliases: []}
                - {id: other, type: person, name: Thomas Brandeth}
                """);
        assertThat(world.named("Thomas Brandeth")).extracting(Actor::id).containsExactly(new ActorId("other"));
    }

    @Test
    void threeLayersLieOverEachOther() {
        Directory dossier = World.over(World.directory(), "actors:\n- {id: brandeth, add-aliases: [Second]}\n");
        Directory user = World.over(dossier, "actors:\n- {id: brandeth, add-aliases: [Third], gender: f}\n");
        Actor actor = user.actor(BRANDETH).orElseThrow();
        assertThat(actor.aliases()).containsExactly("Thomas Brandeth", "Second", "Third");
        assertThat(actor.gender()).contains(Gender.FEMALE);
        assertThat(user.named("second")).containsExactly(actor);
        assertThat(dossier.actor(BRANDETH).flatMap(Actor::gender)).contains(Gender.MALE);
        assertThat(user.all()).hasSameSizeAs(dossier.all());
    }

    @Test
    void theFilesOfALayerMayNameEachOthersActors() throws BrokenFileException {
        Directory directory = Layers.over(
                Directory.empty(),
                List.of(
                        new YamlFile("a.yaml", "actors:\n- {id: child, type: group, name: Child, parent: mother}\n"),
                        new YamlFile("b.yaml", "actors:\n- {id: mother, type: group, name: Mother}\n")));
        assertThat(directory.all()).hasSize(2);
    }

    @Test
    void aLayerOverTheBuiltInActorsNamesThem() {
        Directory directory = World.over(Directory.builtIn(), """
                actors:
                - id: test-envoy
                  type: person
                  name: Testa Testenvoy
                  roles:
                  - {title: envoy to Ukraine, office: envoy, of: ua-government, from: 2020}
                """);
        Actor envoy = directory.named("Testa Testenvoy").get(0);
        assertThat(directory.sideOf(envoy, "russia-ukraine", LocalDate.of(2023, 1, 1)))
                .contains("Ukraine");
    }

    @Test
    void anAdditionInBracketsTellsActorsOfOneNameApart() {
        Directory world = World.over(World.directory(), """
                actors:
                - {id: painter, type: person, name: Anna Brandeth (painter)}
                """);
        assertThat(world.named("Anna Brandeth")).hasSize(2);
        assertThat(world.named("Anna Brandeth (painter)")).hasSize(1);
        assertThat(world.surnamed("Brandeth")).hasSize(3);
        assertThat(world.surnamed("painter")).isEmpty();
    }

    @Test
    void theExampleOfTheGuideIsALayerOverTheBuiltInActors() throws IOException {
        for (Documents.Block block : Documents.blocks("actors.md", "yaml example")) {
            Directory directory = World.over(Directory.builtIn(), String.join("\n", block.lines()));
            assertThat(directory.all().size())
                    .isGreaterThan(Directory.builtIn().all().size());
        }
    }
}
