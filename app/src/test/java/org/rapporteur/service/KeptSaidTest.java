package org.rapporteur.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.analysis.Said;
import org.rapporteur.model.StatementId;
import org.rapporteur.model.reviews.By;
import org.rapporteur.model.reviews.Field;
import org.rapporteur.model.reviews.Standing;
import org.rapporteur.review.View;
import org.rapporteur.store.RecordFile;
import org.rapporteur.store.UsedCodes;

/** Whether what is kept of a record that is held open is what the record gives when it is read anew, whatever happens to it. */
@Tag("slow")
class KeptSaidTest {

    private static final HowToRead HOW = HowToRead.DEFAULT.with("example");

    @TempDir
    private Path folder;

    private Path file;
    private OpenRecord record;

    @BeforeEach
    void open() throws Exception {
        file = ExampleRecord.record(folder.resolve("example.sqlite"));
        record = OpenRecord.of(file, HOW);
        record.said();
    }

    private void check(String after) throws InputException {
        assertThat(record.said())
                .as(after)
                .isEqualTo(GatherSaid.of(file, StatementQuery.ALL, HOW).said());
        RecordCast anew = Records.reading(file, RecordCast::of);
        assertThat(record.cast().actors()).as(after).isEqualTo(anew.actors());
        assertThat(record.cast().unnamed()).as(after).isEqualTo(anew.unnamed());
        for (View view : List.of(View.RECORD, View.of("bo"))) {
            assertThat(ids(ReviewQueue.of(record, view, OpenQueue.MOST)))
                    .as("%s, the queue of %s", after, view)
                    .isEqualTo(ids(ReviewQueue.of(
                            file,
                            StatementQuery.ALL.with(new ReviewQuery(view, Optional.empty())),
                            HOW,
                            OpenQueue.MOST)));
        }
    }

    private static List<StatementId> ids(List<ReviewQueue.Item> items) {
        return items.stream().map(each -> each.queued().id()).toList();
    }

    private static By by(String coder, Standing standing) {
        return new By(coder, Instant.EPOCH, Optional.empty(), standing);
    }

    @Test
    void whatIsReviewedCorrectedReadAndCodedAnewIsSeenAndTheRestKept() throws Exception {
        check("nothing");
        ReviewStatement reviews = ReviewStatement.of(file, HOW);
        List<String> ids = record.said().stream()
                .map(each -> each.id().value())
                .distinct()
                .limit(5)
                .toList();
        reviews.decide(ids.get(0), new ReviewWish.Reject(), by("ada", Standing.OPEN), Optional.empty(), Person.OWNER);
        check("a statement is rejected");
        reviews.decide(
                ids.get(1),
                new ReviewWish.Correct(
                        Map.of(Field.SPEAKER, "Zora Quill", Field.SIDE, "Sorrane", Field.ISSUES, "talks")),
                by("bo", Standing.BLIND),
                Optional.empty(),
                Person.OWNER);
        check("a statement is another's, says one who codes blind");
        reviews.decide(ids.get(1), new ReviewWish.Accept(), by("ada", Standing.OPEN), Optional.empty(), Person.OWNER);
        check("two differ");
        reviews.restore(1, by("ada", Standing.OPEN), Person.OWNER);
        check("the first review is taken back");

        List<String> names =
                record.cast().actors().stream().map(RecordActor::id).limit(3).toList();
        EditActors.make(file, new ActorWish.Merge(List.of(names.get(1)), names.get(0)), Person.OWNER);
        check("two are the same");
        EditActors.make(file, new ActorWish.Rename(names.get(2), "Otho Marl"), Person.OWNER);
        check("somebody has another name");
        EditActors.make(file, new ActorWish.Undo(1), Person.OWNER);
        check("they are not the same");
        EditActors.make(file, new ActorWish.Undo(2), Person.OWNER);
        check("the name is taken back");

        Reviewed.read(file, 1, Reviewed.TEXT, Reviewed.RAIN, Reviewed.TALKS);
        check("an article more");
        Reviewed.read(file, 2, Reviewed.TEXT, Reviewed.RAIN, Reviewed.DENIAL, Reviewed.TALKS);
        check("it is read anew");
        Reviewed.read(file, 2, "New. " + Reviewed.TEXT, Reviewed.TALKS);
        check("it has changed");
    }

    @Test
    void theCodesOfARecordAreThoseOfItsStatements() throws Exception {
        List<Said> said = record.said();
        UsedCodes used = Records.reading(file, RecordFile::codes);
        assertThat(used.issues())
                .isEqualTo(said.stream()
                        .flatMap(each -> each.coding().issues().stream())
                        .distinct()
                        .sorted()
                        .toList());
        assertThat(used.acts())
                .containsExactlyInAnyOrderElementsOf(said.stream()
                        .flatMap(each -> each.coding().act().stream())
                        .collect(Collectors.toSet()));
        assertThat(used.stances().keySet())
                .containsExactlyElementsOf(said.stream()
                        .flatMap(each -> each.coding().stances().keySet().stream())
                        .distinct()
                        .sorted()
                        .toList());
        used.stances()
                .forEach((proposition, taken) -> assertThat(taken)
                        .as(proposition)
                        .containsExactlyInAnyOrderElementsOf(said.stream()
                                .flatMap(each -> Optional.ofNullable(
                                        each.coding().stances().get(proposition))
                                        .stream())
                                .collect(Collectors.toSet())));
    }

    @Test
    void whoReviewsALargeRecordGoesOnInTheOldOrderWithoutWhatWasDecidedUntilTheNewOneIsMade() throws Exception {
        try (OpenQueue queue = new OpenQueue(record, 0)) {
            List<StatementId> before = ids(queue.items(View.RECORD));
            String first = before.get(0).value();
            ReviewStatement.of(file, HOW)
                    .decide(first, new ReviewWish.Accept(), by("ada", Standing.OPEN), Optional.empty(), Person.OWNER);
            List<StatementId> now = ids(queue.items(View.RECORD));
            assertThat(now).hasSize(before.size() - 1).doesNotContain(before.get(0));
            List<StatementId> anew = ids(ReviewQueue.of(record, View.RECORD, OpenQueue.MOST));
            for (int i = 0; i < 200 && !ids(queue.items(View.RECORD)).equals(anew); i++) {
                Thread.sleep(50);
            }
            assertThat(ids(queue.items(View.RECORD))).isEqualTo(anew);

            ReviewStatement.of(file, HOW).restore(1, by("ada", Standing.OPEN), Person.OWNER);
            for (int i = 0; i < 200 && !ids(queue.items(View.RECORD)).equals(before); i++) {
                Thread.sleep(50);
            }
            assertThat(ids(queue.items(View.RECORD))).isEqualTo(before);
        }
    }
}
