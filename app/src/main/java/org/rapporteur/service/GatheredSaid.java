package org.rapporteur.service;

import java.util.List;
import org.rapporteur.analysis.Said;

/**
 * The statements that an analysis is made of.
 *
 * @param said the statements
 * @param found what the search for them tells besides
 */
public record GatheredSaid(List<Said> said, FoundStatements found) {

    /** Copies the list. */
    public GatheredSaid {
        said = List.copyOf(said);
    }
}
