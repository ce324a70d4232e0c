package org.rapporteur.coding.agreements;

import java.util.List;
import java.util.Set;

/** Sets of words, written as they are read. */
final class Words {

    private Words() {}

    /** Returns the words of a text that single spaces part. */
    static Set<String> set(String words) {
        return Set.copyOf(List.of(words.split(" ", -1)));
    }
}
