package org.rapporteur.query;

/**
 * How many of the statements found have a value.
 *
 * @param value the value, which narrows a search to these statements if it is given as a filter
 * @param label what to call it: of a speaker, the name; else the value
 * @param count how many statements, at least 1
 */
public record FacetCount(String value, String label, long count) {}
