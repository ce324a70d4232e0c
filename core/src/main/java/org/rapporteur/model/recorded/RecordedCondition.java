package org.rapporteur.model.recorded;

import java.util.Optional;
import org.rapporteur.model.Span;

/**
 * A condition of a {@link RecordedStatement}.
 *
 * @param text its words
 * @param span where they stand, if recorded; counts code points from 0, the end exclusive
 * @param on who has to act for it to be met, if recorded and anybody
 * @param unlocks what it would unlock, if recorded; the record format calls it {@code for}
 */
public record RecordedCondition(String text, Optional<Span> span, Optional<String> on, Optional<String> unlocks) {

    /** Returns a condition of which nothing but its words is recorded. */
    public static RecordedCondition ofText(String text) {
        return new RecordedCondition(text, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
