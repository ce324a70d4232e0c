package org.rapporteur.resolve.where;

import java.util.Set;

/** Lists of words. */
final class Words {

    private Words() {}

    /** Returns the words of a list with one space between each two. */
    static Set<String> of(String list) {
        return Set.of(list.split(" ", -1));
    }
}
