package org.rapporteur.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.rapporteur.dossier.Dossiers;
import org.rapporteur.inference.Units;
import org.rapporteur.inference.Vocabulary;
import org.rapporteur.ingest.Articles;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Proposition;
import org.rapporteur.model.Span;
import org.rapporteur.resolve.prose.GoldArticle;
import org.rapporteur.yaml.BrokenFileException;

class PiecewiseTest {

    private static final Path HERE = Path.of("src/test/resources/org/rapporteur/coding");

    private static final List<String> NAMES = List.of("content", "cue", "source");

    private final Vocabulary vocabulary = Vocabulary.shipped();

    @Test
    void statementsAreToldToTheModelAsTheTrainingToldThem() throws IOException, BrokenFileException {
        GoldArticle gold = GoldArticle.read(HERE.resolve("mill/gold.jsonl"), HERE.resolve("mill/text"))
                .get(0);
        Units units = Units.of(gold.article(), vocabulary);
        List<Parts> parts =
                gold.attributions().stream().map(said -> Parts.of(units, said)).toList();
        List<String> lines = new ArrayList<>();
        for (Passage passage : Passage.of(units, parts)) {
            lines.add("ids " + words(Arrays.stream(passage.ids())));
            lines.add("roles " + words(Arrays.stream(passage.roles())));
            lines.add("at " + words(Arrays.stream(passage.at())));
            for (int i : passage.statements()) {
                Piecewise pieces = Piecewise.of(units, passage, parts.get(i));
                lines.add("units " + words(Arrays.stream(pieces.units())));
                for (int part = 0; part < Parts.COUNT; part++) {
                    String places = words(Arrays.stream(pieces.parts().get(part)));
                    lines.add(NAMES.get(part) + (places.isEmpty() ? "" : " " + places));
                }
            }
        }
        for (Proposition proposition :
                Dossiers.read(HERE.resolve("mill/dossier.yaml")).propositions()) {
            lines.add("wording " + words(Arrays.stream(Piecewise.ofWording(proposition.text(), vocabulary))));
        }
        assertThat(lines).isEqualTo(Files.readAllLines(HERE.resolve("statements.golden"), StandardCharsets.UTF_8));
    }

    private static String words(IntStream numbers) {
        return numbers.mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }

    private static String words(LongStream numbers) {
        return numbers.mapToObj(Long::toString).collect(Collectors.joining(" "));
    }

    @Test
    void aStatementOfManyWordsIsReadUpToTheMostThatTheModelWasTrainedOn() {
        Units units = Units.of("word ".repeat(500).strip(), vocabulary);
        Parts parts = Parts.of(
                units,
                new Attribution(
                        List.of(new Span(0, 1000)), List.of(new Span(2000, 2004)), List.of(), Kind.INDIRECT, 1));

        Passage passage = Passage.of(units, List.of(parts)).get(0);
        Piecewise pieces = Piecewise.of(units, passage, parts);

        assertThat(passage.ids()).hasSize(192);
        assertThat(pieces.units()).hasSize(96).startsWith(0, 1, 2);
        assertThat(pieces.parts().get(0)).isEqualTo(pieces.places());
        assertThat(pieces.parts().get(2)).isEmpty();
    }

    @Test
    void whatAPassageHoldsOfAStatementThatBeginsInItIsRead() {
        Units units = Units.of(article("one ".repeat(150) + "says\n\n" + "two ".repeat(150)), vocabulary);
        Parts parts = Parts.of(
                units,
                new Attribution(
                        List.of(new Span(596, 599), new Span(606, 609)), List.of(), List.of(), Kind.INDIRECT, 1));

        List<Passage> passages = Passage.of(units, List.of(parts));

        assertThat(passages).hasSize(1);
        assertThat(Piecewise.of(units, passages.get(0), parts).units()).containsExactly(149);
    }

    @Test
    void paragraphsWithoutStatementsInTheirPassageAreNotRead() {
        Units units = Units.of(article("one ".repeat(150) + "\n\n" + "two ".repeat(150)), vocabulary);
        Parts parts =
                Parts.of(units, new Attribution(List.of(new Span(602, 605)), List.of(), List.of(), Kind.INDIRECT, 1));

        assertThat(Passage.of(units, List.of(parts)))
                .singleElement()
                .satisfies(passage -> assertThat(passage.first()).isEqualTo(150));
    }

    @Test
    void aStatementOutsideTheArticleTextStandsInNoPassage() {
        Units units = Units.of("   ", vocabulary);
        Parts parts = Parts.of(units, new Attribution(List.of(new Span(0, 2)), List.of(), List.of(), Kind.INDIRECT, 1));

        assertThat(Passage.of(units, List.of(parts))).isEmpty();
    }

    private static Article article(String text) {
        return ((Ingested.Received)
                        Articles.read("test.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .article();
    }
}
