package org.rapporteur.service;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.rapporteur.ingest.dossier.BrokenDossierException;
import org.rapporteur.ingest.dossier.Dossier;

/** The dossiers that statements are to be coded by. */
public final class Dossiers {

    /** The one that is meant if none is named. */
    public static final String DEFAULT = "generic";

    /** The names of the built-in ones; a file called so is named as {@code ./generic}. */
    public static final List<String> BUILT_IN = List.of(DEFAULT, "war-in-ukraine", "example");

    private Dossiers() {}

    /**
     * Checks that there is a dossier.
     *
     * @param dossier the name of a built-in one, or a file
     * @throws InputException if it is neither, or the file is no dossier; a wrong call in any case
     */
    public static void require(String dossier) throws InputException {
        if (BUILT_IN.contains(dossier)) {
            return;
        }
        try {
            Path file = Path.of(dossier);
            if (!Files.exists(file)) {
                throw none(dossier);
            }
            Dossier.read(file);
        } catch (InvalidPathException e) {
            throw none(dossier);
        } catch (BrokenDossierException e) {
            throw InputException.wrongCall("The dossier " + e.getMessage());
        }
    }

    private static InputException none(String dossier) {
        return InputException.wrongCall("There is no dossier " + dossier
                + ": give the path of a file, or one of the names " + String.join(", ", BUILT_IN));
    }
}
