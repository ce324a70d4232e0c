package org.rapporteur.analysis.positions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.rapporteur.analysis.Level;
import org.rapporteur.analysis.Topic;

/**
 * Which positions are looked for.
 *
 * @param level whose positions
 * @param topic on what
 * @param known ids of propositions or issues that are columns even if nobody speaks of them; they come first, in this order
 * @param only the id of the one proposition or issue that is wanted; empty for all
 * @param at the day at which positions are looked at: what was said later does not count; empty for the end of all that was said
 * @param days how many days before that day count, the day itself included; empty for all
 */
public record PositionSettings(
        Level level, Topic topic, List<String> known, Optional<String> only, Optional<LocalDate> at, OptionalInt days) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if less than one day counts
     */
    public PositionSettings {
        known = only.isPresent()
                ? only.stream().toList()
                : known.stream().distinct().toList();
        if (days.isPresent() && days.getAsInt() < 1) {
            throw new IllegalArgumentException("At least one day has to count, not " + days.getAsInt());
        }
    }

    /** Returns the settings for all that was ever said. */
    public static PositionSettings of(Level level, Topic topic) {
        return new PositionSettings(level, topic, List.of(), Optional.empty(), Optional.empty(), OptionalInt.empty());
    }
}
