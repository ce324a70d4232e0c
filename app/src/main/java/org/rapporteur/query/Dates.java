package org.rapporteur.query;

import java.util.Optional;
import org.rapporteur.model.PartialDate;

/**
 * Dates between two others, both included, at the precision that both sides have: {@code 2031-05} may be the 15th, so it lies in a
 * range that begins on that day. What has no date lies in no range but {@link #ANY}.
 *
 * @param since the first; empty if any is early enough
 * @param until the last; empty if any is late enough
 */
public record Dates(Optional<PartialDate> since, Optional<PartialDate> until) {

    /** The range of all dates, known or not. */
    public static final Dates ANY = new Dates(Optional.empty(), Optional.empty());
}
