package org.rapporteur.search;

import java.util.Set;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementId;

/** Tells who vouches for a statement. */
final class Reviewed {

    private static final String MACHINE = "machine";
    private static final String HAND = "hand";

    private Reviewed() {}

    static String of(Statement statement, Set<StatementId> reviewed) {
        return reviewed.contains(statement.id()) || statement.coding().isByHand() ? HAND : MACHINE;
    }
}
