package org.rapporteur.store;

import org.rapporteur.model.Reading;

/**
 * A reading as the record keeps it.
 *
 * @param reading the article and its statements
 * @param version the number of the article's version that was read, from 1
 * @param versions how many versions of the article there are
 * @param settings how it was read
 */
public record StoredReading(Reading reading, int version, int versions, Settings settings) {

    /** Returns whether the article has not changed since, as far as the record knows. */
    public boolean isPresent() {
        return version == versions;
    }
}
