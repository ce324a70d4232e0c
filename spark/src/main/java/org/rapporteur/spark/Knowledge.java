package org.rapporteur.spark;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.actors.Actor;
import org.rapporteur.actors.Bodies;
import org.rapporteur.dossier.OutletNames;
import org.rapporteur.model.Proposition;

/** What a dossier tells analyses, loaded once in each process. */
final class Knowledge {

    private static final Map<String, Knowledge> LOADED = new HashMap<>();

    /**
     * Where knowledge is loaded from, which can be sent to another machine.
     *
     * @param version the same for the same way to read, and for no other
     */
    record Source(String version, HowToRead how) implements Serializable {

        private static final long serialVersionUID = 1L;

        /**
         * Returns what the dossier tells.
         *
         * @throws IllegalStateException if a file of it has to be mended, which is checked before it is sent anywhere
         */
        Knowledge knowledge() {
            return of(this);
        }
    }

    private final Bodies bodies;
    private final OutletNames outlets;
    private final List<Proposition> propositions;

    private Knowledge(HowToRead.Known known) {
        bodies = new Bodies(known.setting().directory());
        outlets = new OutletNames(known.outlets());
        propositions = known.setting().codebook().propositions();
    }

    private static synchronized Knowledge of(Source source) {
        return LOADED.computeIfAbsent(source.version(), none -> {
            try {
                return new Knowledge(source.how().known());
            } catch (JobException e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
        });
    }

    /** Returns the propositions by which statements were coded. */
    List<Proposition> propositions() {
        return propositions;
    }

    /** Returns the dossier's name of an outlet. */
    String outlet(String name) {
        return outlets.of(name);
    }

    /**
     * Returns the name of the body for which somebody speaks; empty if it cannot be told.
     *
     * @param role one or several, parted by semicolons
     * @param day on which they do, since 1970; null if it is not known
     */
    Optional<String> body(String name, Optional<String> id, Optional<String> role, @Nullable Integer day) {
        List<String> roles = role.stream()
                .flatMap(all -> Stream.of(all.split(";", -1)))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        return bodies.of(new Bodies.Speaker(name, id, roles, LocalDate.ofEpochDay(day == null ? 0 : day)))
                .map(Actor::name);
    }
}
