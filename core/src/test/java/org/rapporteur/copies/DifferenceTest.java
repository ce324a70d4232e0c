package org.rapporteur.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapporteur.copies.Difference.Fate;
import org.rapporteur.copies.Difference.Piece;

class DifferenceTest {

    private static String without(List<Piece> pieces, Fate... fates) {
        return pieces.stream()
                .filter(piece -> !Set.of(fates).contains(piece.fate()))
                .map(Piece::words)
                .collect(Collectors.joining())
                .replace(" ", "");
    }

    @Test
    void wordsThatWereAddedAndRemovedAreTold() {
        assertThat(Difference.between(
                        List.of("Talks end", "The minister said no on Tuesday."),
                        List.of("Talks end", "The foreign minister said no.")))
                .containsExactly(
                        new Piece(Fate.KEPT, "Talks end\nThe "),
                        new Piece(Fate.ADDED, "foreign "),
                        new Piece(Fate.KEPT, "minister said no "),
                        new Piece(Fate.REMOVED, "on Tuesday"),
                        new Piece(Fate.KEPT, ".\n"));
    }

    @Test
    void theShapeOfMarksMakesNoDifference() {
        assertThat(Difference.between(List.of("“No – never,” he’d said."), List.of("\"No — never,\" he'd  said.")))
                .extracting(Piece::fate)
                .containsExactly(Fate.KEPT);
    }

    @Test
    void wordsThatWereAddedAtAnEndDoNotRunIntoTheOneBefore() {
        assertThat(Difference.between(List.of("No."), List.of("No. Never")))
                .containsExactly(
                        new Piece(Fate.KEPT, "No. "), new Piece(Fate.ADDED, "Never"), new Piece(Fate.KEPT, "\n"));
    }

    @Test
    void capitalsMakeADifference() {
        assertThat(Difference.between(List.of("No deal"), List.of("No Deal")))
                .extracting(Piece::fate)
                .contains(Fate.REMOVED, Fate.ADDED);
    }

    @Test
    void aParagraphInAnotherPlaceWasMoved() {
        List<Piece> pieces = Difference.between(
                List.of("One is here.", "Two is there.", "Three is last."),
                List.of("Two is there.", "Three is last.", "One is here."));

        assertThat(pieces)
                .containsExactly(
                        new Piece(Fate.MOVED_AWAY, "One is here.\n"),
                        new Piece(Fate.KEPT, "Two is there.\nThree is last.\n"),
                        new Piece(Fate.MOVED_HERE, "One is here.\n"));
    }

    @Test
    void theSameTextsDifferInNothingAndEmptyOnesToo() {
        assertThat(Difference.between(List.of("One."), List.of("One.")))
                .containsExactly(new Piece(Fate.KEPT, "One.\n"));
        assertThat(Difference.between(List.of(), List.of())).isEmpty();
        assertThat(Difference.between(List.of(), List.of("One."))).containsExactly(new Piece(Fate.ADDED, "One.\n"));
        assertThat(Difference.between(List.of("One."), List.of())).containsExactly(new Piece(Fate.REMOVED, "One.\n"));
    }

    @Test
    void piecesPutTogetherAreTheTexts() {
        Random random = new Random(11);
        for (int run = 0; run < 200; run++) {
            List<String> first = random(random);
            List<String> second = random(random);

            List<Piece> pieces = Difference.between(first, second);

            assertThat(without(pieces, Fate.ADDED, Fate.MOVED_HERE)).isEqualTo(lines(first));
            assertThat(without(pieces, Fate.REMOVED, Fate.MOVED_AWAY)).isEqualTo(lines(second));
        }
    }

    private static List<String> random(Random random) {
        return IntStream.range(0, random.nextInt(6))
                .mapToObj(paragraph -> IntStream.range(0, 1 + random.nextInt(5))
                        .mapToObj(word -> List.of("peace", "war", "and", "no.").get(random.nextInt(4)))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static String lines(List<String> paragraphs) {
        return paragraphs.stream().map(each -> each.replace(" ", "") + "\n").collect(Collectors.joining());
    }

    @Test
    void hostileTextsAreLaidBesideEachOtherInTime() {
        Random random = new Random(3);
        List<String> longOne =
                List.of(random.ints(200_000, 0, 9).mapToObj(Integer::toString).collect(Collectors.joining(" ")));
        List<String> other =
                List.of(random.ints(200_000, 10, 19).mapToObj(Integer::toString).collect(Collectors.joining(" ")));
        List<String> many =
                IntStream.range(0, 100_000).mapToObj(Integer::toString).toList();
        List<String> few =
                IntStream.range(0, 3000).mapToObj(number -> "a" + number).toList();
        List<String> others =
                IntStream.range(0, 3000).mapToObj(number -> "b" + number).toList();

        assertTimeout(Duration.ofSeconds(20), () -> {
            assertThat(Difference.between(longOne, other)).hasSize(2);
            assertThat(Difference.between(many, longOne)).hasSize(2);
            assertThat(Difference.between(few, others)).isNotEmpty();
        });
    }

    @Test
    void manyLongPlacesThatDifferCostNoMoreThanAFew() {
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        for (int place = 0; place < 400; place++) {
            first.add("The same " + place);
            second.add("The same " + place);
            first.add(words("a", place));
            second.add(words("b", place));
        }

        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            List<Piece> pieces = Difference.between(first, second);
            assertThat(pieces).extracting(Piece::fate).contains(Fate.KEPT, Fate.REMOVED, Fate.ADDED);
            assertThat(without(pieces, Fate.ADDED)).isEqualTo(lines(first));
            assertThat(without(pieces, Fate.REMOVED)).isEqualTo(lines(second));
        });
    }

    private static String words(String letter, int place) {
        return IntStream.range(0, 2900)
                .mapToObj(word -> letter + place + letter + word)
                .collect(Collectors.joining(" "));
    }
}
