package org.rapporteur.model;

/**
 * What came of trying to read one article: a {@link Reading} or a {@link Failure}, never nothing.
 *
 * <p>Immutable and complete: a {@code switch} over the two needs no default.
 */
public sealed interface Outcome permits Reading, Failure {

    /** Returns the name of the article that was tried, as the reader knows it. */
    String name();
}
