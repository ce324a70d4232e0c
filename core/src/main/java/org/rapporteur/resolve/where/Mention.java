package org.rapporteur.resolve.where;

import java.util.Optional;

/**
 * A phrase that names a venue.
 *
 * @param at the token at which it begins, with its preposition
 * @param end the token behind it
 * @param kind what it names
 * @param name its words, without determiners
 * @param head its noun in lower case
 * @param place the place that it names besides
 */
record Mention(int at, int end, Kind kind, String name, String head, Optional<String> place) {}
