package org.rapporteur.analysis.timeline;

import java.util.Optional;
import org.rapporteur.analysis.Level;
import org.rapporteur.analysis.Topic;

/**
 * Which positions are followed through time.
 *
 * @param level whose positions
 * @param topic on what
 * @param only the id of the one proposition or issue that is wanted; empty for all
 */
public record TimelineSettings(Level level, Topic topic, Optional<String> only) {}
