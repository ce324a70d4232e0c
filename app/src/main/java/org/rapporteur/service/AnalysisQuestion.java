package org.rapporteur.service;

import java.util.Optional;
import org.rapporteur.analysis.Level;
import org.rapporteur.analysis.Topic;
import org.rapporteur.analysis.ground.GroundSettings;
import org.rapporteur.model.PartialDate;

/**
 * What is asked of an analysis; each takes what it knows.
 *
 * @param filter which statements count
 * @param level whose positions
 * @param topic on what
 * @param basis which of several stances of one party counts for common ground
 * @param at as of which day; empty for the end of all
 * @param days how many days before that day count; empty for all
 */
public record AnalysisQuestion(
        SaidFilter filter,
        Level level,
        Topic topic,
        GroundSettings.Basis basis,
        Optional<PartialDate> at,
        Optional<Integer> days) {}
