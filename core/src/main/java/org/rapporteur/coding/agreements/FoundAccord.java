package org.rapporteur.coding.agreements;

import java.util.List;
import java.util.Optional;
import org.rapporteur.model.DateInterval;

/**
 * An accord of which an article speaks.
 *
 * @param name the name that is known, or else the fullest one that the article gives
 * @param date when it was made, as known or told
 * @param parties those who made it, as known or told; may be empty
 * @param claims what is claimed about it, in the order of the text
 */
public record FoundAccord(String name, Optional<DateInterval> date, List<String> parties, List<FoundClaim> claims) {

    /** Copies the lists. */
    public FoundAccord {
        parties = List.copyOf(parties);
        claims = List.copyOf(claims);
    }
}
