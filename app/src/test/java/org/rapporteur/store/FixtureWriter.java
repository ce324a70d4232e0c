package org.rapporteur.store;

import java.nio.file.Path;
import java.util.Optional;
import org.rapporteur.model.Failure;

/**
 * Writes the record that a release leaves behind for the tests of later ones. Run once before a release that changes the
 * schema; its file is committed as {@code schema-N.sqlite} and never written again.
 */
final class FixtureWriter {

    private FixtureWriter() {}

    /** Writes the file that the first argument names. */
    public static void main(String[] args) {
        try (RecordFile record = RecordFile.openOrCreate(Path.of(args[0]))) {
            record.atOnce(() -> {
                record.keep(Samples.reading("harbour/first.txt", "stay"), Samples.SETTINGS);
                record.keep(
                        Samples.reading("harbour/copy.txt", "stay", Samples.metadata(Optional.empty())),
                        Samples.SETTINGS);
                record.keep(Samples.reading("harbour/first.txt", "leave"), Samples.SETTINGS);
                record.keep(new Failure("harbour/empty.txt", "is empty"));
                Samples.EDITS.forEach(edit -> record.keep(edit, Samples.AUTHOR, Optional.of("B")));
            });
        }
    }
}
