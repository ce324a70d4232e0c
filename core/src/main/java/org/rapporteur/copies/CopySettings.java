package org.rapporteur.copies;

/**
 * When two texts are copies of one another.
 *
 * @param share the least share of the shorter one's shingles that the longer one has too, from 0 to 1
 * @param told the same share of the shingles that are not wholly within quotation marks: two reports that quote one statement have
 *     the quotation in common and little else
 * @param words the least number of shingles in common: a shorter text is a copy only of one with all the same words
 * @param ownPart the share of its shingles that are in no text before it from which on a copy may itself be an origin, from 0 to 1
 * @param boilerplateArticles in how many articles a sentence has to stand to be boilerplate
 * @param boilerplateDays over how many days these have to be published
 * @param boilerplateRest the least share of other and rarer sentences that these have, as a mean, from 0 to 1
 */
public record CopySettings(
        double share,
        double told,
        int words,
        double ownPart,
        int boilerplateArticles,
        int boilerplateDays,
        double boilerplateRest) {

    /** What is used unless a caller says otherwise: docs/copies.md says how it was found. */
    public static final CopySettings USUAL = new CopySettings(0.30, 0.28, 20, 0.4, 4, 14, 0.25);

    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException if a share is outside 0 to 1 or a number is below 1
     */
    public CopySettings {
        requireShare(share, "The share in common");
        requireShare(told, "The share of what is told");
        requireShare(ownPart, "The own part");
        requireShare(boilerplateRest, "The rest beside boilerplate");
        if (words < 1 || boilerplateArticles < 1 || boilerplateDays < 1) {
            throw new IllegalArgumentException("Numbers of words, articles and days are at least 1");
        }
    }

    private static void requireShare(double share, String what) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(what + " is from 0 to 1, but got " + share);
        }
    }
}
