package org.rapporteur.coding;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Proposition;
import org.rapporteur.model.Span;
import org.rapporteur.resolve.prose.GoldArticle;
import org.rapporteur.yaml.BrokenFileException;

class PiecewiseTest {

    private static final Path HERE = Path.of("src/test/resources/org/rapporteur/coding");

    private final Vocabulary vocabulary = Vocabulary.shipped();

    @Test
    void statementsAreToldToTheModelAsTheTrainingToldThem() throws IOException, BrokenFileException {
        GoldArticle gold = GoldArticle.read(HERE.resolve("mill/gold.jsonl"), HERE.resolve("mill/text"))
                .get(0);
        Units units = Units.of(gold.article(), vocabulary);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < gold.statements().size(); i++) {
            Piecewise pieces = Piecewise.of(units, gold.attributions().get(i));
            lines.add("units " + words(Arrays.stream(pieces.units())));
            lines.add("ids " + words(Arrays.stream(pieces.ids())));
            lines.add("roles " + words(Arrays.stream(pieces.roles())));
        }
        for (Proposition proposition :
                Dossiers.read(HERE.resolve("mill/dossier.yaml")).propositions()) {
            lines.add("wording "
                    + words(Arrays.stream(
                            Piecewise.ofWording(proposition.text(), vocabulary).ids())));
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
        Attribution what =
                new Attribution(List.of(new Span(0, 1000)), List.of(new Span(2000, 2004)), List.of(), Kind.INDIRECT, 1);

        Piecewise pieces = Piecewise.of(units, what);

        assertThat(pieces.ids()).hasSize(98);
        assertThat(pieces.units()).hasSize(96).startsWith(0, 1, 2);
        assertThat(Arrays.copyOfRange(pieces.roles(), 1, 97)).containsOnly(1L);
    }

    @Test
    void aStatementOutsideTheArticleTextHasNoPieces() {
        Units units = Units.of("   ", vocabulary);
        Attribution what = new Attribution(List.of(new Span(0, 2)), List.of(), List.of(), Kind.INDIRECT, 1);

        assertThat(Piecewise.of(units, what).units()).isEmpty();
    }
}
