package org.rapporteur.store;

import java.time.Instant;

/**
 * Something that was done to an account.
 *
 * @param number its number, from 1
 * @param at when
 * @param by who did it: an account, or whoever has the record itself
 * @param account to whose account
 * @param what in words
 */
public record TeamEvent(int number, Instant at, String by, String account, String what) {}
