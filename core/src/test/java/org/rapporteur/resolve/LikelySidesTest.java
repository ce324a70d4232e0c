package org.rapporteur.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.actors.Directory;
import org.rapporteur.model.Conflict;
import org.rapporteur.model.Finding;
import org.rapporteur.resolve.rank.Ranker;

/** For whom those probably speak of whom an article does not tell it. Marks as in {@link SpeakersTest}. */
class LikelySidesTest {

    private static final String BATTLE =
            "The Vellish brigades reached the river on Monday, and Velland’s guns followed. || "
                    + "“We crossed at night,” said Colonel Ana Orlo in a cellar. || "
                    + "[Orlo] (said) {the bridge would hold}. [She] (added) {that nobody was left behind}.";

    private static List<Finding> sides(String marked, String... parties) {
        Marked parsed = Marked.of(marked);
        return new Resolver(Directory.empty(), Optional.of(new Conflict("war", List.of(parties))))
                .resolve(parsed.article(), parsed.attributions()).resolved().stream()
                        .map(each -> each.as().side())
                        .toList();
    }

    private static List<Optional<String>> values(List<Finding> sides) {
        return sides.stream().map(Finding::value).toList();
    }

    @Test
    void anOfficerAmongTheTroopsOfAPartyProbablySpeaksForIt() {
        assertThat(sides(BATTLE, "Velland", "Sorrane")).containsOnly(Finding.of("Velland", LikelySides.HOW));
    }

    @Test
    void oneSpeakerHasOneSideInAllStatements() {
        String later = " || Sorrane’s army answered from the other bank. [Orlo] (said) {Sorrane had lost}.";

        assertThat(values(sides(BATTLE + later, "Velland", "Sorrane")))
                .hasSize(3)
                .containsOnly(Optional.of("Velland"));
    }

    @ParameterizedTest
    @CsvSource({"Velland, Sorrane", "Sorrane, Velland", "Norvik, Tarsia"})
    void whatThePartiesAreCalledIsNothingToGoBy(String first, String second) {
        String text = BATTLE.replace("Vellish", first).replace("Velland", first);

        assertThat(values(sides(text, second, first))).containsOnly(Optional.of(first));
    }

    @Test
    void whatRulesTellIsNotWeighed() {
        Marked parsed = Marked.of("[Velland’s minister] (said) {yes}. [A farmer] (said) {no}. [He] (left) {it}.");
        Resolver resolver =
                new Resolver(Directory.empty(), Optional.of(new Conflict("war", List.of("Velland", "Sorrane"))));

        assertThat(resolver.sides(parsed.article(), parsed.attributions()).questions())
                .extracting(LikelySides.Question::statement)
                .doesNotContain(0, 1);
    }

    @Test
    void whatIsNotLikelyEnoughStaysAsTheRulesLeftIt() {
        Marked parsed = Marked.of(BATTLE);
        LikelySides sides = new Resolver(
                        Directory.empty(), Optional.of(new Conflict("war", List.of("Velland", "Sorrane"))))
                .sides(parsed.article(), parsed.attributions());

        assertThat(sides.questions()).hasSize(2);
        assertThat(sides.weighed(Ranker.of(List.of()), LikelySides.LEAST_SURE)).isEqualTo(sides.told());
    }
}
