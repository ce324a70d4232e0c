package org.rapporteur.analysis.ground;

import java.util.List;
import org.rapporteur.analysis.Topic;
import org.rapporteur.analysis.positions.PositionSettings;

/**
 * Between whom common ground is looked for.
 *
 * @param positions whose positions, on which day; those on issues have nothing in common to look for
 * @param between the names of the actors, organisations or sides, which are compared two by two; if there are none, the
 *     {@link #MOST} that take most positions, third parties and those who speak for nobody left out
 * @param basis which of several positions of one of them counts
 */
public record GroundSettings(PositionSettings positions, List<String> between, Basis basis) {

    /** So many are compared if nobody is named, as each is compared with every other. */
    public static final int MOST = 12;

    /** More are not compared. */
    public static final int LIMIT = 40;

    /** Which position counts. */
    public enum Basis {
        /** That of the last day. */
        LATEST,
        /** The most frequent one. */
        PREVAILING
    }

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if more than {@link #LIMIT} are named, one alone is, or positions are those on issues
     */
    public GroundSettings {
        between = between.stream().distinct().toList();
        if (between.size() > LIMIT || between.size() == 1) {
            throw new IllegalArgumentException(
                    "Common ground is looked for between 2 to " + LIMIT + ", not " + between.size());
        }
        if (positions.topic() != Topic.PROPOSITION) {
            throw new IllegalArgumentException("Common ground is looked for on propositions");
        }
    }
}
