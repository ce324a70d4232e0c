package org.rapporteur.store;

import org.rapporteur.model.Provenance;

/**
 * What a reading depends on besides the article: the same article under the same settings gives the same statements.
 *
 * @param how the software and the model
 * @param minConfidence the confidence below which attributions were left out, from 0 to 1
 * @param knowledge what was known beforehand: names the dossier and its version, and that of the files of actors over it
 */
public record Settings(Provenance how, double minConfidence, String knowledge) {

    /**
     * Checks the confidence.
     *
     * @throws IllegalArgumentException if {@code minConfidence} is outside 0 to 1
     */
    public Settings {
        // Written so that NaN fails too.
        if (!(minConfidence >= 0 && minConfidence <= 1)) {
            throw new IllegalArgumentException("Confidence must lie in 0 to 1, but is " + minConfidence);
        }
    }
}
