package org.rapporteur.dossier;

import java.util.List;
import java.util.Optional;
import org.rapporteur.model.PartialDate;

/**
 * Which articles a dossier is made for. Says nothing of those that are given: they are read whatever this says. Immutable.
 *
 * @param outlets where they are published; empty if anywhere
 * @param from the first day of the period, as far as it is known; empty if it has no beginning
 * @param to the last day of the period; empty if it goes on
 * @param languages their languages by the two letters of ISO 639-1, such as {@code en}; empty if any
 */
public record Coverage(
        List<Outlet> outlets, Optional<PartialDate> from, Optional<PartialDate> to, List<String> languages) {

    /** All articles. */
    public static final Coverage ANY = new Coverage(List.of(), Optional.empty(), Optional.empty(), List.of());

    /** Copies the lists. */
    public Coverage {
        outlets = List.copyOf(outlets);
        languages = List.copyOf(languages);
    }

    /**
     * Who publishes articles.
     *
     * @param name what it is called
     * @param aliases other names that mean this one and no other outlet of the dossier
     */
    public record Outlet(String name, List<String> aliases) {

        /** Copies the list. */
        public Outlet {
            aliases = List.copyOf(aliases);
        }
    }
}
