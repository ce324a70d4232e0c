package org.rapporteur.model.reviews;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Who decided something, and why.
 *
 * @param coder the person's name: one line of at most {@value #LONGEST_NAME} code points, without spaces at its ends
 * @param at when, to the second
 * @param why in the person's words; at most {@value #LONGEST_WHY} code points, not blank
 * @param standing what it counts beside what others decide
 */
public record By(String coder, Instant at, Optional<String> why, Standing standing) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_WHY = 2000;

    /**
     * Cuts the time to seconds and checks the words.
     *
     * @throws IllegalArgumentException if the name is blank, too long or no line, or the reason is blank or too long
     */
    public By {
        if (coder.isBlank()
                || !coder.equals(coder.strip())
                || coder.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "A coder's name is one line that is not blank, without spaces at its ends");
        }
        if (coder.codePointCount(0, coder.length()) > LONGEST_NAME) {
            throw new IllegalArgumentException("A coder's name has " + LONGEST_NAME + " letters at most");
        }
        if (why.isPresent()
                && (why.get().isBlank() || why.get().codePointCount(0, why.get().length()) > LONGEST_WHY)) {
            throw new IllegalArgumentException("A reason is not blank and has " + LONGEST_WHY + " letters at most");
        }
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }
}
