package org.rapporteur.coding.agreements;

import java.util.Optional;
import java.util.Set;
import org.rapporteur.model.Attribution;

/**
 * A statement, as far as accords are concerned.
 *
 * @param what its spans
 * @param speaker who makes it
 * @param act what it does, by the codebook's word, if it is coded already
 * @param issues what it is about, by the codebook's words; empty if it is not coded
 */
public record Told(Attribution what, String speaker, Optional<String> act, Set<String> issues) {

    /** Copies the set. */
    public Told {
        issues = Set.copyOf(issues);
    }

    /** Returns a statement that is not coded. */
    public static Told uncoded(Attribution what, String speaker) {
        return new Told(what, speaker, Optional.empty(), Set.of());
    }
}
