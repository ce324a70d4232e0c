package org.rapporteur.copies;

import java.util.List;
import java.util.Optional;

/**
 * A text and its copies. Each of them was compared with the text itself; two of the copies may have little in common, as the
 * first half of a text and the second.
 *
 * @param origin the number of the article with the earliest text that is known
 * @param basis on what it rests that it is the earliest
 * @param agency the agency that it, or else most of its copies, name as where the text comes from; empty if none
 * @param undated how many of all these texts have no date of publication, so that one of them may be earlier
 * @param copies the copies, in the order in which texts are taken for earlier or later; at least one
 */
public record CopyGroup(int origin, Basis basis, Optional<String> agency, int undated, List<Copy> copies) {

    /** Copies the list. */
    public CopyGroup {
        copies = List.copyOf(copies);
        if (copies.isEmpty()) {
            throw new IllegalArgumentException("A group has at least one copy");
        }
    }

    /**
     * A copy.
     *
     * @param article the number of its article
     * @param relation what it is beside the origin
     * @param ofOrigin how much of the origin is in it, from 0 to 1
     * @param ofCopy how much of it is in the origin, from 0 to 1
     */
    public record Copy(int article, Relation relation, double ofOrigin, double ofCopy) {}
}
