package org.rapporteur.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapporteur.dossier.Dossiers;
import org.rapporteur.inference.Units;
import org.rapporteur.inference.Vocabulary;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Proposition;
import org.rapporteur.model.Span;
import org.rapporteur.resolve.prose.GoldArticle;
import org.rapporteur.yaml.BrokenFileException;

class PassageTest {

    private static final Path HERE = Path.of("src/test/resources/org/rapporteur/coding");

    private final Vocabulary vocabulary = Vocabulary.shipped();

    @Test
    void passages_are_told_to_the_model_as_the_training_told_them() throws IOException, BrokenFileException {
        GoldArticle gold = GoldArticle.read(HERE.resolve("mill/gold.jsonl"), HERE.resolve("mill/text"))
                .get(0);
        List<Said> said = IntStream.range(0, gold.statements().size())
                .mapToObj(i -> new Said(
                        gold.attributions().get(i),
                        GoldArticle.text(gold.statements().get(i), "speaker"),
                        GoldArticle.text(gold.statements().get(i), "side")))
                .toList();
        Units units = Units.of(gold.article(), vocabulary);
        List<Passage.Marked> marked =
                said.stream().map(s -> Passage.Marked.of(units, s)).toList();
        List<String> lines = new ArrayList<>();
        for (Passage passage : Passage.of(units, said, marked, vocabulary)) {
            lines.add("window " + passage.input());
            for (int member = 0; member < passage.size(); member++) {
                lines.add("words "
                        + Arrays.stream(passage.words(member))
                                .mapToObj(Integer::toString)
                                .collect(Collectors.joining(" ")));
            }
        }
        for (Proposition proposition :
                Dossiers.read(HERE.resolve("mill/dossier.yaml")).propositions()) {
            lines.add("wording " + Wording.input(proposition, vocabulary));
        }
        assertThat(lines)
                .isEqualTo(Files.readAllLines(HERE.resolve("passages.golden"), StandardCharsets.UTF_8));
    }

    @Test
    void however_many_speakers_there_are_the_model_is_given_no_more_than_it_has_places_for() {
        String text = "ab".repeat(200).replace("b", "b ").strip();
        Units units = Units.of(text, vocabulary);
        List<Said> said = IntStream.range(0, 100)
                .mapToObj(i -> new Said(
                        new Attribution(List.of(new Span(3 * i, 3 * i + 2)), List.of(), List.of(), Kind.INDIRECT, 1),
                        Optional.of("speaker number " + i + " of the assembly of the united provinces of the coast"),
                        Optional.of("coast")))
                .toList();
        List<Passage.Marked> marked =
                said.stream().map(s -> Passage.Marked.of(units, s)).toList();
        List<Passage> passages = Passage.of(units, said, marked, vocabulary);
        assertThat(passages).isNotEmpty();
        assertThat(passages)
                .allSatisfy(passage -> assertThat(passage.input().size()).isLessThanOrEqualTo(512));
        assertThat(passages.stream().mapToInt(Passage::size).sum()).isEqualTo(100);
        Passage last = passages.get(passages.size() - 1);
        assertThat(Arrays.stream(last.speaker(last.size() - 1)).max().orElseThrow())
                .isLessThan(last.input().size());
    }
}
