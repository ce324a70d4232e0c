package org.rapporteur.coding.agreements;

import java.util.Optional;
import java.util.Set;
import org.rapporteur.model.DateInterval;

/**
 * Words that may mean an accord.
 *
 * @param first their first token
 * @param last the token behind them
 * @param kind the singular of their noun; empty for a place or year alone
 * @param form what they look like
 * @param words the folded words by which this accord differs from others
 * @param date the date by which it is called
 * @param event the date on which it is said to have been made
 */
record Mention(
        int first,
        int last,
        String kind,
        Form form,
        Set<String> words,
        Optional<DateInterval> date,
        Optional<DateInterval> event) {

    /** How a mention looks. */
    enum Form {
        /** The whole name of a known accord. */
        NAME,
        /** A noun with capitals, as names have: "the Ruun Accord", "the accord of Havana". */
        PROPER,
        /** A noun with an article that takes something up: "the accord", "this truce". */
        DEFINITE,
        /** A noun that brings in something new: "a truce", "its first ceasefire". */
        INDEFINITE,
        /** A noun without any article: "ceasefire", "agreements". */
        PLAIN,
        /** A place alone that names an accord of the project: "Minsk". */
        PLACE
    }
}
