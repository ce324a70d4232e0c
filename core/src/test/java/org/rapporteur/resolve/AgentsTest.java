package org.rapporteur.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rapporteur.actors.Directory;
import org.rapporteur.model.Span;

/** Marks as in {@link SpeakersTest}. */
class AgentsTest {

    private static final String STORY =
            "There was no end in sight on Monday, neither in Velland nor in Sorrane. The Vellish president sees none, and the"
                    + " Sorranese army fights on.||";

    /** Returns who has to meet the condition of the only statement. */
    private static Optional<String> actor(String marked, String condition) {
        Marked article = Marked.of(STORY + marked);
        Resolution resolution =
                new Resolver(Directory.builtIn(), Optional.empty()).resolve(article.article(), article.attributions());
        String text = article.article().text();
        int at = text.lastIndexOf(condition);
        return resolution.actorIn(new Span(at, at + condition.length()), 0);
    }

    @Test
    void theStateThatIsTheSubjectHasToAct() {
        assertThat(actor(
                        "[Velland] (said) {it would talk once Sorrane left the valley of Brenmark}.",
                        "once Sorrane left the valley of Brenmark"))
                .contains("Government of Sorrane");
    }

    @Test
    void aWordForThePeopleMeansTheirState() {
        assertThat(actor(
                        "[Velland] (said) {it would talk once Sorranese troops left the valley}.",
                        "once Sorranese troops left the valley"))
                .contains("Government of Sorrane");
    }

    @Test
    void whoeverIsTheSubjectComesBeforeWhomAPrepositionLeads() {
        assertThat(actor(
                        "[The Council] (would agree) {if weapons for Velland were stopped by Sorrane}.",
                        "if weapons for Velland were stopped by Sorrane"))
                .contains("Government of Sorrane");
        assertThat(actor(
                        "[The Council] (would agree) {if Velland took the weapons from Sorrane}.",
                        "if Velland took the weapons from Sorrane"))
                .contains("Government of Velland");
    }

    @Test
    void theSpeakerSetsNoConditionToThemselves() {
        assertThat(actor(
                        "[Velland] (said) {it would talk if Velland was asked by Sorrane}.",
                        "if Velland was asked by Sorrane"))
                .contains("Government of Sorrane");
        assertThat(actor("[Velland] (said) {it would talk if Velland was strong}.", "if Velland was strong"))
                .isEmpty();
    }

    @Test
    void theyAreTheOtherOfTwo() {
        assertThat(actor("[Velland] (said) {it would talk to Sorrane if they withdrew}.", "if they withdrew"))
                .contains("Government of Sorrane");
    }

    @Test
    void aConditionThatNamesNobodyIsOnNobody() {
        assertThat(actor("[Velland] (said) {it would talk when the snow was gone}.", "when the snow was gone"))
                .isEmpty();
    }
}
