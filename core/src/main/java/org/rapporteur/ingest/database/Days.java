package org.rapporteur.ingest.database;

import java.util.Optional;
import org.rapporteur.ingest.metadata.Facts;
import org.rapporteur.model.PartialDate;

/** Lines that tell a day. */
final class Days {

    private static final int LONGEST = 80;
    private static final int DAY = 10;

    private Days() {}

    /** Returns whether a line tells a full date and little else. */
    static boolean is(String line) {
        if (line.length() > LONGEST || line.chars().noneMatch(c -> '0' <= c && c <= '9')) {
            return false;
        }
        Optional<PartialDate> date =
                new Facts().published(line).given().metadata().published();
        return date.isPresent() && date.get().iso().length() == DAY;
    }
}
