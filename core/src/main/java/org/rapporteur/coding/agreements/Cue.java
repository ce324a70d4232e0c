package org.rapporteur.coding.agreements;

import org.rapporteur.model.Claim;

/**
 * Words that claim something of an accord, wherever that is named.
 *
 * @param first their first token
 * @param last the token behind them
 * @param claim what they claim where nothing turns it round
 * @param shape where the accord stands
 * @param negated whether they claim that only where they are negated: "does not recognise"
 * @param sure whether they are said of accords and little else, so that a pronoun is enough
 */
record Cue(int first, int last, Claim claim, Shape shape, boolean sure, boolean negated) {

    /** Where the accord stands that the words are about. */
    enum Shape {
        /** A verb: behind it, or before it if the verb is passive. */
        VERB,
        /** A verb that ends the accord, or with which it ends: "ended the truce", "the truce ended". */
        ERGATIVE,
        /** What an accord does behind "as": "as the accord provides". */
        AS,
        /** A noun: behind it, "a breach of the truce", or right before it, "truce violations". */
        NOUN,
        /** What is said of the accord as the subject: "the truce has held". */
        SUBJECT,
        /** Words that may stand on either side: "contrary to the pact", "the pact is in tatters". */
        EITHER
    }
}
