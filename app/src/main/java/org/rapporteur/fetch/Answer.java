package org.rapporteur.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/**
 * What came back for one request.
 *
 * @param status the number that says how it went
 * @param headers those that matter, by their names in lower case
 * @param body decompressed; empty unless the status is 200 or 203
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Answer(int status, Map<String, String> headers, byte[] body) {

    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    boolean isPage() {
        return status == 200 || status == 203;
    }

    boolean isRedirect() {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    /** Returns whether what is asked for has moved for good. */
    boolean isPermanent() {
        return status == 301 || status == 308;
    }

    /** Returns whether the server asks to be left alone for a while. */
    boolean isBusy() {
        return status == 429 || status == 503;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    Validators validators() {
        return new Validators(header("etag"), header("last-modified"));
    }

    /** Returns how long the server wants to be left alone, at most a day; empty if it does not say. */
    Optional<Duration> retryAfter(Instant now) {
        return header("retry-after")
                .map(String::strip)
                .flatMap(word -> {
                    if (word.matches("[0-9]{1,9}")) {
                        return Optional.of(Duration.ofSeconds(Integer.parseInt(word)));
                    }
                    try {
                        return Optional.of(Duration.between(
                                now,
                                ZonedDateTime.parse(word, DateTimeFormatter.RFC_1123_DATE_TIME)
                                        .toInstant()));
                    } catch (DateTimeException e) {
                        return Optional.empty();
                    }
                })
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
                .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }
}
