package org.rapporteur.store;

/**
 * The present version of an article, as it came.
 *
 * @param key for {@link RecordFile#articles}
 * @param mark what tells the bytes, and what is known about them, from others that may have this key in another record
 */
public record Arrived(long key, String mark) {}
