package org.rapporteur.actors.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rapporteur.actors.Actor;
import org.rapporteur.actors.ActorId;
import org.rapporteur.actors.ActorType;
import org.rapporteur.actors.Directory;
import org.rapporteur.yaml.BrokenFileException;
import org.rapporteur.yaml.YamlFile;

class LayerWriterTest {

    private static LayerWriter.Entry entry(String id, String name, String... aliases) {
        return new LayerWriter.Entry("", new ActorId(id), Optional.of(name), List.of(aliases), false);
    }

    /** Returns what is read back over a directory that knows who the entries are. */
    private static List<String> namesReadBack(List<String> head, List<LayerWriter.Entry> entries)
            throws BrokenFileException {
        Directory below = Directory.empty()
                .with(entries.stream()
                        .map(each -> Actor.named(
                                each.id(), ActorType.PERSON, each.id().value()))
                        .toList());
        return Layers.over(below, List.of(new YamlFile("out.yaml", LayerWriter.write(head, entries)))).all().stream()
                .map(Actor::name)
                .toList();
    }

    @Test
    void aLayerIsWrittenAsAPersonWouldWriteIt() {
        assertThat(LayerWriter.write(
                        List.of("Mine"),
                        List.of(
                                new LayerWriter.Entry(
                                        "3 statements",
                                        new ActorId("named-m-oslow"),
                                        Optional.of("Marit Oslow"),
                                        List.of("M. Oslow", "“Mo”"),
                                        false),
                                new LayerWriter.Entry(
                                        "",
                                        new ActorId("un-guterres"),
                                        Optional.empty(),
                                        List.of("A. Guterres"),
                                        true))))
                .isEqualTo("""
                        # Mine
                        actors:
                        # 3 statements
                        - id: named-m-oslow
                          name: Marit Oslow
                          aliases: [M. Oslow, "“Mo”"]
                        - id: un-guterres
                          add-aliases: [A. Guterres]
                        """);
        assertThat(LayerWriter.write(List.of(), List.of())).isEqualTo("actors: []\n");
    }

    @Test
    void whatYamlWouldTakeForSomethingElseIsQuoted() throws BrokenFileException {
        List<String> names = List.of(
                "Yes",
                "null",
                "NO",
                "12",
                "a: b",
                "x #y",
                "- z",
                "*w",
                "[v",
                "say \"u\"",
                "back\\slash",
                "it's",
                "t,",
                "S}");
        List<LayerWriter.Entry> entries = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            entries.add(entry("1" + i, names.get(i)));
        }
        assertThat(namesReadBack(List.of(), entries)).isEqualTo(names);
    }

    @Test
    void anyTextOfAnArticleComesBackAsItWasWritten() throws BrokenFileException {
        Random random = new Random(5);
        List<LayerWriter.Entry> entries = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder("n" + i);
            random.ints(random.nextInt(12), 0, 0x250).forEach(text::appendCodePoint);
            random.ints(random.nextInt(3), 0x2000, 0x2070).forEach(text::appendCodePoint);
            random.ints(random.nextInt(2), 0x1F600, 0x1F640).forEach(text::appendCodePoint);
            entries.add(entry("n-" + i, LayerWriter.text(text.toString())));
        }
        assertThat(namesReadBack(List.of("a\nb"), entries))
                .containsExactlyElementsOf(
                        entries.stream().map(each -> each.name().orElseThrow()).toList());
        assertThat(LayerWriter.text(" a\n\u0000b\u2028 ")).isEqualTo("a b");
        assertThat(LayerWriter.text("x".repeat(300))).hasSize(200);
    }
}
