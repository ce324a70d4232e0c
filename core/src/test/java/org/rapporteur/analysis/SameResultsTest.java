package org.rapporteur.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.analysis.contradictions.Contradiction;
import org.rapporteur.analysis.contradictions.ContradictionSettings;
import org.rapporteur.analysis.contradictions.Contradictions;
import org.rapporteur.analysis.coverage.Coverage;
import org.rapporteur.analysis.coverage.CoverageSettings;
import org.rapporteur.analysis.preconditions.Deadlock;
import org.rapporteur.analysis.preconditions.Deadlocks;
import org.rapporteur.analysis.preconditions.Precondition;
import org.rapporteur.analysis.preconditions.Preconditions;
import org.rapporteur.analysis.shifts.Shift;
import org.rapporteur.analysis.shifts.ShiftSettings;
import org.rapporteur.analysis.shifts.Shifts;
import org.rapporteur.analysis.utterances.Utterance;
import org.rapporteur.analysis.utterances.UtteranceSettings;
import org.rapporteur.analysis.utterances.Utterances;
import org.rapporteur.analysis.utterances.Wordings;

/** Holds the analyses to the same results, however many threads work on them and in whatever order articles come. */
class SameResultsTest {

    private static final int ARTICLES = 250;

    /** All that the analyses of remarks find. */
    private record Found(
            List<Utterance> utterances,
            List<Contradiction> contradictions,
            List<Shift> shifts,
            List<Precondition> preconditions,
            List<Deadlock> deadlocks) {

        static Found in(List<Said> said) {
            Wordings wordings = new Wordings(said);
            List<Utterance> utterances = Utterances.of(wordings, UtteranceSettings.USUAL);
            List<Precondition> preconditions = Preconditions.of(utterances, Remarks.PROPOSITIONS);
            return new Found(
                    utterances,
                    Contradictions.of(wordings, utterances, Remarks.PROPOSITIONS, ContradictionSettings.USUAL),
                    Shifts.of(utterances, Remarks.PROPOSITIONS, ShiftSettings.USUAL),
                    preconditions,
                    Deadlocks.of(utterances, preconditions, Remarks.PROPOSITIONS, ARTICLES));
        }
    }

    private static <T> T withThreads(int threads, Callable<T> work) throws ExecutionException, InterruptedException {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(work).get();
        } finally {
            pool.shutdown();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void oneThreadFindsWhatSeveralFind(long seed) throws ExecutionException, InterruptedException {
        List<Said> said = Chatter.mixed(Chatter.articles(seed, ARTICLES), seed);
        Found alone = withThreads(1, () -> Found.in(said));
        assertThat(alone.utterances()).hasSizeLessThan(said.size());
        assertThat(alone.contradictions()).hasSizeGreaterThan(20);
        assertThat(alone.shifts()).isNotEmpty();
        assertThat(alone.deadlocks()).isNotEmpty();
        assertThat(withThreads(5, () -> Found.in(said))).isEqualTo(alone);
        CoverageSettings bySide = CoverageSettings.of(Level.SIDE);
        assertThat(withThreads(5, () -> Coverage.of(said, bySide)))
                .isEqualTo(withThreads(1, () -> Coverage.of(said, bySide)));
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void theOrderOfTheArticlesMakesNoDifference(long seed) {
        List<List<Said>> articles = Chatter.articles(seed, ARTICLES);
        Found found = Found.in(Chatter.mixed(articles, 1));
        assertThat(Found.in(Chatter.mixed(articles, 2))).isEqualTo(found);
    }
}
