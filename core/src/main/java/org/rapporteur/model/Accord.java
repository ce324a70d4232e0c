package org.rapporteur.model;

import java.util.List;
import java.util.Optional;

/**
 * An agreement between parties of which an article speaks, and what is claimed of it there. Immutable.
 *
 * @param name what it is usually called; not blank
 * @param date when it was signed, at the precision known
 * @param parties the names of who made it, in the order in which they are known
 * @param claims what is said to have become of it; empty if it is only mentioned
 */
public record Accord(String name, Optional<DateInterval> date, List<String> parties, List<AccordClaim> claims) {

    /**
     * Copies the lists and checks the names.
     *
     * @throws IllegalArgumentException if a name is blank
     */
    public Accord {
        Texts.notBlank(name, "An agreement's name");
        parties = List.copyOf(parties);
        parties.forEach(party -> Texts.notBlank(party, "A party's name"));
        claims = List.copyOf(claims);
    }
}
