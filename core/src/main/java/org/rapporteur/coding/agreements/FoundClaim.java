package org.rapporteur.coding.agreements;

import org.rapporteur.model.Span;

/**
 * A claim about an accord.
 *
 * @param span the words that make it
 * @param claim what is claimed
 * @param claimant the speaker who claims it, or {@link #ARTICLE}
 */
public record FoundClaim(Span span, Claim claim, String claimant) {

    /** The claimant of what the article tells in its own voice. */
    public static final String ARTICLE = "article";
}
