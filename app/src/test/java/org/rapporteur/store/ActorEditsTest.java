package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.model.Author;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.edits.Edit;
import org.rapporteur.model.edits.Edits;

class ActorEditsTest {

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

    private List<Integer> keep(List<Edit> edits) {
        try (RecordFile record = RecordFile.openOrCreate(file)) {
            List<Integer> numbers = new ArrayList<>();
            record.atOnce(
                    () -> edits.forEach(edit -> numbers.add(record.keep(edit, Samples.AUTHOR, Optional.empty()))));
            return numbers;
        }
    }

    private Edits edits() {
        try (RecordFile record = RecordFile.open(file)) {
            return record.edits();
        }
    }

    @Test
    void editsComeBackAsTheyWereGivenAndAreNumbered() {
        assertThat(keep(List.of())).isEmpty();
        assertThat(edits().all()).isEmpty();
        assertThat(keep(Samples.EDITS)).containsExactly(1, 2, 3, 4);
        assertThat(edits().all()).isEqualTo(Samples.EDITS);
        assertThat(keep(List.of(new Edit.Rename("named-a", "B")))).containsExactly(5);
    }

    @Test
    void whoMadeAnEditAndWhenAndWhatARenamedActorWasCalledComesBack() {
        keep(Samples.EDITS);
        try (RecordFile record = RecordFile.openOrCreate(file)) {
            Author bo = new Author("Bo", Instant.parse("2031-03-10T12:00:00.9Z"));
            record.atOnce(() -> record.keep(new Edit.Rename("named-a", "B"), bo, Optional.of("A")));
            assertThat(record.editsBy())
                    .hasSize(5)
                    .startsWith(new EditBy(Optional.of(Samples.AUTHOR), Optional.empty()))
                    .endsWith(new EditBy(
                            Optional.of(new Author("Bo", Instant.parse("2031-03-10T12:00:00Z"))), Optional.of("A")));
        }
    }

    @Test
    void whatWasNotedComesBackAndGrowsAndFailsWithItsWork() {
        JournalEntry read = new JournalEntry(Samples.AUTHOR, JournalEntry.Deed.READ, Optional.empty(), 2);
        JournalEntry dossier = new JournalEntry(
                Samples.AUTHOR,
                JournalEntry.Deed.DOSSIER,
                Optional.of("war.yaml"),
                Optional.of("a"),
                Optional.of("b"),
                0);
        try (RecordFile record = RecordFile.openOrCreate(file)) {
            record.atOnce(() -> assertThat(record.note(read)).isEqualTo(1));
            record.atOnce(() -> {
                record.note(1, 7);
                assertThat(record.note(dossier)).isEqualTo(2);
            });
            assertThatExceptionOfType(InterruptedException.class)
                    .isThrownBy(() -> record.<InterruptedException>atOnce(() -> {
                        record.note(dossier);
                        throw new InterruptedException("on purpose");
                    }));
            assertThat(record.journal()).containsExactly(read.about(7), dossier);
            record.sql().run("UPDATE journal SET at = 'once' WHERE number = 2");
            assertThatExceptionOfType(RecordException.class)
                    .isThrownBy(record::journal)
                    .withMessageContaining("damaged at the journal");
        }
    }

    @Test
    void whatIsToldOfSpeakersIsThatOfPresentReadingsOnly() {
        try (RecordFile record = RecordFile.openOrCreate(file)) {
            record.atOnce(() -> {
                record.keep(Samples.reading("a.txt", "stay"), Samples.SETTINGS);
                record.keep(Samples.reading("a.txt", "leave"), Samples.SETTINGS);
            });
            List<Told> told = record.told();
            assertThat(told).hasSize(2);
            assertThat(told.get(0).mention().who().id()).isEmpty();
            assertThat(told.get(1))
                    .isEqualTo(new Told(
                            told.get(1).mention(),
                            Optional.of("minister of Velland"),
                            Optional.of("Velland"),
                            Optional.of(DateInterval.parse("2031-01/2031-02-03"))));
            assertThat(told.get(1).mention().who().id()).contains("xx-renn");
            assertThat(told.get(1).mention().article()).isEqualTo("a.txt");
        }
    }

    @Test
    void workThatFailsLeavesNoEdit() {
        keep(Samples.EDITS);
        try (RecordFile record = RecordFile.openOrCreate(file)) {
            assertThatExceptionOfType(InterruptedException.class)
                    .isThrownBy(() -> record.<InterruptedException>atOnce(() -> {
                        record.keep(new Edit.Rename("named-a", "B"), Samples.AUTHOR, Optional.of("A"));
                        throw new InterruptedException("on purpose");
                    }));
        }
        assertThat(edits().all()).isEqualTo(Samples.EDITS);
    }

    @Test
    void twoWritersNeverGiveTheSameNumber() throws InterruptedException {
        keep(List.of());
        List<Thread> writers = IntStream.range(0, 2)
                .mapToObj(writer -> new Thread(() -> {
                    for (int i = 0; i < 15; i++) {
                        keep(List.of(new Edit.Rename("named-a", writer + " " + i)));
                    }
                }))
                .toList();
        writers.forEach(Thread::start);
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(edits().all()).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void editsThatNoVersionWritesAreDamage() {
        keep(Samples.EDITS);
        try (RecordFile record = RecordFile.openOrCreate(file)) {
            record.sql().run("UPDATE actor_edit SET undone = 4 WHERE number = 4");
        }
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(this::edits)
                .withMessageContainingAll("record", "damaged at the edits of actors");
    }
}
