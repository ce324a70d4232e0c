package org.rapporteur.store;

/**
 * That an article is present, and what its reading follows from.
 *
 * @param key the key of its last reading, for {@link RecordFile#load}
 * @param name the article's name
 * @param mark what tells the text, and how it was read, from others
 */
public record PresentReading(long key, String name, String mark) {}
