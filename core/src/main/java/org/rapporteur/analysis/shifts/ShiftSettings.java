package org.rapporteur.analysis.shifts;

import org.rapporteur.analysis.Level;

/**
 * What counts as a shift.
 *
 * @param level whose positions are looked at
 * @param least by how many remarks, or outlets, a new position has to be shown, unless the speaker says that it is new by conceding or
 *     accepting something; 1 also shows what may be one odd statement
 */
public record ShiftSettings(Level level, int least) {

    /** What the program does unless told otherwise. */
    public static final ShiftSettings USUAL = new ShiftSettings(Level.ACTOR, 2);

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if {@code least} is not positive
     */
    public ShiftSettings {
        if (least < 1) {
            throw new IllegalArgumentException("A shift cannot rest on " + least + " remarks");
        }
    }
}
