package org.rapporteur.model;

/**
 * That somebody claims of an agreement what became of it.
 *
 * @param span the words that claim it, in the article's text
 * @param claim what is claimed
 * @param claimant the name of who claims it, or {@link #ARTICLE}; not blank
 * @param confidence how sure the finder is, from 0 to 1; 1 for one found by hand
 * @param how the rule or model that decided; one word
 */
public record AccordClaim(Span span, Claim claim, String claimant, double confidence, String how) {

    /** The claimant of what the article itself says. */
    public static final String ARTICLE = "article";

    /**
     * Checks the words and the confidence.
     *
     * @throws IllegalArgumentException if {@code claimant} is blank, {@code confidence} is outside 0 to 1, or {@code how} is
     *     not one word
     */
    public AccordClaim {
        Texts.notBlank(claimant, "Who makes a claim");
        Texts.zeroToOne(confidence, "Confidence");
        Texts.oneWord(how, "What decided a claim");
    }
}
