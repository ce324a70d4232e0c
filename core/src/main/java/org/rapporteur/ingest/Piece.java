package org.rapporteur.ingest;

import java.util.function.Supplier;

/**
 * One of the articles that a file holds. Its bytes were taken out of the file already; that they can be read is not yet known.
 *
 * @param name how it is known among the articles of its file, the same whenever the file is read; not blank
 * @param reading reads it, on any thread and any number of times; throws nothing because of what the file holds
 */
public record Piece(String name, Supplier<Ingested> reading) {}
