package org.rapporteur.analysis.timeline;

import java.util.List;
import java.util.Optional;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.Said;

/**
 * What one speaker says on one topic, in the order of time.
 *
 * @param who the actor, organisation or side
 * @param topic the proposition or issue
 * @param points what was said; at least one
 */
public record Lane(String who, String topic, List<Point> points) {

    /** Copies the list. */
    public Lane {
        points = List.copyOf(points);
    }

    /**
     * A statement on the topic.
     *
     * @param when when it was said; {@link Day#isPublication} tells whether that is only when the article was published
     * @param position the codebook's word for the stance or the act; empty if the topic is only touched
     * @param isTurn whether the speaker's last position on an earlier statement of the lane was another one; one odd statement makes two turns
     * @param said the statement
     */
    public record Point(Day when, Optional<String> position, boolean isTurn, Said said) {}
}
