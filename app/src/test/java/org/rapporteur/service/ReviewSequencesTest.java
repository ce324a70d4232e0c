package org.rapporteur.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.model.Act;
import org.rapporteur.model.Statement;
import org.rapporteur.model.reviews.Deed;
import org.rapporteur.model.reviews.Field;
import org.rapporteur.model.reviews.Review;
import org.rapporteur.review.View;

/** Whatever persons and machines do in whatever order, nothing that a person decided is lost. */
@Tag("slow")
class ReviewSequencesTest {

    private static final List<Act> ACTS = List.of(Act.values());

    private static final List<Reviewed.Found> ALL = List.of(
            Reviewed.RAIN,
            new Reviewed.Found("that it rains in Harth", "𝕋al", "said", Act.VOW),
            Reviewed.DENIAL,
            Reviewed.TALKS,
            new Reviewed.Found("now", "Renn", "wants", Act.PROMISE));

    @TempDir
    private Path folder;

    private final Random random = new Random(7);
    private int machines = 1;

    @Test
    @Timeout(300)
    void nothingIsLostAndTheHistoryReplaysToTheSameState() throws InputException {
        for (int round = 0; round < 6; round++) {
            Path file = Reviewed.record(folder.resolve("record-" + round + ".sqlite"));
            List<Review> before = List.of();
            for (int step = 0; step < 20; step++) {
                step(file, before);
                List<ListedReview> listed = ShowHistory.run(file, Optional.empty());
                List<Review> now = listed.stream().map(ListedReview::review).toList();
                assertThat(now.subList(0, before.size())).isEqualTo(before);
                assertThat(now).extracting(Review::number).isSorted().doesNotHaveDuplicates();
                assertThat(listed).noneMatch(ListedReview::isOrphan);
                before = now;
                assertThat(shown(file)).isEqualTo(shown(file));
                holds(file, listed);
            }
            takeAllBack(file, before);
        }
    }

    private void step(Path file, List<Review> before) throws InputException {
        ReviewStatement reviews = ReviewStatement.of(file, HowToRead.DEFAULT);
        List<Statement> shown = shown(file);
        String coder = List.of("Ada", "Bo").get(random.nextInt(2));
        int kind = random.nextInt(6);
        if (kind == 0) {
            machines++;
            Reviewed.read(
                    file,
                    machines,
                    Reviewed.TEXT,
                    ALL.stream()
                            .filter(each -> random.nextBoolean())
                            .sorted((one, other) -> start(one) - start(other))
                            .toArray(Reviewed.Found[]::new));
        } else if (kind == 1 && !before.isEmpty()) {
            try {
                reviews.restore(1 + random.nextInt(before.size()), Reviewed.by(coder), Person.OWNER);
            } catch (InputException e) {
                assertThat(e.getMessage()).containsAnyOf("taken back already", "first");
            }
        } else if (kind == 2) {
            int start = 32 + random.nextInt(3);
            try {
                reviews.add(Reviewed.NAME, Map.of(Field.CONTENT, start + "-35"), Reviewed.by(coder), Person.OWNER);
            } catch (InputException e) {
                assertThat(e.getMessage()).containsAnyOf("already", "white space");
            }
        } else if (!shown.isEmpty()) {
            String id = shown.get(random.nextInt(shown.size())).id().value();
            ReviewWish wish = kind == 3
                    ? new ReviewWish.Accept()
                    : kind == 4
                            ? new ReviewWish.Reject()
                            : new ReviewWish.Correct(Map.of(
                                    Field.ACT,
                                    ACTS.get(random.nextInt(ACTS.size())).word()));
            reviews.decide(
                    id,
                    wish,
                    Reviewed.by(coder),
                    Optional.of(reviews.state(id, View.RECORD).key()),
                    Person.OWNER);
        }
    }

    private static int start(Reviewed.Found found) {
        return Reviewed.span(Reviewed.TEXT, found.content()).start();
    }

    private static List<Statement> shown(Path file) throws InputException {
        List<Statement> shown = new ArrayList<>();
        FindStatements.run(file, StatementQuery.ALL, reading -> shown.addAll(reading.statements()));
        return shown;
    }

    /** Checks that each statement is what the last review in force says that decided about its act, and is there unless rejected last. */
    private static void holds(Path file, List<ListedReview> listed) throws InputException {
        List<Statement> shown = shown(file);
        List<ListedReview> inForce = listed.stream()
                .filter(each -> each.undoneBy().isEmpty() && each.review().deed() != Deed.RESTORE)
                .toList();
        for (ListedReview each : inForce) {
            List<Review> own = inForce.stream()
                    .filter(other -> other.statement().equals(each.statement()))
                    .map(ListedReview::review)
                    .toList();
            boolean isRejected = own.get(own.size() - 1).deed() == Deed.REJECT;
            Optional<Statement> there = shown.stream()
                    .filter(statement -> statement.id().equals(each.statement()))
                    .findFirst();
            assertThat(there.isEmpty()).isEqualTo(isRejected);
            Optional<String> act = own.stream()
                    .flatMap(review -> Optional.ofNullable(review.after().get(Field.ACT)).stream())
                    .reduce((earlier, later) -> later);
            if (there.isPresent() && act.isPresent()) {
                assertThat(there.get()
                                .coding()
                                .act()
                                .map(code -> code.value().word())
                                .orElse(""))
                        .isEqualTo(act.get());
            }
        }
    }

    /** Checks that without all reviews, what the machine found is what is shown. */
    private static void takeAllBack(Path file, List<Review> reviews) throws InputException {
        ReviewStatement desk = ReviewStatement.of(file, HowToRead.DEFAULT);
        for (int number = reviews.size(); number > 0; number--) {
            Review review = reviews.get(number - 1);
            boolean isInForce = ShowHistory.run(file, Optional.empty())
                    .get(number - 1)
                    .undoneBy()
                    .isEmpty();
            if (review.deed() != Deed.RESTORE && isInForce) {
                desk.restore(number, Reviewed.by("Cy"), Person.OWNER);
            }
        }
        assertThat(shown(file))
                .allSatisfy(each -> assertThat(each.what().confidence()).isEqualTo(0.75));
        assertThat(FindStatements.run(
                                file,
                                StatementQuery.ALL.with(new ReviewQuery(View.RECORD, Optional.of(true))),
                                reading -> {})
                        .statements())
                .isZero();
    }
}
