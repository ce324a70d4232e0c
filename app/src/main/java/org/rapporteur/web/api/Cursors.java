package org.rapporteur.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Places in lists as texts that nobody else can make: they are signed, together with the question, with a key of this process. */
final class Cursors {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE = 16;
    private static final int LONGEST = 12_000;

    private final SecretKeySpec key;

    Cursors() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** Returns a place in the answers to a question as text: letters, digits, hyphens and underscores. */
    String text(String place, String question) {
        byte[] bytes = place.getBytes(UTF_8);
        byte[] whole = Arrays.copyOf(signature(bytes, question), SIGNATURE + bytes.length);
        System.arraycopy(bytes, 0, whole, SIGNATURE, bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** Returns the place that a text stands for; empty if it is none in the answers to this question. */
    Optional<String> place(String text, String question) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (whole.length < SIGNATURE) {
            return Optional.empty();
        }
        byte[] bytes = Arrays.copyOfRange(whole, SIGNATURE, whole.length);
        return MessageDigest.isEqual(Arrays.copyOf(whole, SIGNATURE), signature(bytes, question))
                ? Optional.of(new String(bytes, UTF_8))
                : Optional.empty();
    }

    /** Returns a word that tells a question, and this process, from others. */
    String mark(String question) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signature(new byte[0], question));
    }

    private byte[] signature(byte[] bytes, String question) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(question.getBytes(UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(bytes), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256", e);
        }
    }
}
