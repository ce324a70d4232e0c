package org.rapporteur.analysis.preconditions;

/**
 * That a proposition comes true, or that it does not.
 *
 * @param proposition its id
 * @param isFor whether it is to come true
 */
public record Want(String proposition, boolean isFor) implements Comparable<Want> {

    /** Returns the opposite. */
    Want not() {
        return new Want(proposition, !isFor);
    }

    @Override
    public int compareTo(Want other) {
        int byProposition = proposition.compareTo(other.proposition);
        return byProposition != 0 ? byProposition : Boolean.compare(other.isFor, isFor);
    }

    /** Returns the id, with {@code "not "} in front if it is not to come true. */
    @Override
    public String toString() {
        return isFor ? proposition : "not " + proposition;
    }
}
