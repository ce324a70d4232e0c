package org.rapporteur.store;

import java.time.Instant;

/**
 * What a program shows instead of a password, as it is kept.
 *
 * @param id what it is called
 * @param account whose it is
 * @param label what it is for, in its owner's words
 * @param scopes the words for what it may do besides looking, with blanks between them
 * @param made when it was made
 * @param until when it ends
 */
public record KeptToken(String id, String account, String label, String scopes, Instant made, Instant until) {}
