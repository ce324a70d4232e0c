package org.rapporteur.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rapporteur.actors.ActorId;
import org.rapporteur.model.Agreement;
import org.rapporteur.yaml.BrokenFileException;
import org.rapporteur.yaml.YamlFile;

/** The dossiers that are built in, and those of a person. */
public final class Dossiers {

    /** The one without a conflict. */
    public static final String GENERIC = "generic";

    /** The names of the built-in ones. */
    public static final List<String> BUILT_IN = List.of(GENERIC, "war-in-ukraine", "example");

    /** The file that makes a folder a dossier. */
    private static final String IN_FOLDER = "dossier.yaml";

    private static final int MOST_FILES = 100;

    /** The name in the example that another one takes the place of. */
    private static final String EXAMPLE = "river-war";

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
        String resource = name + "/" + IN_FOLDER;
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
     * Returns the agreements that are built in: those that articles refer to by name, whichever their conflict. The first call
     * reads them; later ones are free.
     *
     * @throws IllegalStateException if they are missing from the program or broken
     */
    public static List<Agreement> agreements() {
        return KnownAgreements.ALL;
    }

    /**
     * Returns the text of a dossier to begin with: an example of every key, with comments, in which nothing has to be mended.
     *
     * @param name its short name and that of its conflict
     * @throws IllegalArgumentException if that is no short name
     */
    public static String example(String name) {
        if (!ActorId.isSlug(name)) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" is no short name; write a to z, 0 to 9 and hyphens, as in " + EXAMPLE);
        }
        try (InputStream in = Dossiers.class.getResourceAsStream("new.yaml")) {
            if (in == null) {
                throw new IllegalStateException("The example is missing; build the program with Maven");
            }
            return new String(in.readAllBytes(), UTF_8).replace(EXAMPLE, name);
        } catch (IOException e) {
            throw new UncheckedIOException("The example cannot be read", e);
        }
    }

    /**
     * Reads a dossier.
     *
     * @param path its file; or a folder that has a file {@code dossier.yaml}, and in its other files {@code *.yaml} actors of
     *     the same layer. Hidden files and folders below it are none of it
     * @throws BrokenFileException if there is no such file, or something in it has to be mended; it names all of it
     */
    public static Dossier read(Path path) throws BrokenFileException {
        return read(path, YamlFile.read(file(path)));
    }

    /**
     * Returns the file in which a dossier is written, apart from actors in other files of its folder.
     *
     * @param path as for {@link #read(Path)}
     * @throws BrokenFileException if it is a folder without one
     */
    public static Path file(Path path) throws BrokenFileException {
        if (!Files.isDirectory(path)) {
            return path;
        }
        if (Files.notExists(path.resolve(IN_FOLDER))) {
            throw BrokenFileException.of(path, "the folder has no " + IN_FOLDER + "; put one there, or name a file");
        }
        return path.resolve(IN_FOLDER);
    }

    /**
     * Reads a dossier as it would be with another text in its {@link #file}.
     *
     * @param path as for {@link #read(Path)}
     * @throws BrokenFileException if something in it has to be mended; it names all of it
     */
    public static Dossier read(Path path, YamlFile first) throws BrokenFileException {
        if (!Files.isDirectory(path)) {
            return new DossierReader(first).read();
        }
        List<YamlFile> actors = new ArrayList<>();
        for (Path file : besides(path)) {
            actors.add(YamlFile.read(file));
        }
        return new DossierReader(first, actors).read();
    }

    /**
     * Returns all files of a dossier, its {@link #file} first.
     *
     * @param path as for {@link #read(Path)}
     * @throws BrokenFileException if it is a folder that is none, or cannot be looked into
     */
    public static List<Path> files(Path path) throws BrokenFileException {
        List<Path> files = new ArrayList<>(List.of(file(path)));
        if (Files.isDirectory(path)) {
            files.addAll(besides(path));
        }
        return List.copyOf(files);
    }

    /** Returns the files with actors in the folder of a dossier, in the order of their names. */
    private static List<Path> besides(Path folder) throws BrokenFileException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.yaml")) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (!name.startsWith(".") && !name.equals(IN_FOLDER) && Files.isRegularFile(file)) {
                    found.add(file);
                }
                if (found.size() > MOST_FILES) {
                    throw BrokenFileException.of(
                            folder,
                            "the folder has more than " + MOST_FILES + " files with actors; put several into one");
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw BrokenFileException.of(folder, "the folder cannot be read; check that you may read it");
        }
        found.sort(Comparator.comparing(file -> String.valueOf(file.getFileName())));
        return found;
    }
}
