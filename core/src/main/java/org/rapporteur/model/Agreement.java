package org.rapporteur.model;

import java.util.List;
import java.util.Optional;

/**
 * A named accord between parties, of which articles tell that it was kept or broken. Immutable.
 *
 * @param id its short name, unique in a dossier, if the file gives one
 * @param name what it is called
 * @param aliases other names that mean this one and no other agreement of the dossier
 * @param date when it was made, at the precision at which that is known
 * @param parties the names of those who made it, in the order of the file
 */
public record Agreement(
        Optional<String> id, String name, List<String> aliases, Optional<DateInterval> date, List<String> parties) {

    /** Copies the lists. */
    public Agreement {
        aliases = List.copyOf(aliases);
        parties = List.copyOf(parties);
    }
}
