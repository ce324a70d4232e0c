package org.rapporteur.model.recorded;

import org.rapporteur.model.Span;

/**
 * What is said to have become of a {@link RecordedAccord}.
 *
 * @param span the words that say it; counts code points from 0, the end exclusive
 * @param claim what is said, by the codebook's word or another
 * @param claimant who says it
 */
public record RecordedClaim(Span span, String claim, String claimant) {}
