package org.rapporteur.analysis.utterances;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.analysis.Said;
import org.rapporteur.model.Stance;

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

    /** How much it adds that not a body but the same person is named. */
    private static final double SAME_SPEAKER = 0.3;

    private final Passages passages;
    private final UtteranceSettings settings;

    Likeness(Passages passages, UtteranceSettings settings) {
        this.passages = passages;
        this.settings = settings;
    }

    /** Returns how much speaks for it; {@link #NONE} if not enough does. */
    double of(int one, int other) {
        if (gap(one, other) > settings.copyDays()) {
            return NONE;
        }
        boolean sameArticle = passages.article[one] == passages.article[other];
        boolean shareSpeaker = passages.shareSpeaker(one, other);
        int shorter = Math.min(passages.stems[one].length, passages.stems[other].length);
        int longer = Math.max(passages.stems[one].length, passages.stems[other].length);
        if (!shareSpeaker && (sameArticle || shorter < LONG)) {
            return NONE;
        }
        boolean needsSameText = !shareSpeaker
                || !daysFit(one, other)
                || (!passages.isNamed[one] && !passages.isNamed[other] && !sameArticle);
        if (needsSameText && shorter < settings.sameText() * longer) {
            // Even if the longer one has all words of the shorter.
            return NONE;
        }
        int common = 0;
        float weight = 0;
        int[] a = passages.stems[one];
        int[] b = passages.stems[other];
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                common++;
                weight += passages.weights[a[i]];
                i++;
                j++;
            } else if (a[i] < b[j]) {
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
        float least = Math.min(passages.weight[one], passages.weight[other]);
        return ofOneSpeaker(one, other, least <= 0 ? 0 : weight / least);
    }

    /** Returns how much speaks for it if the share {@code words} of the lighter passage's words, by weight, stands in the other. */
    private double ofOneSpeaker(int one, int other, double words) {
        Said.Codes here = passages.said.get(one).coding();
        Said.Codes there = passages.said.get(other).coding();
        boolean isEnough = passages.article[one] == passages.article[other]
                ? words >= leastWithin(one, other) && here.act().equals(there.act())
                : words >= settings.sameWords() || isParaphrase(one, other, words);
        double speaker = passages.speaker[one] == passages.speaker[other] ? SAME_SPEAKER : 0;
        return isEnough ? 1 + 2 * words + Alike.codes(here, there) + speaker : NONE;
    }

    private double leastWithin(int one, int other) {
        return passages.isHead[one] || passages.isHead[other] ? settings.headline() : settings.sameWords();
    }

    private boolean isParaphrase(int one, int other, double words) {
        if (passages.isUndated[one] || passages.isUndated[other]) {
            return false;
        }
        Said.Codes here = passages.said.get(one).coding();
        Said.Codes there = passages.said.get(other).coding();
        boolean isLittle = here.stances().isEmpty() || there.stances().isEmpty();
        if (isLittle || here.conditions().isEmpty() != there.conditions().isEmpty()) {
            return words >= settings.sameWords() / 2 && Alike.codes(here, there) != Alike.UNLIKE;
        }
        boolean tooFew = Math.min(passages.stems[one].length, passages.stems[other].length) <= FEW_WORDS;
        double codes = Alike.codes(here, there);
        return codes != Alike.UNLIKE
                && (words >= settings.someWords() || (tooFew && codes >= 1) || Alike.areSameTerms(here, there));
    }

    /** Returns how many days lie between two; 0 or less if they may be the same, or are not known. */
    private int gap(int one, int other) {
        boolean known = passages.first[one] <= passages.last[one] && passages.first[other] <= passages.last[other];
        return known
                ? Math.max(passages.first[one] - passages.last[other], passages.first[other] - passages.last[one])
                : 0;
    }

    /** Returns whether both may have been said on the same day, even if their texts are not the same. */
    private boolean daysFit(int one, int other) {
        boolean known = passages.first[one] <= passages.last[one] && passages.first[other] <= passages.last[other];
        boolean isUndated = passages.isUndated[one];
        return known && isUndated == passages.isUndated[other] && (isUndated || gap(one, other) <= 0);
    }

    /** Compares codes. */
    static final class Alike {

        static final double UNLIKE = -1;

        private static final double ACT = 0.3;
        private static final double STANCES = 0.4;
        private static final double CONDITIONS = 0.3;

        private Alike() {}

        /** Returns whether both take the same stances and make the same depend on conditions. */
        static boolean areSameTerms(Said.Codes one, Said.Codes other) {
            return !one.conditions().isEmpty()
                    && one.stances().equals(other.stances())
                    && unlocked(one).equals(unlocked(other));
        }

        private static Set<Optional<String>> unlocked(Said.Codes codes) {
            return codes.conditions().stream().map(Said.Precondition::unlocks).collect(Collectors.toSet());
        }

        /**
         * Returns how far codes are alike: 1 if they are the same and there is something to be alike in; {@link #UNLIKE} if one is for
         * what the other is against, or there is nothing in common.
         */
        static double codes(Said.Codes one, Said.Codes other) {
            int shared = 0;
            int same = 0;
            for (Map.Entry<String, Stance> stance : one.stances().entrySet()) {
                Stance here = stance.getValue();
                Stance there = other.stances().get(stance.getKey());
                if (there != null) {
                    boolean isConditional = here == Stance.CONDITIONAL || there == Stance.CONDITIONAL;
                    if (here != there && !isConditional) {
                        return UNLIKE;
                    }
                    shared++;
                    same += here == there ? 1 : 0;
                }
            }
            int all = one.stances().size() + other.stances().size() - shared;
            boolean aboutSame = one.about().isPresent() && one.about().equals(other.about());
            if (shared == 0 && !aboutSame) {
                return UNLIKE;
            }
            double act = one.act().isPresent() && one.act().equals(other.act()) ? ACT : 0;
            double stances = all == 0 ? STANCES : STANCES * same / all;
            boolean oneIf = !one.conditions().isEmpty();
            boolean otherIf = !other.conditions().isEmpty();
            double conditions = oneIf == otherIf ? CONDITIONS : -CONDITIONS;
            return act + stances + conditions;
        }
    }
}
