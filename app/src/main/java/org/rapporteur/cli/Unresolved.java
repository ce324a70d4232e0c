package org.rapporteur.cli;

import org.rapporteur.model.Speaker;

/** Marks pronouns and descriptions of which it is not sure enough whom they mean. */
final class Unresolved {

    private static final String RULE = "unresolved";

    private Unresolved() {}

    /** Returns whether it is not known who a speaker is. */
    static boolean is(Speaker speaker) {
        return speaker.how().equals(RULE);
    }
}
