package org.rapporteur.search;

import java.time.LocalDate;
import java.util.Optional;
import org.rapporteur.model.Statement;

/** Knows for which body a speaker speaks. For one thread at a time. */
@FunctionalInterface
public interface Bodies {

    /** Who knows none. */
    Bodies NONE = (statement, published) -> Optional.empty();

    /**
     * Returns the body for which somebody speaks; empty if it cannot be told.
     *
     * @param statement with its speaker after all corrections of who is who
     * @param published when it was published at the latest; empty if that is not known
     */
    Optional<Body> of(Statement statement, Optional<LocalDate> published);

    /**
     * A body for which somebody speaks.
     *
     * @param id its id in the directory
     * @param name what it is called in the record
     */
    record Body(String id, String name) {}
}
