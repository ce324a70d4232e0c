package org.rapporteur.resolve;

import java.util.List;

/** Words for the people of a place, made from its name: {@code Vardian} from {@code Vardia}. No list of names, only their shape. */
final class Demonyms {

    private static final int SHORTEST_STEM = 3;

    private static final List<String> ENDINGS = List.of(
            "ians", "ian", "ans", "an", "ese", "is", "i", "ish", "s", "n", "ns", "ers", "er", "ites", "ite", "ic",
            "ean", "eans");

    private Demonyms() {}

    /** Returns whether one of two folded words may be made from the other in this way; equal words are. */
    static boolean related(String one, String other) {
        return one.equals(other) || isMadeFrom(one, other) || isMadeFrom(other, one);
    }

    /** Returns whether {@code people} may be the word for the people of {@code place}; both folded. */
    static boolean isMadeFrom(String people, String place) {
        int common = 0;
        int most = Math.min(people.length(), place.length());
        while (common < most && people.charAt(common) == place.charAt(common)) {
            common++;
        }
        if (place.startsWith(people) || common < SHORTEST_STEM || place.length() - common > 3) {
            return false;
        }
        // The ending may begin before the two differ: Vardia, Vardia-n.
        for (String ending : ENDINGS) {
            int stem = people.length() - ending.length();
            if (people.endsWith(ending) && stem >= SHORTEST_STEM && stem <= common && place.length() - stem <= 3) {
                return true;
            }
        }
        return false;
    }
}
