package org.rapporteur.service;

import java.util.List;
import java.util.Optional;
import org.rapporteur.model.PartialDate;

/**
 * Somebody with a name whom a record has statements of.
 *
 * @param id names the actor: an id of the directory, or {@code named-…} for somebody known by name alone
 * @param name the name that was given last, or else the one that is read most often
 * @param aliases the other names that were read, the most frequent first
 * @param type the directory's word for what the actor is; empty if the directory does not know the actor
 * @param roles the roles that are told, the most frequent first
 * @param sides for whom the actor spoke, the most frequent first
 * @param statements how many statements
 * @param articles in how many articles
 * @param first when the first of them was made
 * @param last when the last of them was made
 */
public record RecordActor(
        String id,
        String name,
        List<String> aliases,
        Optional<String> type,
        List<String> roles,
        List<String> sides,
        int statements,
        int articles,
        Optional<PartialDate> first,
        Optional<PartialDate> last) {

    /** Copies the lists. */
    public RecordActor {
        aliases = List.copyOf(aliases);
        roles = List.copyOf(roles);
        sides = List.copyOf(sides);
    }
}
