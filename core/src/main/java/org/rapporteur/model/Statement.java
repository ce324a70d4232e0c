package org.rapporteur.model;

/**
 * One thing that an article says somebody said.
 *
 * @param id its name for good
 * @param what the spans that carry it
 * @param who its speaker
 * @param how the way it was made
 */
public record Statement(StatementId id, Attribution what, Speaker who, Provenance how) {}
