package org.rapporteur.service;

import org.rapporteur.model.Statement;
import org.rapporteur.store.Settings;

/** The words by which a record knows what was taken in from a file of another program. */
final class Imported {

    /** What made the statements, and the readings that hold them. */
    static final String MODEL = "dna";

    /** How a field was decided that this program had coded before the other one had it. */
    static final String BY_MACHINE = "exchange";

    /** Stands behind the word that says how a body was found for which somebody speaks, or which speaks itself. */
    static final String ORGANISATION = "-organisation";

    private Imported() {}

    /** Returns whether a reading was taken in: then it is not for this program to code it anew. */
    static boolean is(Settings settings) {
        return settings.how().model().equals(MODEL);
    }

    /** Returns whether the speaker is a body, as the other program had it. */
    static boolean isBody(Statement statement) {
        return statement.how().model().equals(MODEL) && statement.who().how().contains(ORGANISATION);
    }

    /** Returns whether the role is the body for which somebody speaks, as the other program had it. */
    static boolean hasBody(Statement statement) {
        return statement.how().model().equals(MODEL)
                && statement.as().role().how().endsWith(ORGANISATION);
    }
}
