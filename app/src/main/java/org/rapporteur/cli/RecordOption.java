package org.rapporteur.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.rapporteur.service.InputException;
import org.rapporteur.service.RecordName;
import picocli.CommandLine.Option;

/** The option that names the record. */
final class RecordOption {

    /** The record that is meant if none is named. */
    static final String DEFAULT = "rapporteur.sqlite";

    @Option(
            names = "--record",
            paramLabel = "RECORD",
            defaultValue = DEFAULT,
            converter = RecordConverter.class,
            description =
                    "The record: a file, or the address of one on a PostgreSQL server such as postgresql://ana@db.example.org/news;"
                            + " without it, ${DEFAULT-VALUE} in the current folder.")
    private Path file;

    /** Returns the file that names the record. */
    Path file() {
        return file;
    }

    /**
     * Checks that there is such a file.
     *
     * @throws InputException if not
     */
    void requireThere() throws InputException {
        if (!Files.isRegularFile(file)) {
            throw InputException.wrongCall(
                    "There is no record " + RecordName.called(file) + "; name another one with --record");
        }
    }
}
