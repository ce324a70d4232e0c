package org.rapporteur.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nulabinc.zxcvbn.Zxcvbn;
import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.rapporteur.model.Sha256;

/** Digests of passwords (Argon2id, RFC 9106), and secrets that nobody has to remember. */
final class Passwords {

    /** The fewest characters of a password. */
    static final int SHORTEST = 12;

    private static final int LONGEST = 128;

    /** Knows the passwords that most people have, words, names, dates and rows of keys. */
    private static final Zxcvbn LIKELY = new Zxcvbn();

    /** What it gives its best mark: with the digests in hand, and a thousand guesses a second, four months. */
    private static final double FEWEST_GUESSES = 1e10;

    private static final int LOOKED_AT = 32;

    /** So many are worked out at once, as each takes 19 MiB. */
    private static final Semaphore PLACES = new Semaphore(4);

    /** As OWASP recommends: 19 MiB, two rounds, one lane. */
    private static final Argon2Function DIGEST = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

    /** What the digests are, as the reference implementation writes it. The library does so by the default locale, in Turkish without a dot on the i. */
    private static final String KIND = "$argon2id$v=19$m=19456,t=2,p=1$";

    private static final int SALT = 16;
    private static final int SECRET = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Compared with where there is no such account, so that it takes as long. */
    static final String NOBODY = digest("nobody has this password", new byte[SALT]);

    private Passwords() {}

    /**
     * Returns the digest of a password.
     *
     * @throws InputException if it is too short or too long, or the name of whose it is
     */
    static String digest(String name, String password) throws InputException {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw InputException.wrongCall(
                    "A password has " + SHORTEST + " to " + LONGEST + " characters, and this one has " + length);
        }
        if (isGuessed(name, password)) {
            throw InputException.wrongCall(
                    "This password would be guessed, as one that many have, or a pattern, or a name;"
                            + " take three or more words that have nothing to do with each other");
        }
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return digest(password, salt);
    }

    /** Returns whether somebody who tries what many people take would find a password soon. */
    private static boolean isGuessed(String name, String password) {
        // The more is looked at, the longer it takes; what goes on behind makes no password worse.
        String begin = password.substring(
                0, password.offsetByCodePoints(0, Math.min(LOOKED_AT, password.codePointCount(0, password.length()))));
        List<String> known = Stream.concat(Stream.of(name, "rapporteur"), Stream.of(name.split("[._@-]+", -1)))
                .filter(word -> !word.isEmpty())
                .toList();
        return LIKELY.measure(begin, known).getGuesses() < FEWEST_GUESSES;
    }

    private static String digest(String password, byte[] salt) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        PLACES.acquireUninterruptibly();
        byte[] digest;
        try {
            digest = DIGEST.hash(password.getBytes(UTF_8), salt).getBytes();
        } finally {
            PLACES.release();
        }
        return KIND + base64.encodeToString(salt) + "$" + base64.encodeToString(digest);
    }

    /** Returns whether a digest is that of a password. Takes as long whether it is or not. */
    static boolean isOf(String password, String digest) {
        if (password.codePointCount(0, password.length()) > LONGEST
                || !digest.startsWith(KIND)
                || digest.lastIndexOf('$') < KIND.length()) {
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

    /** Returns a new secret of 256 bits, in letters that an address may have. */
    static String secret() {
        byte[] bytes = new byte[SECRET];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Returns a number that nobody foresees, with room to count on from it. */
    static int number() {
        return RANDOM.nextInt(1 << 30);
    }

    /** Returns the digest of a secret: who cannot guess 256 bits need not be slowed down. */
    static String digestOfSecret(String secret) {
        return Sha256.of(secret.getBytes(UTF_8)).hex();
    }
}
