package org.rapporteur.analysis.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.Said;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Stance;
import org.rapporteur.model.StatementId;

class ReviewOrderTest {

    private static Candidate said(String id, String who, Map<String, Stance> stances, double sure) {
        return said(id, who, stances, sure, Candidate.State.OPEN);
    }

    private static Candidate said(
            String id, String who, Map<String, Stance> stances, double sure, Candidate.State state) {
        Said said = new Said(
                new StatementId(id),
                new Said.Voice(who, Optional.of(who), Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.of(Day.on(LocalDate.parse("2031-01-01").plusDays(id.charAt(0)))),
                new Said.Report("a.txt", Optional.empty(), Optional.empty()),
                Kind.INDIRECT,
                "words",
                new Said.Codes(Optional.empty(), List.of(), stances, List.of(), Optional.empty(), sure));
        return new Candidate(said, sure, state);
    }

    private static List<String> ids(List<Queued> queue) {
        return queue.stream().map(each -> each.id().value()).toList();
    }

    @Test
    void ofStatementsOnWhichNothingDependsTheLeastSureComeFirst() {
        List<Queued> queue = ReviewOrder.of(
                List.of(
                        said("a", "tal", Map.of(), 0.9),
                        said("b", "renn", Map.of(), 0.2),
                        said("c", "oslow", Map.of(), 0.5)),
                10);
        assertThat(ids(queue)).containsExactly("b", "c", "a");
        assertThat(queue).extracting(Queued::reason).containsOnly(Queued.Reason.UNCERTAIN);
    }

    @Test
    void whatGoesAgainstItsSpeakersUsualWordsComesBeforeWhatIsAsUncertain() {
        Map<String, Stance> forIt = Map.of("talks-now", Stance.SUPPORT);
        List<Queued> queue = ReviewOrder.of(
                List.of(
                        said("a", "tal", forIt, 0.6),
                        said("b", "tal", forIt, 0.6),
                        said("c", "tal", Map.of("talks-now", Stance.OPPOSE), 0.6),
                        said("d", "tal", forIt, 0.6)),
                10);
        assertThat(queue.get(0).id().value()).isEqualTo("c");
        assertThat(queue.get(0).reason()).isEqualTo(Queued.Reason.CONTRADICTORY);
        assertThat(queue.get(0).proposition()).contains("talks-now");
        assertThat(queue.get(1).id().value()).isEqualTo("d");
        assertThat(queue.get(1).reason()).isEqualTo(Queued.Reason.INFLUENTIAL);
        assertThat(queue.get(3).reason()).isEqualTo(Queued.Reason.UNCERTAIN);
    }

    @Test
    void whatWasReviewedIsNotQueuedButStillMakesUpAPosition() {
        List<Candidate> all = List.of(
                said("a", "tal", Map.of("talks-now", Stance.OPPOSE), 1, Candidate.State.DONE),
                said("b", "tal", Map.of("talks-now", Stance.SUPPORT), 0.9));
        assertThat(ReviewOrder.of(all, 10)).singleElement().satisfies(each -> {
            assertThat(each.id().value()).isEqualTo("b");
            assertThat(each.reason()).isEqualTo(Queued.Reason.CONTRADICTORY);
        });
    }

    @Test
    void whatCodersDifferOnComesBeforeAllElse() {
        List<Candidate> all = List.of(
                said("a", "tal", Map.of("talks-now", Stance.OPPOSE), 0),
                said("b", "renn", Map.of(), 1, Candidate.State.DISPUTED));
        assertThat(ids(ReviewOrder.of(all, 10))).containsExactly("b", "a");
        assertThat(ids(ReviewOrder.of(all, 1))).containsExactly("b");
        assertThat(ReviewOrder.of(all, 1).get(0).reason()).isEqualTo(Queued.Reason.DISPUTED);
    }

    @Test
    void aConfidenceThatIsNoneIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> said("a", "tal", Map.of(), Double.NaN));
    }

    @Test
    @Timeout(60)
    void manyStatementsComeInTheSameOrderEveryTime() {
        Random random = new Random(3);
        List<Candidate> all = IntStream.range(0, 100_000)
                .mapToObj(i -> said(
                        Integer.toString(i),
                        "speaker " + random.nextInt(500),
                        Map.of("p" + random.nextInt(20), random.nextInt(3) == 0 ? Stance.OPPOSE : Stance.SUPPORT),
                        random.nextDouble()))
                .toList();
        List<Queued> first = ReviewOrder.of(all, Integer.MAX_VALUE);
        assertThat(first).hasSize(100_000).isEqualTo(ReviewOrder.of(all, Integer.MAX_VALUE));
        assertThat(first)
                .isSortedAccordingTo((one, other) -> Float.compare((float) other.value(), (float) one.value()));
    }
}
