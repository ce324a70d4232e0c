package org.rapporteur.coding.agreements;

import java.util.List;
import java.util.Optional;
import org.rapporteur.model.Agreement;
import org.rapporteur.model.DateInterval;

/**
 * An accord that is known before the article is read.
 *
 * @param name what it is usually called
 * @param aliases other names that mean it and no other
 * @param date when it was made
 * @param parties the names of those who made it
 * @param ofProject whether it belongs to the conflict of the articles, so that a short mention may mean it
 */
public record KnownAccord(
        String name, List<String> aliases, Optional<DateInterval> date, List<String> parties, boolean ofProject) {

    /** Copies the lists. */
    public KnownAccord {
        aliases = List.copyOf(aliases);
        parties = List.copyOf(parties);
    }

    /** Returns an agreement of a codebook, which belongs to the conflict of the articles or not. */
    public static KnownAccord of(Agreement agreement, boolean ofProject) {
        return new KnownAccord(agreement.name(), agreement.aliases(), agreement.date(), agreement.parties(), ofProject);
    }

    /** Returns this accord with nothing but its name. */
    KnownAccord withoutAliases() {
        return new KnownAccord(name, List.of(), date, parties, ofProject);
    }
}
