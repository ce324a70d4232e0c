package org.rapporteur.model;

/**
 * One thing that an article says somebody said.
 *
 * @param id its name for good
 * @param what the spans that carry it
 * @param who its speaker
 * @param as the capacity in which the speaker says it
 * @param where the occasion
 * @param about the actor whose conduct or view the content is about, if it is one
 * @param coding what it is about, what it does and where it stands; {@link Coding#NONE} if no coder looked
 * @param how the way it was made
 */
public record Statement(
        StatementId id,
        Attribution what,
        Speaker who,
        Capacity as,
        Occasion where,
        Finding about,
        Coding coding,
        Provenance how) {

    /** Returns this statement with another speaker. */
    public Statement by(Speaker other) {
        return other.equals(who) ? this : new Statement(id, what, other, as, where, about, coding, how);
    }

    /** Returns this statement with another coding. */
    public Statement coded(Coding other) {
        return new Statement(id, what, who, as, where, about, other, how);
    }
}
