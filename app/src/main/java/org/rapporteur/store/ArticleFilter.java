package org.rapporteur.store;

import java.util.Optional;
import org.rapporteur.model.PartialDate;

/**
 * Which articles are wanted. An absent condition holds for all.
 *
 * <p>Dates are compared at the precision that both sides have: an article of {@code 2025-09} may be from the 15th, so it
 * is found by {@code since 2025-09-15}. An article without a date is not found where a date is asked for.
 *
 * @param since published then or later
 * @param until published then or earlier; {@code 2025-09} includes the whole month
 * @param key an article's name, or the beginning of an id
 * @param codes what its statements have to have
 */
public record ArticleFilter(
        Optional<PartialDate> since, Optional<PartialDate> until, Optional<String> key, CodeFilter codes) {

    /** The filter that every article passes. */
    public static final ArticleFilter ALL =
            new ArticleFilter(Optional.empty(), Optional.empty(), Optional.empty(), CodeFilter.ALL);
}
