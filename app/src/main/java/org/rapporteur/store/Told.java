package org.rapporteur.store;

import java.util.Optional;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.edits.Mention;

/**
 * What one statement tells of its speaker, as read.
 *
 * @param mention the statement, its article and the speaker
 * @param role the speaker's office
 * @param side the party for which the speaker speaks
 * @param saidOn when it was said
 */
public record Told(Mention mention, Optional<String> role, Optional<String> side, Optional<DateInterval> saidOn) {}
