package org.rapporteur.copies;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The outlets that are agencies, as some texts credit them: what is theirs came before what others print on the same day. Immutable. */
public final class Agencies {

    /** What credited agencies are called, and the first words of that. */
    private final Set<String> credited = new HashSet<>();

    private final Set<String> beginnings = new HashSet<>();

    private Agencies() {}

    /**
     * Returns the agencies that texts credit.
     *
     * @param credits what texts name as where they come from ({@link Print#credit}), in any order and as often as they like
     */
    public static Agencies credited(Collection<String> credits) {
        Agencies agencies = new Agencies();
        credits.stream()
                .map(Credit::plain)
                .filter(agencies.credited::add)
                .forEach(name -> addBeginnings(name, agencies.beginnings));
        return agencies;
    }

    private static void addBeginnings(String name, Set<String> beginnings) {
        for (int end = name.indexOf(' '); end >= 0; end = name.indexOf(' ', end + 1)) {
            beginnings.add(name.substring(0, end));
        }
    }

    /** Returns whether an outlet is one of them. */
    public boolean has(String outlet) {
        String name = Credit.plain(outlet);
        if (credited.contains(name) || beginnings.contains(name)) {
            return true;
        }
        Set<String> own = new HashSet<>();
        addBeginnings(name, own);
        return own.stream().anyMatch(credited::contains);
    }
}
