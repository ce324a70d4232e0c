package org.rapporteur.search;

import java.util.Set;
import org.rapporteur.model.Reading;
import org.rapporteur.model.StatementId;

/** Knows how a record is shown: after all that persons decided about it. For one thread at a time. */
public interface Shows extends Bodies {

    /**
     * A reading as it is shown.
     *
     * @param reading after all reviews and corrections of who is who
     * @param reviewed those of its statements for which a person vouches
     */
    record Shown(Reading reading, Set<StatementId> reviewed) {

        /** Copies the set. */
        public Shown {
            reviewed = Set.copyOf(reviewed);
        }
    }

    /** Returns a reading of the record as it is shown. */
    Shown shown(Reading read);
}
