package org.rapporteur.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.model.Sha256;

/**
 * The files that name records: the record itself, or a file of one line with the address of a record on a server.
 *
 * <p>What lies beside a record on one machine, such as the index of a search, lies beside that file. So an address that a person gives has
 * a file of its own, in a folder of that person.
 */
public final class RecordPlaces {

    /** The most bytes of a file that holds an address. */
    private static final int LONGEST = 4096;

    private static final int DIGITS = 16;

    private RecordPlaces() {}

    /**
     * Returns the file that names the record on a server, with what lies beside it on this machine.
     *
     * @throws RecordException if the file cannot be made
     */
    public static Path of(ServerAddress address) {
        return of(address, home(System.getenv(), Path.of(System.getProperty("user.home", "."))));
    }

    static Path of(ServerAddress address, Path home) {
        String words = address.toString();
        Path folder = home.resolve(Sha256.of(words.getBytes(UTF_8)).hex().substring(0, DIGITS));
        String name = address.database().replaceAll("[^\\p{L}\\p{N}_-]+", "-");
        Path file = folder.resolve((name.length() > 60 ? name.substring(0, 60) : name) + ".postgresql");
        if (addressIn(file).filter(address::equals).isEmpty()) {
            write(folder, file, words + "\n");
        }
        return file;
    }

    private static void write(Path folder, Path file, String text) {
        try {
            FileAttribute<?>[] own =
                    FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                            ? new FileAttribute<?>[] {
                                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                            }
                            : new FileAttribute<?>[0];
            // Accounts of a desk and articles that were received come to lie here: they are nobody else's.
            Files.createDirectories(folder, own);
            Path fresh = Files.createTempFile(folder, ".address", ".part");
            try {
                Files.writeString(fresh, text, UTF_8);
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new RecordException(
                    "The folder " + folder + " for what lies beside a record cannot be written (" + e.getMessage()
                            + "); permit it, or name another one in RAPPORTEUR_HOME",
                    e);
        }
    }

    /** Returns the folder of the files of addresses, as each system wants it. */
    static Path home(Map<String, String> environment, Path user) {
        String own = environment.getOrDefault("RAPPORTEUR_HOME", "");
        if (!own.isBlank()) {
            return Path.of(own).toAbsolutePath().resolve("records");
        }
        Path data = user.resolve(".local").resolve("share");
        for (String name : new String[] {"XDG_DATA_HOME", "LOCALAPPDATA"}) {
            String given = environment.getOrDefault(name, "");
            if (!given.isBlank() && Path.of(given).isAbsolute()) {
                data = Path.of(given);
                break;
            }
        }
        return data.resolve("rapporteur").resolve("records");
    }

    /**
     * Returns the address that a file holds; empty if it is no such file.
     *
     * @throws RecordException if it begins as one and is none
     */
    static Optional<ServerAddress> addressIn(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            String text = new String(in.readNBytes(LONGEST), UTF_8).strip();
            if (!ServerAddress.isOne(text)) {
                return Optional.empty();
            }
            return Optional.of(ServerAddress.of(text));
        } catch (IllegalArgumentException e) {
            throw new Troubles(file).because("it begins as the address of a record on a server, but " + e.getMessage());
        } catch (IOException e) {
            throw new RecordException("The record " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Returns what a person calls the record that a file names: its address if it is on a server, or else the file. */
    public static String called(Path file) {
        try {
            return addressIn(file).map(ServerAddress::toString).orElseGet(file::toString);
        } catch (RecordException e) {
            return file.toString();
        }
    }

    /**
     * Returns the folder from which the names of a record's articles begin: that of the file that names it, or the present one where an
     * address was given.
     */
    public static Path articlesFrom(Path file) {
        Path whole = file.toAbsolutePath();
        Path home = home(System.getenv(), Path.of(System.getProperty("user.home", ".")));
        return whole.startsWith(home) ? Path.of("").toAbsolutePath() : whole.resolveSibling(".");
    }
}
