package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.model.Act;
import org.rapporteur.model.Article;
import org.rapporteur.model.Coding;
import org.rapporteur.model.Failure;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.Reading;
import org.rapporteur.model.Stance;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementId;

class RecordFileTest {

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

    /** Returns all that is kept, however it is written. */
    Object state(Path record) throws IOException {
        return HexFormat.of().formatHex(Files.readAllBytes(record));
    }

    private List<Kept> keep(Settings settings, Reading... readings) {
        try (RecordFile record = RecordFile.openOrCreate(file)) {
            List<Kept> kept = new java.util.ArrayList<>();
            record.atOnce(() -> {
                for (Reading reading : readings) {
                    kept.add(record.keep(reading, settings));
                }
            });
            return kept;
        }
    }

    private StoredReading present(String name) {
        try (RecordFile record = RecordFile.open(file)) {
            return record.present(name).orElseThrow();
        }
    }

    @Test
    void aReadingComesBackAsItWasGiven() {
        Reading reading = Samples.reading("a.txt", "stay");
        assertThat(keep(Samples.SETTINGS, reading)).containsExactly(Kept.NEW);
        assertThat(present("a.txt")).isEqualTo(new StoredReading(reading, 1, 1, Samples.SETTINGS));
    }

    @Test
    void keepingTheSameAgainChangesNothing() throws IOException {
        keep(Samples.SETTINGS, Samples.reading("a.txt", "stay"), Samples.reading("b.txt", "go"));
        Object before = state(file);
        assertThat(keep(Samples.SETTINGS, Samples.reading("a.txt", "stay"), Samples.reading("b.txt", "go")))
                .containsOnly(Kept.UNCHANGED);
        assertThat(state(file)).isEqualTo(before);
        assertThat(folder.toFile().list()).containsExactly("record.sqlite");
    }

    @Test
    void aChangedArticleIsANewVersionAndTheOldOneStaysWithItsStatements() {
        Reading old = Samples.reading("a.txt", "stay");
        Reading changed = Samples.reading("a.txt", "leave");
        keep(Samples.SETTINGS, old);
        assertThat(keep(Samples.SETTINGS, changed)).containsExactly(Kept.NEW_VERSION);
        assertThat(present("a.txt")).isEqualTo(new StoredReading(changed, 2, 2, Samples.SETTINGS));
        try (RecordFile record = RecordFile.open(file)) {
            ArticleHead head = record.find(old.article().id().value()).get(0);
            StoredReading stored = record.load(head.reading());
            assertThat(stored).isEqualTo(new StoredReading(old, 1, 2, Samples.SETTINGS));
            assertThat(stored.isPresent()).isFalse();
            assertThat(record.readings(ArticleFilter.ALL)).hasSize(1).doesNotContain(head.reading());
        }
    }

    @Test
    void newMetadataOfTheSameTextIsANewVersion() {
        keep(Samples.SETTINGS, Samples.reading("a.txt", "stay"));
        Reading dated = Samples.reading("a.txt", "stay", Samples.metadata(Optional.of("2031-05-05")));
        assertThat(keep(Samples.SETTINGS, dated)).containsExactly(Kept.NEW_VERSION);
        assertThat(present("a.txt").reading()).isEqualTo(dated);
    }

    @Test
    void anotherSettingIsAnotherReadingOfTheSameVersion() {
        Reading all = Samples.reading("a.txt", "stay");
        Reading fewer = new Reading(all.article(), all.statements().subList(0, 1), List.of(), List.of());
        keep(Samples.SETTINGS, all);
        for (Settings other : List.of(
                new Settings(Samples.HOW, 0.9, "generic"),
                new Settings(Samples.HOW, 0.9, "river-war 0123456789abcdef + fedcba9876543210"))) {
            assertThat(keep(other, fewer)).containsExactly(Kept.READ_ANEW);
            assertThat(keep(other, fewer)).containsExactly(Kept.UNCHANGED);
            assertThat(present("a.txt")).isEqualTo(new StoredReading(fewer, 1, 1, other));
        }
    }

    @Test
    void anotherCodingReplacesTheOldOneWhichStaysBelow() {
        Reading coded = Samples.reading("a.txt", "stay");
        Reading uncoded = new Reading(
                coded.article(),
                coded.statements().stream()
                        .map(statement -> statement.coded(Coding.NONE))
                        .toList(),
                List.of(),
                coded.warnings());
        keep(Samples.SETTINGS, coded);
        Settings other = new Settings(Samples.HOW, 0.5, "river-war 0123456789abcdef");
        assertThat(keep(other, uncoded)).containsExactly(Kept.READ_ANEW);
        assertThat(present("a.txt").reading()).isEqualTo(uncoded);
        try (RecordFile record = RecordFile.open(file)) {
            assertThat(record.load(1).reading()).isEqualTo(coded);
            assertThat(record.codes()).isEqualTo(new UsedCodes(List.of(), List.of(), Map.of()));
            assertThat(record.readings(filter("talks", null, null, null))).isEmpty();
        }
    }

    private static ArticleFilter filter(
            @Nullable String issue, @Nullable Act act, @Nullable String proposition, @Nullable Stance stance) {
        return new ArticleFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new CodeFilter(
                        Optional.ofNullable(issue),
                        Optional.ofNullable(act),
                        Optional.ofNullable(proposition),
                        Optional.ofNullable(stance),
                        false));
    }

    @Test
    void articlesAreFoundByWhatHoldsForOneOfTheirStatementsAndNotByWhatIsProposed() {
        keep(Samples.SETTINGS, Samples.reading("a.txt", "stay"));
        try (RecordFile record = RecordFile.open(file)) {
            assertThat(record.readings(filter("talks", Act.VOW, "talks-now", Stance.CONDITIONAL)))
                    .hasSize(1);
            assertThat(record.readings(filter(null, null, "talks-now", null))).hasSize(1);
            assertThat(record.readings(filter(null, null, null, Stance.CONDITIONAL)))
                    .hasSize(1);
            assertThat(record.readings(filter("ceasefire", null, null, null))).isEmpty();
            assertThat(record.readings(filter(null, Act.OFFER, null, null))).isEmpty();
            assertThat(record.readings(filter(null, null, "withdrawal", null))).isEmpty();
            assertThat(record.readings(filter(null, null, "talks-now", Stance.OPPOSE)))
                    .isEmpty();
            assertThat(record.codes())
                    .isEqualTo(new UsedCodes(
                            List.of("talks"), List.of(Act.VOW), Map.of("talks-now", List.of(Stance.CONDITIONAL))));
        }
    }

    @Test
    void aStatementIsFoundByItsIdOrTheBeginningOfIt() {
        Reading one = Samples.reading("one.txt", "stay");
        keep(Samples.SETTINGS, one, Samples.reading("copy.txt", "stay"), Samples.reading("other.txt", "go"));
        String id = one.statements().get(1).id().value();
        try (RecordFile record = RecordFile.open(file)) {
            assertThat(record.statements(id)).extracting(StatementHead::article).containsExactly("copy.txt", "one.txt");
            assertThat(record.statements(id.substring(0, 8))).hasSize(4);
            assertThat(record.statements(id + "0")).isEmpty();
        }
    }

    @Test
    void anIdThatAnotherOneBeginsWithIsFoundAlone() {
        Reading reading = Samples.reading("a.txt", "stay");
        keep(Samples.SETTINGS, reading);
        String shorter = reading.statements().get(0).id().value();
        keep(Samples.SETTINGS, withId(reading, "b.txt", shorter + "1"));
        try (RecordFile record = RecordFile.open(file)) {
            assertThat(record.statements(shorter))
                    .extracting(StatementHead::article)
                    .containsExactly("a.txt");
            assertThat(record.statements(shorter + "1"))
                    .extracting(StatementHead::article)
                    .containsExactly("b.txt");
        }
    }

    private static Reading withId(Reading reading, String name, String id) {
        Statement first = reading.statements().get(0);
        return new Reading(
                new Article(
                        name,
                        reading.article().text(),
                        reading.article().sha256(),
                        reading.article().metadata(),
                        List.of(),
                        List.of()),
                List.of(new Statement(
                        new StatementId(id),
                        first.what(),
                        first.who(),
                        first.as(),
                        first.where(),
                        first.about(),
                        first.coding(),
                        first.how())),
                List.of(),
                List.of());
    }

    @Test
    void twoFilesWithTheSameBytesAreTwoArticlesWithTheSameIds() {
        Reading one = Samples.reading("one.txt", "stay");
        Reading copy = Samples.reading("copy.txt", "stay");
        assertThat(copy.statements()).isEqualTo(one.statements());
        assertThat(keep(Samples.SETTINGS, one, copy)).containsOnly(Kept.NEW);
        assertThat(present("one.txt").reading()).isEqualTo(one);
        assertThat(present("copy.txt").reading()).isEqualTo(copy);
        try (RecordFile record = RecordFile.open(file)) {
            assertThat(record.find(one.article().id().value().substring(0, 6)))
                    .extracting(ArticleHead::name)
                    .containsExactly("copy.txt", "one.txt");
            assertThat(record.find("one.txt")).extracting(ArticleHead::name).containsExactly("one.txt");
            assertThat(record.find("no such article")).isEmpty();
        }
    }

    @Test
    void aFailureIsNotedUntilTheArticleCanBeRead() {
        try (RecordFile record = RecordFile.openOrCreate(file)) {
            record.atOnce(() -> record.keep(new Failure("a.txt", "is empty")));
            record.atOnce(() -> record.keep(new Failure("a.txt", "may not be read")));
            assertThat(record.failures()).containsExactly(new Failure("a.txt", "may not be read"));
            record.atOnce(() -> record.keep(Samples.reading("a.txt", "stay"), Samples.SETTINGS));
            assertThat(record.failures()).isEmpty();
        }
    }

    @Test
    void whoOpenedARecordToReadWritesNothing() {
        keep(Samples.SETTINGS, Samples.reading("a.txt", "stay"));
        try (RecordFile record = RecordFile.open(file)) {
            assertThatExceptionOfType(RecordException.class)
                    .isThrownBy(
                            () -> record.atOnce(() -> record.keep(Samples.reading("b.txt", "stay"), Samples.SETTINGS)))
                    .withMessageContaining("must not be written to");
            assertThatExceptionOfType(RecordException.class)
                    .isThrownBy(() -> record.sql().run("DELETE FROM failure"))
                    .withMessageContaining("must not be written to");
            assertThat(record.present("a.txt")).isPresent();
            assertThat(record.present("b.txt")).isEmpty();
        }
        keep(Samples.SETTINGS, Samples.reading("b.txt", "stay"));
        assertThat(present("b.txt").reading()).isEqualTo(Samples.reading("b.txt", "stay"));
    }

    @Test
    void workThatFailsLeavesNothingBehind() {
        try (RecordFile record = RecordFile.openOrCreate(file)) {
            org.assertj.core.api.Assertions.assertThatIllegalStateException()
                    .isThrownBy(() -> record.atOnce(() -> {
                        record.keep(Samples.reading("a.txt", "stay"), Samples.SETTINGS);
                        throw new IllegalStateException("on purpose");
                    }));
            assertThat(record.present("a.txt")).isEmpty();
            record.atOnce(() -> record.keep(Samples.reading("b.txt", "stay"), Samples.SETTINGS));
            assertThat(record.present("b.txt")).isPresent();
        }
    }

    @Test
    void articlesComeByDateThenByNameAndUndatedOnesLast() {
        keepDated("b.txt", "2031-05-04");
        keepDated("a.txt", "2031-05-04");
        keepDated("d.txt", "2031-04");
        keep(Samples.SETTINGS, Samples.reading("c.txt", "c", Samples.metadata(Optional.empty())));
        assertThat(names(Optional.empty(), Optional.empty())).containsExactly("d.txt", "a.txt", "b.txt", "c.txt");
    }

    @Test
    void datesAreComparedAtThePrecisionThatBothHave() {
        keepDated("day.txt", "2031-05-04");
        keepDated("month.txt", "2031-05");
        keepDated("year.txt", "2031");
        keepDated("later.txt", "2031-06-01");
        keep(Samples.SETTINGS, Samples.reading("undated.txt", "c", Samples.metadata(Optional.empty())));
        assertThat(names(date("2031-05-10"), Optional.empty())).containsExactly("year.txt", "month.txt", "later.txt");
        assertThat(names(Optional.empty(), date("2031-05-10"))).containsExactly("year.txt", "month.txt", "day.txt");
        assertThat(names(date("2031-05"), date("2031-05"))).containsExactly("year.txt", "month.txt", "day.txt");
        assertThat(names(date("2032"), Optional.empty())).isEmpty();
    }

    private static Optional<PartialDate> date(String iso) {
        return Optional.of(new PartialDate(iso));
    }

    private void keepDated(String name, String date) {
        keep(Samples.SETTINGS, Samples.reading(name, name, Samples.metadata(Optional.of(date))));
    }

    private List<String> names(Optional<PartialDate> since, Optional<PartialDate> until) {
        try (RecordFile record = RecordFile.open(file)) {
            return record.readings(new ArticleFilter(since, until, Optional.empty(), CodeFilter.ALL)).stream()
                    .map(key -> record.load(key).reading().name())
                    .toList();
        }
    }
}
