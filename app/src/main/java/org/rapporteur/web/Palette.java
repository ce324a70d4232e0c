package org.rapporteur.web;

import java.util.List;
import java.util.Optional;

/**
 * The marks by which sides are told apart: a colour and a line, so that they differ in grey too.
 *
 * @param sides the parties that have a mark of their own, in its order
 */
public record Palette(List<String> sides) {

    /** How many sides have a mark of their own; the style sheet has as many. */
    static final int MARKS = 6;

    private static final String OTHER = "side-other";

    /** Copies the list. */
    public Palette {
        sides = List.copyOf(sides);
    }

    /**
     * Returns the style class of a side.
     *
     * @param side a party, several parted by semicolons, {@code third-party} or {@code none}
     */
    public String style(Optional<String> side) {
        if (side.isEmpty()) {
            return OTHER;
        }
        int at = sides.indexOf(side.get().split(";", 2)[0].strip());
        return at < 0 || at >= MARKS ? OTHER : "side-" + (at + 1);
    }
}
