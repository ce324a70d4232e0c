package org.rapporteur.picture;

import java.time.LocalDate;
import java.util.Optional;
import org.rapporteur.analysis.preconditions.Precondition;
import org.rapporteur.model.StatementId;

/** Where the parts of a picture lead that stands on a page. A picture that is a file leads nowhere. */
@FunctionalInterface
public interface Leads {

    /** Leads nowhere. */
    Leads NOWHERE = part -> Optional.empty();

    /** Returns the address to which a part leads; empty if it leads nowhere. */
    Optional<String> to(Part part);

    /** What a part of a picture stands for. */
    sealed interface Part {}

    /** One statement. */
    record Statement(StatementId id) implements Part {}

    /**
     * What one speaker says on one topic.
     *
     * @param who the actor, organisation or side
     * @param topic the proposition or issue
     * @param first the first day; empty for all days
     * @param last the last day; empty for all days
     */
    record Lane(String who, String topic, Optional<LocalDate> first, Optional<LocalDate> last) implements Part {}

    /** All that one speaker says. */
    record Speaker(String who) implements Part {}

    /** A precondition. */
    record Waits(Precondition by) implements Part {}

    /**
     * A row of what the analysis found.
     *
     * @param number which, from 0, in the order of its table
     * @param column the column whose statements alone are meant; empty for those of the row
     * @param who whose statements alone are meant; empty for everybody's
     */
    record Row(int number, Optional<String> column, Optional<String> who) implements Part {

        /** A whole row. */
        public static Row of(int number) {
            return new Row(number, Optional.empty(), Optional.empty());
        }
    }
}
