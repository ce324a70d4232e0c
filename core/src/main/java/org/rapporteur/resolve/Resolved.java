package org.rapporteur.resolve;

import org.rapporteur.model.Capacity;
import org.rapporteur.model.Finding;
import org.rapporteur.model.Occasion;
import org.rapporteur.model.Speaker;

/**
 * What is found out about an attribution.
 *
 * @param who the speaker
 * @param as in which capacity they speak
 * @param where the occasion
 * @param about the actor that the content is about, if it is one
 */
public record Resolved(Speaker who, Capacity as, Occasion where, Finding about) {}
