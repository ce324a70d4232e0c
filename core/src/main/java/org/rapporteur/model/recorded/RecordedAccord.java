package org.rapporteur.model.recorded;

import java.util.List;
import java.util.Optional;

/**
 * An agreement of a {@link RecordedArticle}. Immutable.
 *
 * @param name its name
 * @param date its date as it is written, if recorded and known
 * @param parties who made it, in the order of the file
 * @param claims what is said to have become of it, in the order of the file
 */
public record RecordedAccord(String name, Optional<String> date, List<String> parties, List<RecordedClaim> claims) {

    /** Copies the lists. */
    public RecordedAccord {
        parties = List.copyOf(parties);
        claims = List.copyOf(claims);
    }
}
