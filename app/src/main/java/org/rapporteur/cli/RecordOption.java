package org.rapporteur.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names the record. */
final class RecordOption {

    /** The record that is meant if none is named. */
    static final String DEFAULT = "rapporteur.sqlite";

    @Option(
            names = "--record",
            paramLabel = "FILE",
            defaultValue = DEFAULT,
            description = "The record; without it, ${DEFAULT-VALUE} in the current folder.")
    private Path file;

    /** Returns the record's file. */
    Path file() {
        return file;
    }
}
