package org.rapporteur.resolve;

/**
 * A place at which a person or body is mentioned outside a quotation.
 *
 * @param word the word at which it begins
 * @param entity who
 * @param subject whether the sentence seems to be about them
 * @param source whether a statement is attributed to them there
 */
record Mention(int word, Entity entity, boolean subject, boolean source) {}
