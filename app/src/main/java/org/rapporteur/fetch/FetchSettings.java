package org.rapporteur.fetch;

import java.time.Duration;
import java.util.Optional;
import org.rapporteur.model.SoftwareVersion;

/**
 * How pages are fetched.
 *
 * @param contact how a publisher reaches the one who fetches, an address or an e-mail address; goes along with every request
 * @param allowPrivate whether this machine and the networks around it may be asked
 * @param gap how long a host is left alone between two requests, at least
 * @param bounds what a response may cost
 */
public record FetchSettings(Optional<String> contact, boolean allowPrivate, Duration gap, Bounds bounds) {

    /** A second between two requests, for pages that everybody may ask for. */
    public static final FetchSettings USUAL =
            new FetchSettings(Optional.empty(), false, Duration.ofSeconds(1), Bounds.USUAL);

    /**
     * What a response may cost.
     *
     * @param bytes the most bytes that it may have, before and after it is decompressed
     * @param connect how long connecting may take
     * @param total how long all of it may take, from the request to the last byte
     */
    public record Bounds(int bytes, Duration connect, Duration total) {

        /** 10 MiB, 10 seconds and a minute. */
        public static final Bounds USUAL = new Bounds(10 << 20, Duration.ofSeconds(10), Duration.ofMinutes(1));
    }

    /**
     * Checks the contact.
     *
     * @throws IllegalArgumentException if it cannot stand in a header
     */
    public FetchSettings {
        if (contact.filter(word -> !word.matches("[\\x21-\\x7E&&[^()\\\\]]{1,200}"))
                .isPresent()) {
            throw new IllegalArgumentException(
                    "A contact is an address of a page or an e-mail address, without spaces, brackets or accents");
        }
    }

    /** Returns by what name the program goes on the web. */
    String userAgent() {
        return "Rapporteur/" + SoftwareVersion.current()
                + contact.map(word -> " (+" + word + ")").orElse("");
    }
}
