package org.rapporteur.dossier;

/**
 * A policy that one can be for or against.
 *
 * @param id its short name, unique in a dossier: {@code talks-now}
 * @param text what is proposed, as a sentence
 * @param issue the issue that it belongs to
 */
public record Proposition(String id, String text, String issue) {}
