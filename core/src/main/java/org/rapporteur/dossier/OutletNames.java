package org.rapporteur.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.text.Alike;

/** The names of outlets: one that articles call by several names is one. Immutable. */
public final class OutletNames {

    private final Map<String, String> names = new HashMap<>();

    /** Takes the outlets that a dossier lists. */
    public OutletNames(List<Coverage.Outlet> outlets) {
        for (Coverage.Outlet outlet : outlets) {
            names.putIfAbsent(Alike.fold(outlet.name()), outlet.name());
            outlet.aliases().forEach(alias -> names.putIfAbsent(Alike.fold(alias), outlet.name()));
        }
    }

    /** Returns the dossier's name of an outlet, or its own if the dossier does not list it. */
    public String of(String name) {
        return names.getOrDefault(Alike.fold(name), name);
    }
}
