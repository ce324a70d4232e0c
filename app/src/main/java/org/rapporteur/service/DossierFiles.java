package org.rapporteur.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.rapporteur.dossier.Dossier;
import org.rapporteur.dossier.Dossiers;
import org.rapporteur.yaml.BrokenFileException;
import org.rapporteur.yaml.Defect;

/** Makes dossiers to begin with, and looks into those that there are. */
public final class DossierFiles {

    private DossierFiles() {}

    /**
     * Writes a dossier to begin with: an example of every key, with comments.
     *
     * @param name the dossier's short name
     * @param file where to write it; without one, {@code NAME.yaml} in the present folder
     * @return the file that was written
     * @throws InputException if that is no short name, there is such a file already, or it cannot be written
     */
    public static Path create(String name, Optional<Path> file) throws InputException {
        String text;
        try {
            text = Dossiers.example(name);
        } catch (IllegalArgumentException e) {
            throw InputException.wrongCall(String.valueOf(e.getMessage()));
        }
        Path out = file.orElseGet(() -> Path.of(name + ".yaml"));
        try {
            return Files.writeString(out, text, UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw InputException.broken(out + " is there already; name another file, or remove it");
        } catch (IOException e) {
            throw InputException.broken(out + " cannot be written (" + e.getMessage()
                    + "); check that its folder exists and that you may write there");
        }
    }

    /**
     * Returns what is in a dossier.
     *
     * @param named the name of a built-in one, its file or its folder
     * @throws InputException if there is none, or something in it has to be mended; it names all of it
     */
    public static ShownDossier show(String named) throws InputException {
        try {
            return DossierView.of(find(named).orElseThrow(() -> InputException.broken(none(named))));
        } catch (BrokenFileException e) {
            throw InputException.broken(
                    e.defects().stream().map(Defect::toString).toList());
        }
    }

    /** Returns the dossier that a person means; empty if there is none. */
    static Optional<Dossier> find(String named) throws BrokenFileException {
        Optional<Dossier> builtIn = Dossiers.builtIn(named);
        if (builtIn.isPresent()) {
            return builtIn;
        }
        try {
            Path path = Path.of(named);
            return Files.exists(path) ? Optional.of(Dossiers.read(path)) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Says that there is no such dossier. */
    static String none(String named) {
        return "There is no dossier " + named + ": give the path of a file, or one of the names "
                + String.join(", ", Dossiers.BUILT_IN);
    }
}
