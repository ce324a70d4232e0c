package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same as {@link RecordFileTest}, on a PostgreSQL server. */
class RecordFileOnServerTest extends RecordFileTest {

    @Override
    Path place(Path named) {
        return PostgresServer.get().record(named);
    }

    @Override
    Object state(Path record) {
        return RecordFile.stamp(record);
    }

    @Test
    void aStampTellsWhatWasWrittenFromWhatWasThereBefore(@TempDir Path folder) {
        Path one = PostgresServer.get().record(folder.resolve("one.record"));
        Path other = PostgresServer.get().record(folder.resolve("other.record"));
        assertThat(RecordFile.stamp(one)).isEmpty();
        try (RecordFile first = RecordFile.openOrCreate(one);
                RecordFile second = RecordFile.openOrCreate(other)) {
            String empty = RecordFile.stamp(one);
            assertThat(empty).isNotEmpty().isNotEqualTo(RecordFile.stamp(other));
            second.atOnce(() -> second.keep(Samples.reading("a.txt", "stay"), Samples.SETTINGS));
            assertThat(RecordFile.stamp(one)).isEqualTo(empty);
            first.atOnce(() -> first.keep(Samples.reading("a.txt", "stay"), Samples.SETTINGS));
            assertThat(RecordFile.stamp(one)).isNotEqualTo(empty);
        }
    }
}
