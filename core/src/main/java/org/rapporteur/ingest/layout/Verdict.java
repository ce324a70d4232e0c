package org.rapporteur.ingest.layout;

import org.rapporteur.model.ParagraphRole;

/**
 * What a paragraph was taken for.
 *
 * @param role what it is
 * @param reason the evidence, for a person to read
 */
record Verdict(ParagraphRole role, String reason) {}
