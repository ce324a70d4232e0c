package org.rapporteur.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordPlacesTest {

    @TempDir
    private Path folder;

    @Test
    void anAddressHasOneFileOfItsOwn() throws IOException {
        ServerAddress news = ServerAddress.of("postgresql://ana@db/news");
        Path file = RecordPlaces.of(news, folder);
        assertThat(file).hasFileName("news.postgresql").hasContent("postgresql://ana@db/news");
        assertThat(RecordPlaces.addressIn(file)).contains(news);
        assertThat(RecordPlaces.called(file)).isEqualTo("postgresql://ana@db/news");
        assertThat(RecordPlaces.of(ServerAddress.of("postgres://ana@DB:5432/news"), folder))
                .isEqualTo(file);
        assertThat(RecordPlaces.of(ServerAddress.of("postgresql://ana@db/news?schema=other"), folder))
                .isNotEqualTo(file);
        assertThat(RecordPlaces.of(ServerAddress.of("postgresql://db/..%2Fnews"), folder))
                .startsWith(folder)
                .hasFileName("-news.postgresql");
        try (var beside = Files.list(file.getParent())) {
            assertThat(beside).containsExactly(file);
        }
    }

    @Test
    void whatLiesBesideARecordIsNobodyElses() throws IOException {
        Assumptions.assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path file = RecordPlaces.of(ServerAddress.of("postgresql://ana@db/news"), folder);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void aFileOfAPersonMayHoldAnAddressOrBeARecordItself() throws IOException {
        Path named = Files.writeString(folder.resolve("team.record"), "\n postgresql://db/news?schema=x \n", UTF_8);
        assertThat(RecordPlaces.called(named)).isEqualTo("postgresql://db/news?schema=x");
        assertThat(RecordPlaces.articlesFrom(named).toRealPath()).isEqualTo(folder.toRealPath());
        Path record = folder.resolve("r.sqlite");
        assertThat(RecordPlaces.called(record)).isEqualTo(record.toString());
        RecordFile.openOrCreate(record).close();
        assertThat(RecordPlaces.called(record)).isEqualTo(record.toString());
    }

    @Test
    void aFileWithABrokenAddressIsToldWithoutItsPassword() throws IOException {
        Path named = Files.writeString(folder.resolve("team.record"), "postgresql://ana:t0p-secret@db/news", UTF_8);
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> RecordFile.open(named))
                .withMessageContainingAll("team.record", "an address has no password", "PGPASSWORD")
                .withMessageNotContaining("t0p-secret");
    }

    @Test
    void thePersonsFolderIsWhereTheSystemWantsIt() {
        Path user = folder.resolve("ana").toAbsolutePath();
        Path data = folder.resolve("data").toAbsolutePath();
        assertThat(RecordPlaces.home(Map.of(), user)).isEqualTo(user.resolve(".local/share/rapporteur/records"));
        assertThat(RecordPlaces.home(Map.of("XDG_DATA_HOME", data.toString()), user))
                .isEqualTo(data.resolve("rapporteur/records"));
        assertThat(RecordPlaces.home(Map.of("XDG_DATA_HOME", "relative"), user))
                .isEqualTo(user.resolve(".local/share/rapporteur/records"));
        assertThat(RecordPlaces.home(Map.of("RAPPORTEUR_HOME", data.toString()), user))
                .isEqualTo(data.resolve("records"));
    }
}
