package org.rapporteur.store.dna;

import java.io.Serial;
import java.nio.file.Path;

/** A file of Discourse Network Analyzer cannot be read or written. The message is one line for a person: which file, what is wrong with it. */
public final class DnaException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    DnaException(Path file, String what) {
        super("The file " + file + " cannot be used: " + what);
    }

    DnaException(Path file, String what, Throwable cause) {
        super("The file " + file + " cannot be used: " + what, cause);
    }
}
