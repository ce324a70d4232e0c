package org.rapporteur.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who may open a record over a network, with the digests of their passwords (Argon2id, RFC 9106).
 *
 * <p>They stand in a file of their own beside the record, which only its owner can read: a record can be copied and sent to others, and
 * passwords must not go along.
 */
public final class Accounts {

    /** The fewest characters of a password. */
    public static final int SHORTEST = 12;

    private static final int LONGEST = 256;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._@-]{1,64}");
    private static final String SEPARATOR = "\t";

    /** As OWASP recommends: 19 MiB, two rounds, one lane. */
    private static final Argon2Function DIGEST = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

    /** What the digests are, as the reference implementation writes it. The library does so by the default locale, in Turkish without a dot on the i. */
    private static final String KIND = "$argon2id$v=19$m=19456,t=2,p=1$";

    private static final int SALT = 16;

    /** Compared with where there is no such account, so that it takes as long. */
    private static final String NOBODY = digest("nobody has this password", new byte[SALT]);

    private final Path file;

    private Accounts(Path file) {
        this.file = file;
    }

    /** Returns the accounts of a record; there may be none yet. */
    public static Accounts of(Path record) {
        return new Accounts(record.resolveSibling(record.getFileName() + ".accounts"));
    }

    /**
     * Returns the names, in their order.
     *
     * @throws InputException if the file of accounts cannot be used
     */
    public List<String> names() throws InputException {
        return List.copyOf(read().keySet());
    }

    /**
     * Adds an account, or gives one another password.
     *
     * @throws InputException if the name or the password will not do, or the file of accounts cannot be used
     */
    public void put(String name, String password) throws InputException {
        if (!NAME.matcher(name).matches()) {
            throw InputException.wrongCall(
                    "The name of an account has 1 to 64 letters, digits or . _ @ - and nothing else");
        }
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw InputException.wrongCall(
                    "A password has " + SHORTEST + " to " + LONGEST + " characters, and this one has " + length);
        }
        Map<String, String> all = read();
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        all.put(name, digest(password, salt));
        write(all);
    }

    /**
     * Removes an account.
     *
     * @throws InputException if there is none of that name, or the file of accounts cannot be used
     */
    public void remove(String name) throws InputException {
        Map<String, String> all = read();
        if (all.remove(name) == null) {
            throw InputException.broken("There is no account " + name + " in " + file);
        }
        write(all);
    }

    /**
     * Returns whether this is the password of that account. Takes as long if there is no such account.
     *
     * @throws InputException if the file of accounts cannot be used
     */
    public boolean matches(String name, String password) throws InputException {
        Map<String, String> all = read();
        String digest = all.getOrDefault(name, NOBODY);
        boolean isSame = password.length() <= LONGEST && isDigestOf(password, digest);
        return isSame && all.containsKey(name);
    }

    private static String digest(String password, byte[] salt) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        byte[] digest = DIGEST.hash(password.getBytes(UTF_8), salt).getBytes();
        return KIND + base64.encodeToString(salt) + "$" + base64.encodeToString(digest);
    }

    private static boolean isDigestOf(String password, String digest) {
        if (!digest.startsWith(KIND) || digest.lastIndexOf('$') < KIND.length()) {
            return false;
        }
        try {
            byte[] salt = Base64.getDecoder().decode(digest.substring(KIND.length(), digest.lastIndexOf('$')));
            return MessageDigest.isEqual(digest(password, salt).getBytes(UTF_8), digest.getBytes(UTF_8));
        } catch (IllegalArgumentException e) {
            // Not written by this program.
            return false;
        }
    }

    private Map<String, String> read() throws InputException {
        try {
            if (!Files.exists(file)) {
                return new TreeMap<>();
            }
            Map<String, String> all = new TreeMap<>();
            int number = 0;
            for (String line : Files.readAllLines(file, UTF_8)) {
                number++;
                String[] parts = line.split(SEPARATOR, -1);
                if (parts.length != 2) {
                    throw InputException.broken(file + ", line " + number
                            + ": this is no account; remove the line and add the account anew");
                }
                all.put(parts[0], parts[1]);
            }
            return all;
        } catch (IOException e) {
            throw InputException.broken("The accounts in " + file + " cannot be read: " + e.getMessage());
        }
    }

    private void write(Map<String, String> all) throws InputException {
        String text = all.entrySet().stream()
                .map(account -> account.getKey() + SEPARATOR + account.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            Path folder = file.toAbsolutePath().getParent();
            boolean hasOwners =
                    FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
            FileAttribute<?>[] owner = hasOwners
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                    }
                    : new FileAttribute<?>[0];
            Path fresh = Files.createTempFile(folder, file.getFileName().toString(), ".new", owner);
            Files.writeString(fresh, text, UTF_8);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw InputException.broken("The accounts in " + file + " cannot be written: " + e.getMessage());
        }
    }
}
