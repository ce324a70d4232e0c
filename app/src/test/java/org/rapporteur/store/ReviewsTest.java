package org.rapporteur.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.model.ArticleId;
import org.rapporteur.model.SoftwareVersion;
import org.rapporteur.model.StatementId;
import org.rapporteur.model.reviews.By;
import org.rapporteur.model.reviews.Deed;
import org.rapporteur.model.reviews.Field;
import org.rapporteur.model.reviews.Review;
import org.rapporteur.model.reviews.Standing;
import org.rapporteur.model.reviews.Undone;

class ReviewsTest {

    private static final ArticleId ARTICLE = new ArticleId("ab");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheRecord() {
        file = place(folder.resolve("record.sqlite"));
    }

    /** Returns the file that names the record, where nothing is yet; the same is asked of records on a server. */
    Path place(Path named) {
        return named;
    }

    /** Returns what another process has to know to use the record. */
    Map<String, String> environment() {
        return Map.of();
    }

    static Review review(String coder, Deed deed, Optional<Integer> restored) {
        boolean decides = deed != Deed.RESTORE;
        return new Review(
                0,
                ARTICLE,
                new StatementId("ab-0-5"),
                deed,
                new By(coder, Instant.parse("2031-03-09T12:00:00.75Z"), Optional.of("“why”\nnot"), Standing.BLIND),
                decides ? Map.of(Field.ACT, "", Field.VENUE, "Harth") : Map.of(),
                decides ? Map.of(Field.ACT, "vow", Field.STATEMENT, Field.YES, Field.VENUE, "") : Map.of(),
                new Review.Seen(
                        Optional.empty(),
                        decides ? Set.of(new StatementId("ab-1-2"), new StatementId("ab-3-4")) : Set.of(),
                        3,
                        new SoftwareVersion("0.1.0")),
                restored);
    }

    private List<Review> keep(Review... reviews) {
        try (RecordFile record = RecordFile.openOrCreate(file)) {
            List<Review> kept = new ArrayList<>();
            record.atOnce(() -> List.of(reviews).forEach(review -> kept.add(record.keep(review))));
            return kept;
        }
    }

    @Test
    void reviewsComeBackAsTheyWereGivenAndAreNumbered() {
        List<Review> kept = keep(
                review("Ada", Deed.CORRECT, Optional.empty()),
                review("Bo", Deed.REJECT, Optional.empty()),
                review("Ada", Deed.RESTORE, Optional.of(2)),
                review("Bo", Deed.RESTORE, Optional.of(3)));
        assertThat(kept).extracting(Review::number).containsExactly(1, 2, 3, 4);
        try (RecordFile record = RecordFile.open(file)) {
            assertThat(record.reviews()).hasSize(4);
            assertThat(record.reviews().get(0).by()).isEqualTo(kept.get(0).by());
            assertThat(record.reviews().get(0).after()).isEqualTo(kept.get(0).after());
            assertThat(record.reviews().get(0).before()).isEqualTo(kept.get(0).before());
            assertThat(record.reviews().get(0).seen()).isEqualTo(kept.get(0).seen());
            assertThat(record.reviews(ARTICLE))
                    .hasSize(2)
                    .isEqualTo(record.reviews().subList(0, 2));
            assertThat(record.reviews(new ArticleId("cd"))).isEmpty();
            assertThat(record.undone().isInForce(2)).isTrue();
            assertThat(record.undone().by(3)).contains(4);
            assertThat(record.reviewed()).isEmpty();
        }
    }

    @Test
    void nothingTakesBackWhatComesLater() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Undone(Map.of(2, 2)));
        assertThatIllegalArgumentException().isThrownBy(() -> review("Ada", Deed.RESTORE, Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> review(" ", Deed.ACCEPT, Optional.empty()));
    }

    @Test
    void workThatFailsLeavesNoReview() {
        keep(review("Ada", Deed.CORRECT, Optional.empty()));
        try (RecordFile record = RecordFile.openOrCreate(file)) {
            assertThatExceptionOfType(InterruptedException.class)
                    .isThrownBy(() -> record.<InterruptedException>atOnce(() -> {
                        record.keep(review("Bo", Deed.REJECT, Optional.empty()));
                        throw new InterruptedException("on purpose");
                    }));
            assertThat(record.reviews()).hasSize(1);
        }
    }

    @Test
    void twoWritersNeverGiveTheSameNumber() throws InterruptedException {
        keep();
        List<Thread> writers = IntStream.range(0, 2)
                .mapToObj(writer -> new Thread(() -> {
                    for (int i = 0; i < 10; i++) {
                        keep(review("coder " + writer, Deed.CORRECT, Optional.empty()));
                    }
                }))
                .toList();
        writers.forEach(Thread::start);
        for (Thread writer : writers) {
            writer.join();
        }
        try (RecordFile record = RecordFile.open(file)) {
            assertThat(record.reviews())
                    .hasSize(20)
                    .allSatisfy(each -> assertThat(each.after()).hasSize(3));
        }
    }

    @Test
    void whatNoVersionWritesIsDamage() {
        keep(review("Ada", Deed.CORRECT, Optional.empty()));
        try (RecordFile record = RecordFile.openOrCreate(file)) {
            record.sql().run("UPDATE review_value SET field = 'weather' WHERE field = 'act'");
        }
        try (RecordFile record = RecordFile.open(file)) {
            assertThatExceptionOfType(RecordException.class)
                    .isThrownBy(record::reviews)
                    .withMessageContainingAll("record", "damaged at the reviews", "weather");
        }
    }

    /** Keeps reviews, two at once, until it is killed, and says the number of each that it was told is kept. */
    static final class Writer {

        private Writer() {}

        public static void main(String[] args) {
            try (RecordFile record = RecordFile.openOrCreate(Path.of(args[0]))) {
                for (int i = 0; i < 1_000_000; i++) {
                    List<Review> kept = new ArrayList<>();
                    record.atOnce(() -> {
                        kept.add(record.keep(review("Ada", Deed.CORRECT, Optional.empty())));
                        kept.add(record.keep(review("Bo", Deed.REJECT, Optional.empty())));
                    });
                    kept.forEach(review -> System.out.println(review.number()));
                }
            }
        }
    }

    @Test
    @Timeout(300)
    void whatWasKeptBeforeAKillIsThereWhole() throws IOException, InterruptedException {
        keep();
        ProcessBuilder writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        writer.environment().putAll(environment());
        Process process = writer.start();
        int last = 0;
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (int i = 0; i < 9; i++) {
                last = Integer.parseInt(String.valueOf(out.readLine()));
            }
            process.destroyForcibly();
        }
        process.waitFor();
        try (RecordFile record = RecordFile.openOrCreate(file)) {
            assertThat(record.reviews()).hasSizeGreaterThanOrEqualTo(last).allSatisfy(each -> {
                assertThat(each.after()).hasSize(3);
                assertThat(each.seen().beside()).hasSize(2);
            });
            assertThat(record.reviews().size() % 2).isZero();
        }
    }
}
