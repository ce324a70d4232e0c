package org.rapporteur.actors;

import java.util.Locale;
import java.util.Optional;

/** The ids of those who are known by a name alone: {@code named-marit-oslow}. */
public final class NamedId {

    private static final String NAMED = "named";

    private NamedId() {}

    /** Returns the id of whoever is called so; empty if the name has no letter from a to z and no digit once it is folded. */
    public static Optional<String> of(String name) {
        StringBuilder id = new StringBuilder(NAMED);
        for (String part : Folding.fold(name).toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1)) {
            if (!part.isEmpty()) {
                id.append('-').append(part);
            }
        }
        return id.length() == NAMED.length()
                ? Optional.empty()
                : Optional.of(id.substring(0, Math.min(ActorId.LONGEST, id.length())));
    }

    /** Returns whether an id is that of somebody known by a name alone. */
    public static boolean is(String id) {
        return id.startsWith(NAMED + "-");
    }
}
