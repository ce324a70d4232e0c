package org.rapporteur.resolve.when;

/**
 * A time expression in a text, as its tokens from {@code first} to {@code last}, exclusive, without the preposition before it.
 *
 * @param isBound whether it says since when, until when or for when, and so not when something happened
 * @param meaning what it says
 */
record TimeExpression(int first, int last, boolean isBound, Meaning meaning) {}
