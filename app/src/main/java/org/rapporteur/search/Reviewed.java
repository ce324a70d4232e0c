package org.rapporteur.search;

import org.rapporteur.model.Statement;

/**
 * Tells who vouches for a statement's codes. All that the index knows of reviews comes through here; when the record keeps reviews of its
 * own, {@link org.rapporteur.store.Revision} has to count them too, so that what was reviewed is indexed again.
 */
final class Reviewed {

    private static final String MACHINE = "machine";
    private static final String HAND = "hand";

    private Reviewed() {}

    static String of(Statement statement) {
        return statement.coding().isByHand() ? HAND : MACHINE;
    }
}
