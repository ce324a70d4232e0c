package org.rapporteur.analysis.utterances;

/**
 * Tells how much speaks for two passages being reports of one remark.
 *
 * <p>Within one article, a remark is told twice only where words are repeated, of which a headline needs fewer. Between articles, passages
 * that are coded alike need fewer words in common, since one may quote what the other paraphrases.
 */
final class Likeness {

    /** Less than any passages have that are one remark. */
    static final double NONE = 0;

    /** What has no more words than this, such as "a constitutional amendment", cannot be told apart by them. */
    private static final int FEW_WORDS = 3;

    /** Two speakers are not taken to have said the same if it is shorter than this, in words. */
    private static final int LONG = 6;

    /** That codes are not alike at all. */
    private static final double UNLIKE = -1;

    private static final double ACT = 0.3;
    private static final double STANCES = 0.4;
    private static final double CONDITIONS = 0.3;

    /** How much it adds that not a body but the same person is named. */
    private static final double SAME_SPEAKER = 0.3;

    private final Passages passages;
    private final UtteranceSettings settings;

    Likeness(Passages passages, UtteranceSettings settings) {
        this.passages = passages;
        this.settings = settings;
    }

    /** Returns how many days may lie between two at most. */
    int mostDays() {
        return settings.copyDays();
    }

    /** Returns how much speaks for it; {@link #NONE} if not enough does. */
    double of(int one, int other) {
        if (gap(one, other) > settings.copyDays()) {
            return NONE;
        }
        boolean sameArticle = passages.article(one) == passages.article(other);
        boolean shareSpeaker = passages.shareSpeaker(one, other);
        int shorter = Math.min(passages.length(one), passages.length(other));
        int longer = Math.max(passages.length(one), passages.length(other));
        if (!shareSpeaker && (sameArticle || shorter < LONG)) {
            return NONE;
        }
        boolean needsSameText = !shareSpeaker
                || !daysFit(one, other)
                || (!passages.isNamed(one) && !passages.isNamed(other) && !sameArticle);
        if (needsSameText && !mayBeSameText(one, other)) {
            return NONE;
        }
        float least = Math.min(passages.weight(one), passages.weight(other));
        // No more than this share of its words, by weight, can stand in the other: most pairs are told apart here,
        // before anybody looks at their words.
        double most = least > 0 ? passages.outlines().common(one, other) / least : Double.POSITIVE_INFINITY;
        if (shareSpeaker && most < settings.sameWords() && !mayBeTold(one, other, most)) {
            return NONE;
        }
        double codes = shareSpeaker ? codes(one, other) : 0;
        double needed = shareSpeaker ? leastWords(one, other, codes) : 0;
        if (most < needed) {
            return NONE;
        }
        int common = 0;
        float weight = 0;
        Texts texts = passages.texts();
        int[] words = texts.words();
        float[] weights = passages.weights();
        int i = texts.start(one);
        int j = texts.start(other);
        while (i < texts.end(one) && j < texts.end(other)) {
            if (words[i] == words[j]) {
                common++;
                weight += weights[words[i]];
                i++;
                j++;
            } else if (words[i] < words[j]) {
                i++;
            } else {
                j++;
            }
        }
        int all = shorter + longer - common;
        double text = all == 0 ? 0 : (double) common / all;
        if (needsSameText && text < settings.sameText()) {
            return NONE;
        }
        if (!shareSpeaker) {
            return text;
        }
        float share = least <= 0 ? 0 : weight / least;
        double speaker = passages.speaker(one) == passages.speaker(other) ? SAME_SPEAKER : 0;
        return share >= needed ? 1 + 2 * (double) share + codes + speaker : NONE;
    }

    /** Returns whether the numbers of their words allow two passages to have the same text. */
    private boolean mayBeSameText(int one, int other) {
        int here = passages.length(one);
        int there = passages.length(other);
        int common = Math.min(
                here - passages.outlines().missing(one, other),
                there - passages.outlines().missing(other, one));
        int all = here + there - common;
        return all == 0 || (double) common / all >= settings.sameText();
    }

    /**
     * Returns the share of the words of the lighter passage, by weight, that has to stand in the other if both are of one speaker.
     *
     * @param codes how far their codes are alike
     */
    private double leastWords(int one, int other, double codes) {
        if (passages.article(one) == passages.article(other)) {
            boolean isHead = passages.isHead(one) || passages.isHead(other);
            return passages.act(one) != passages.act(other)
                    ? Double.POSITIVE_INFINITY
                    : isHead ? settings.headline() : settings.sameWords();
        }
        boolean isParaphrase = !passages.isUndated(one) && !passages.isUndated(other) && codes != UNLIKE;
        return isParaphrase
                ? Math.min(settings.sameWords(), leastOfParaphrase(one, other, codes))
                : settings.sameWords();
    }

    /** Returns whether the second of two passages that do not have the same words may be a headline or a paraphrase of the first, if their codes are alike. */
    private boolean mayBeTold(int one, int other, double most) {
        if (passages.article(one) == passages.article(other)) {
            return true;
        }
        if (passages.isUndated(one) || passages.isUndated(other)) {
            return false;
        }
        return most >= leastOfParaphrase(one, other, 1);
    }

    private double leastOfParaphrase(int one, int other, double codes) {
        boolean isLittle = passages.stances(one) == Passages.NONE || passages.stances(other) == Passages.NONE;
        if (isLittle || passages.isConditional(one) != passages.isConditional(other)) {
            return settings.sameWords() / 2;
        }
        boolean tooFew = Math.min(passages.length(one), passages.length(other)) <= FEW_WORDS;
        return (tooFew && codes >= 1) || areSameTerms(one, other) ? 0 : settings.someWords();
    }

    /** Returns how many days lie between two; 0 or less if they may be the same, or are not known. */
    private int gap(int one, int other) {
        return passages.isDated(one) && passages.isDated(other)
                ? Math.max(passages.first(one) - passages.last(other), passages.first(other) - passages.last(one))
                : 0;
    }

    /** Returns whether both may have been said on the same day, even if their texts are not the same. */
    private boolean daysFit(int one, int other) {
        boolean isUndated = passages.isUndated(one);
        return passages.isDated(one)
                && passages.isDated(other)
                && isUndated == passages.isUndated(other)
                && (isUndated || gap(one, other) <= 0);
    }

    /** Returns whether both take the same stances and make the same depend on conditions. */
    private boolean areSameTerms(int one, int other) {
        return passages.isConditional(one)
                && passages.stances(one) == passages.stances(other)
                && passages.unlocked(one) == passages.unlocked(other);
    }

    /**
     * Returns how far codes are alike: 1 if they are the same and there is something to be alike in; {@link #UNLIKE} if one is for
     * what the other is against, or there is nothing in common.
     */
    private double codes(int one, int other) {
        int[] here = passages.stancesOf(one);
        int[] there = passages.stancesOf(other);
        int shared = 0;
        int same = 0;
        for (int i = 0, j = 0; i < here.length && j < there.length; ) {
            int order = Passages.proposition(here[i]) - Passages.proposition(there[j]);
            if (order == 0) {
                if (Passages.areOpposed(here[i], there[j])) {
                    return UNLIKE;
                }
                shared++;
                same += here[i] == there[j] ? 1 : 0;
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        boolean aboutSame = passages.about(one) != Passages.NONE && passages.about(one) == passages.about(other);
        if (shared == 0 && !aboutSame) {
            return UNLIKE;
        }
        int all = here.length + there.length - shared;
        double act = passages.act(one) != 0 && passages.act(one) == passages.act(other) ? ACT : 0;
        double stances = all == 0 ? STANCES : STANCES * same / all;
        double conditions = passages.isConditional(one) == passages.isConditional(other) ? CONDITIONS : -CONDITIONS;
        return act + stances + conditions;
    }
}
