package org.rapporteur.brief;

import java.time.LocalDate;
import java.util.Optional;
import org.rapporteur.model.PartialDate;

/**
 * Of what a brief was made, and when.
 *
 * @param record the name of the record
 * @param state what tells this state of the record from others
 * @param dossier the dossier, with what tells its version from others
 * @param since the first day of publication; empty if any is early enough
 * @param until the last day of publication; empty if any is late enough
 * @param made the day on which it was made
 * @param software the version of the program
 */
public record Origin(
        String record,
        String state,
        String dossier,
        Optional<PartialDate> since,
        Optional<PartialDate> until,
        LocalDate made,
        String software) {}
