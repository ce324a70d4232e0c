package org.rapporteur.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rapporteur.yaml.BrokenFileException;
import org.rapporteur.yaml.YamlFile;

/** The dossiers that are built in, and those of a person. */
public final class Dossiers {

    /** The one without a conflict. */
    public static final String GENERIC = "generic";

    /** The names of the built-in ones. */
    public static final List<String> BUILT_IN = List.of(GENERIC, "war-in-ukraine", "example");

    private Dossiers() {}

    /**
     * Returns a built-in dossier; empty if none has the name.
     *
     * @throws IllegalStateException if it is missing from the program or broken
     */
    public static Optional<Dossier> builtIn(String name) {
        if (!BUILT_IN.contains(name)) {
            return Optional.empty();
        }
        return Optional.of(name.equals(GENERIC) ? Dossier.generic() : shipped(name));
    }

    private static Dossier shipped(String name) {
        // The example's is packed from where its readers look for it, and keeps that file's name.
        String resource = name + "/dossier.yaml";
        try (InputStream in = Dossiers.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The dossier " + name + " is missing; build the program with Maven");
            }
            return new DossierReader(YamlFile.read(resource, in)).read();
        } catch (BrokenFileException e) {
            throw new IllegalStateException("The built-in dossier is broken: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("The dossier " + name + " cannot be read", e);
        }
    }

    /**
     * Reads a dossier.
     *
     * @throws BrokenFileException if there is no such file, or something in it has to be mended; it names all of it
     */
    public static Dossier read(Path file) throws BrokenFileException {
        return new DossierReader(YamlFile.read(file)).read();
    }
}
