package org.rapporteur.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.model.Article;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.Provenance;
import org.rapporteur.model.Reading;
import org.rapporteur.model.Sha256;
import org.rapporteur.model.SoftwareVersion;
import org.rapporteur.store.ArticleFilter;
import org.rapporteur.store.CodeFilter;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordFile;
import org.rapporteur.store.Settings;

@Timeout(60)
class ReadAheadTest {

    private static final int MANY = 1350;

    @TempDir
    private Path folder;

    private Path filled(int articles) {
        Path file = folder.resolve("record.sqlite");
        Settings settings = new Settings(new Provenance(new SoftwareVersion("1"), "none"), 0.5, "none");
        try (RecordFile record = RecordFile.openOrCreate(file)) {
            record.atOnce(() -> {
                for (int i = 0; i < articles; i++) {
                    record.keep(new Reading(article(i), List.of(), List.of(), List.of()), settings);
                }
            });
        }
        return file;
    }

    private static Article article(int number) {
        byte[] text = ("Text " + number).getBytes(UTF_8);
        return new Article(
                number + ".txt", "Text " + number, Sha256.of(text), Metadata.unknown(), List.of(), List.of());
    }

    private static List<Long> keys(RecordFile record) {
        return record.readings(new ArticleFilter(Optional.empty(), Optional.empty(), Optional.empty(), CodeFilter.ALL));
    }

    @Test
    void articlesComeInTheOrderOfTheirKeysHoweverMany() {
        Path file = filled(MANY);
        try (RecordFile record = RecordFile.open(file)) {
            for (int many : new int[] {0, 1, 200, 201, 400, MANY}) {
                List<Long> keys = keys(record).subList(0, many);
                List<String> names = new ArrayList<>();
                ReadAhead.each(
                        record, file, keys, stored -> names.add(stored.reading().name()));
                assertThat(names)
                        .isEqualTo(record.load(keys).stream()
                                .map(stored -> stored.reading().name())
                                .toList());
            }
            assertThat(record.undated()).as("the record stays open").isEqualTo(MANY);
        }
    }

    @Test
    void aDamagedReadingIsToldAsEverywhere() {
        Path file = filled(MANY);
        try (RecordFile record = RecordFile.open(file)) {
            List<Long> keys = new ArrayList<>(keys(record));
            keys.set(1000, 1_000_000L);

            assertThatThrownBy(() -> ReadAhead.each(record, file, keys, stored -> {}))
                    .isInstanceOf(RecordException.class)
                    .hasMessageContaining("reading 1000000");
            assertThat(record.undated()).as("the record stays open").isEqualTo(MANY);
        }
    }
}
