package org.rapporteur.store;

import java.time.Instant;
import java.util.Optional;

/**
 * An account as it is kept.
 *
 * @param name who it is
 * @param role the word for what they are to the record
 * @param digest the digest of the password; empty until one was chosen
 * @param visits how often all visits were ended: one that began before is over
 * @param since when the account was made
 */
public record KeptAccount(String name, String role, Optional<String> digest, int visits, Instant since) {}
