package org.rapporteur.coding.agreements;

import java.util.List;
import java.util.Optional;

/**
 * A sentence with its mentions.
 *
 * @param index counts the sentences
 * @param meant its mentions in their order
 */
record Line(Sheet.Sentence sentence, int index, List<Meant> meant) {

    /** A mention with the accord that it means. */
    record Meant(Mention mention, Optional<Accords.Accord> accord) {}

    int first() {
        return sentence.first();
    }

    int last() {
        return sentence.last();
    }
}
