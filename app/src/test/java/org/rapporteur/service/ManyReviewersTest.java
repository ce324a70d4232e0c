package org.rapporteur.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.model.reviews.Field;
import org.rapporteur.model.reviews.Review;
import org.rapporteur.review.View;

/** Thirty people at one record at once. */
@Tag("slow")
class ManyReviewersTest {

    private static final int REVIEWERS = 30;
    private static final int DECISIONS = 6;
    private static final List<String> ACTS = List.of("vow", "promise", "demand", "assess", "deny", "accuse");

    @TempDir
    private Path folder;

    /** Each looks, thinks of an act, and decides on what was seen; who comes too late is told so, looks again and decides anew. */
    @Test
    void noDecisionOfThirtyIsLostAndNoneIsMadeOnWhatNobodySaw() throws Exception {
        Path file = Reviewed.record(folder.resolve("record.sqlite"));
        ReviewStatement reviews = ReviewStatement.of(file, HowToRead.DEFAULT);
        List<String> statements =
                List.of(Reviewed.id(Reviewed.TEXT, "it rains in Harth"), Reviewed.id(Reviewed.TEXT, "talks now"));
        ExecutorService people = Executors.newFixedThreadPool(REVIEWERS);
        int late = 0;
        try {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int i = 0; i < REVIEWERS; i++) {
                Random random = new Random(i);
                Person person = new Person(Optional.of("coder" + i), Set.of(Right.REVIEW));
                work.add(() -> {
                    int conflicts = 0;
                    for (int done = 0; done < DECISIONS; ) {
                        String statement = statements.get(random.nextInt(statements.size()));
                        String seen = reviews.state(statement, View.RECORD).key();
                        ReviewOutcome outcome = reviews.decide(
                                statement,
                                new ReviewWish.Correct(Map.of(Field.ACT, ACTS.get(random.nextInt(ACTS.size())))),
                                Reviewed.by(person.account().orElseThrow()),
                                Optional.of(seen),
                                person);
                        if (outcome instanceof ReviewOutcome.Done) {
                            done++;
                        } else {
                            assertThat(((ReviewOutcome.Conflict) outcome).message())
                                    .isNotBlank();
                            conflicts++;
                        }
                    }
                    return conflicts;
                });
            }
            for (Future<Integer> each : people.invokeAll(work)) {
                late += each.get();
            }
        } finally {
            people.shutdownNow();
        }
        assertThat(late).as("people got into each other's way").isPositive();
        List<ListedReview> all = ShowHistory.run(file, Optional.empty());
        assertThat(all).hasSize(REVIEWERS * DECISIONS);
        Map<String, Review> latest = new HashMap<>();
        for (ListedReview each : all) {
            Review review = each.review();
            Review before = latest.put(review.statement().value(), review);
            if (before != null) {
                assertThat(review.before().get(Field.ACT))
                        .as("review %s was decided on what review %s left", review.number(), before.number())
                        .isEqualTo(before.after().get(Field.ACT));
            }
        }
        for (int i = 0; i < REVIEWERS; i++) {
            String name = "coder" + i;
            assertThat(all)
                    .filteredOn(each -> each.review().by().coder().equals(name))
                    .hasSize(DECISIONS);
        }
    }
}
