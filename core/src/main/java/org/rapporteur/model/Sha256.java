package org.rapporteur.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The SHA-256 digest of some bytes.
 *
 * @param hex the digest as 64 hexadecimal digits in lower case
 */
public record Sha256(String hex) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    /**
     * Checks the digits.
     *
     * @throws IllegalArgumentException if {@code hex} is not 64 hexadecimal digits in lower case
     */
    public Sha256 {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException(
                    "A SHA-256 digest is 64 hexadecimal digits in lower case, but got \"" + hex + "\"");
        }
    }

    /** Returns the digest of all of {@code bytes}. */
    public static Sha256 of(byte[] bytes) {
        try {
            return new Sha256(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must offer SHA-256", e);
        }
    }

    /** Returns the 64 digits. */
    @Override
    public String toString() {
        return hex;
    }
}
