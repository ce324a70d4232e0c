package org.rapporteur.actors.layer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.actors.ActorId;
import org.rapporteur.actors.ActorType;
import org.rapporteur.actors.Directory;
import org.rapporteur.actors.Gender;
import org.rapporteur.actors.Office;
import org.rapporteur.actors.World;
import org.rapporteur.docs.Documents;
import org.rapporteur.yaml.BrokenFileException;
import org.rapporteur.yaml.Defects;
import org.rapporteur.yaml.Fields;
import org.rapporteur.yaml.YamlFile;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The schema is for editors, and must not call wrong what the program reads, nor right what it refuses by its form. */
class SchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode TREE = tree();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TREE);

    private static JsonNode tree() {
        try (InputStream in = Directory.class.getResourceAsStream("actors.schema.json")) {
            return JSON.readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean allows(String yaml) {
        Object value = new Load(LoadSettings.builder()
                        .setCodePointLimit(YamlFile.MOST_BYTES)
                        .build())
                .loadFromString(yaml);
        return SCHEMA.validate(JSON.<JsonNode>valueToTree(value)).isEmpty();
    }

    /** Returns whether the reader finds nothing wrong that a schema can express: not what two values have to do with each other. */
    private static boolean reads(String yaml) {
        Defects defects = new Defects();
        new LayerReader(defects).read(List.of(new YamlFile("my.yaml", yaml)));
        try {
            defects.check();
            return true;
        } catch (BrokenFileException e) {
            return e.defects().stream()
                    .allMatch(defect -> defect.trouble().contains("stands already in")
                            || defect.trouble().contains("is after \"to\""));
        }
    }

    static Stream<Path> builtIn() throws IOException {
        try (Stream<Path> files = Files.list(Documents.inRepository("core/src/main/actors"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void theBuiltInFilesKeepToTheSchema(Path file) throws IOException {
        assertThat(file.toString()).endsWith(".yaml");
        assertThat(allows(Files.readString(file))).isTrue();
    }

    @Test
    void theExampleOfTheGuideKeepsToTheSchema() throws IOException {
        for (Documents.Block block : Documents.blocks("actors.md", "yaml example")) {
            assertThat(allows(String.join("\n", block.lines()))).isTrue();
        }
    }

    @Test
    void theSchemaNamesTheKeysAndWordsOfTheReader() {
        assertThat(keys("/$defs/actor/properties")).isEqualTo(DraftReader.KEYS);
        assertThat(keys("/$defs/role/properties")).isEqualTo(DraftReader.ROLE_KEYS);
        assertThat(words("/$defs/role/properties/office"))
                .isEqualTo(Arrays.stream(Office.values()).map(Office::word).toList());
        assertThat(words("/$defs/actor/properties/type"))
                .isEqualTo(
                        Arrays.stream(ActorType.values()).map(ActorType::word).toList());
        assertThat(words("/$defs/actor/properties/gender"))
                .isEqualTo(Arrays.stream(Gender.values()).map(Gender::word).toList());
    }

    private static Set<String> keys(String pointer) {
        Set<String> keys = new HashSet<>();
        TREE.at(pointer).fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static List<String> words(String pointer) {
        return JSON.convertValue(
                TREE.at(pointer + "/enum"), JSON.getTypeFactory().constructCollectionType(List.class, String.class));
    }

    @Test
    void theSchemaHasTheFormsAndBoundsOfTheReader() {
        assertThat(TREE.at("/$defs/text/pattern").asText()).isEqualTo("^" + Fields.TEXT + "$");
        assertThat(TREE.at("/$defs/text/maxLength").asInt()).isEqualTo(Fields.LONGEST_TEXT);
        assertThat(TREE.at("/$defs/texts/maxItems").asInt()).isEqualTo(Fields.MOST_VALUES);
        assertThat(TREE.at("/$defs/roles/maxItems").asInt()).isEqualTo(Fields.MOST_VALUES);
        assertThat(TREE.at("/properties/actors/maxItems").asInt()).isEqualTo(LayerReader.MOST_ACTORS);
        assertThat(TREE.at("/$defs/id/pattern").asText()).isEqualTo("^" + ActorId.FORM + "$");
        assertThat(TREE.at("/$defs/id/maxLength").asInt()).isEqualTo(ActorId.LONGEST);
        assertThat(TREE.at("/$defs/actor/properties/wikidata/pattern").asText())
                .isEqualTo("^" + DraftReader.WIKIDATA + "$");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "text",
                "{actors: x}",
                "{actors: [], more: x}",
                "{actors: [x]}",
                "{actors: [{name: X}]}",
                "{actors: [{id: X}]}",
                "{actors: [{id: x, nmae: X}]}",
                "{actors: [{id: x, name: [X]}]}",
                "{actors: [{id: x, name: 1}]}",
                "{actors: [{id: x, name: ' X'}]}",
                "{actors: [{id: x, name: null}]}",
                "{actors: [{id: x, type: human}]}",
                "{actors: [{id: x, gender: x}]}",
                "{actors: [{id: x, aliases: X}]}",
                "{actors: [{id: x, aliases: [true]}]}",
                "{actors: [{id: x, sides: [X]}]}",
                "{actors: [{id: x, sides: {A b: X}}]}",
                "{actors: [{id: x, parent: A b}]}",
                "{actors: [{id: x, wikidata: P1}]}",
                "{actors: [{id: x, roles: [{title: T, office: judge}]}]}",
                "{actors: [{id: x, roles: [{title: T, office: king, of: x}]}]}",
                "{actors: [{id: x, roles: [{title: T, office: judge, of: x, from: May}]}]}",
                "{actors: [{id: x, add-roles: [{title: T, office: judge, of: x, from: 20}]}]}"
            })
    void whatHasAWrongFormIsWrongForBoth(String yaml) {
        assertThat(reads(yaml)).isFalse();
        assertThat(allows(yaml)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whateverIsExchangedInAFileTheSchemaAndTheReaderAgree(long seed) {
        Random random = new Random(seed);
        List<String> words = World.YAML
                .lines()
                .flatMap(line -> Stream.of(line.strip().split("[ ,{}\\[\\]]+")))
                .filter(word -> !word.isBlank() && !word.equals("-"))
                .distinct()
                .toList();
        for (int i = 0; i < 250; i++) {
            String from = words.get(random.nextInt(words.size()));
            String to = words.get(random.nextInt(words.size()));
            String yaml = World.YAML.replaceFirst("(?<=[ \\[{])" + Pattern.quote(from) + "(?=[\\n,\\]} ])", to);
            boolean reads = reads(yaml);
            if (isYaml(yaml) && !yaml.equals(World.YAML)) {
                assertThat(allows(yaml)).as("%s for %s in%n%s", to, from, yaml).isEqualTo(reads);
            }
        }
    }

    /** Returns whether a document can be loaded: the loader refuses keys that stand twice, which a schema never sees. */
    private static boolean isYaml(String yaml) {
        try {
            new Load(LoadSettings.builder().build()).loadFromString(yaml);
            return true;
        } catch (YamlEngineException e) {
            return false;
        }
    }
}
