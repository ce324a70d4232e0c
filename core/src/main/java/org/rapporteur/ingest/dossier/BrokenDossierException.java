package org.rapporteur.ingest.dossier;

import java.nio.file.Path;

/** Says in one line for a person which line of a dossier is wrong, and what mends it. */
public final class BrokenDossierException extends Exception {

    private static final long serialVersionUID = 1;

    BrokenDossierException(Path file, String message) {
        super(file + " " + message);
    }

    BrokenDossierException(Path file, int line, String message) {
        super(file + ", line " + line + ": " + message);
    }
}
