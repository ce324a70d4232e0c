package org.rapporteur.resolve.where;

import java.util.Optional;

/**
 * A noun phrase, as tokens; ends are exclusive.
 *
 * @param first its first token behind the determiners
 * @param core the end of its noun, before what follows that with "of" or "with"
 * @param last its end
 * @param head its noun in lower case
 * @param determined whether a determiner stands before it
 */
record NounPhrase(int first, int core, int last, String head, boolean determined) {

    /** Returns what its noun names, if that can be a venue. */
    Optional<Kind> kind() {
        return Heads.of(head);
    }
}
