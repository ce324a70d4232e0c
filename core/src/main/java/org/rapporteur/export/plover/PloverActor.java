package org.rapporteur.export.plover;

import java.time.LocalDate;
import java.util.Optional;
import org.rapporteur.model.Statement;

/**
 * Who acts, or is acted upon, as PLOVER codes actors.
 *
 * @param code the state, ISO 3166-1 alpha-3; empty if none is known
 * @param sector what part of society, such as {@code GOV}; empty if it is not known
 * @param wikidata the item of Wikidata; empty if it is not known
 */
public record PloverActor(Optional<String> code, Optional<String> sector, Optional<String> wikidata) {

    /** An actor of whom nothing is known. */
    public static final PloverActor UNKNOWN = new PloverActor(Optional.empty(), Optional.empty(), Optional.empty());

    /** Knows actors. */
    public interface Directory {

        /**
         * Returns who speaks.
         *
         * @param said the statement
         * @param day the last day on which it may have been said; empty if that is not known
         */
        PloverActor source(Statement said, Optional<LocalDate> day);

        /** Returns who is spoken about, by a name. */
        PloverActor recipient(String name, Optional<LocalDate> day);
    }
}
