package org.rapporteur.analysis.utterances;

/**
 * When two passages are taken for reports of one remark.
 *
 * @param sameWords the share of its words, by weight, that the shorter passage has in common with the longer if their words alone
 *     are to show it
 * @param headline the share that is enough within an article for its first two statements, which tend to be its headline
 * @param someWords the share that is enough if the passages, in two articles, are also coded alike
 * @param sameText the share of the words of both, without weight, that both have if it is to be shown of passages that are attributed
 *     to different speakers
 * @param copyDays how many days may lie between the days of two passages that tell the same, if the articles do not say when it was said, or in
 *     the same words, as a copy may be dated by its own day
 */
public record UtteranceSettings(double sameWords, double headline, double someWords, double sameText, int copyDays) {

    /** What the program does unless told otherwise. */
    public static final UtteranceSettings USUAL = new UtteranceSettings(0.6, 0.4, 0.15, 0.7, 3);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a share is not within 0 and 1, or the days are negative
     */
    public UtteranceSettings {
        for (double share : new double[] {sameWords, headline, someWords, sameText}) {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("A share lies between 0 and 1, and not at " + share);
            }
        }
        if (copyDays < 0) {
            throw new IllegalArgumentException("Days cannot be " + copyDays);
        }
    }
}
