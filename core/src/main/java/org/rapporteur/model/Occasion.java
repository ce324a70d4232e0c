package org.rapporteur.model;

/**
 * When and where something was said.
 *
 * @param saidOn the day or interval
 * @param venue occasion, medium, addressee or place, in the article's words
 */
public record Occasion(SaidOn saidOn, Finding venue) {}
