package org.rapporteur.resolve;

import java.util.HashSet;
import java.util.Set;

/**
 * What the article says somebody is.
 *
 * @param noun the head noun, as {@link Phrase#noun()}
 * @param details the words that say which one: {@code foreign}, {@code army}
 * @param owners those of them that say whose
 * @param at the word at which it says so
 */
record Role(String noun, Set<String> details, Set<String> owners, int at) {

    private static final int MATCH = 2;

    /** Returns whether one of an owner's words tells this role apart; always if there is no owner, and if not {@code strict}, also
     * if nothing is told of whose role it is. */
    boolean isOf(Set<String> owner, boolean strict) {
        return owner.isEmpty()
                || (!strict && owners.isEmpty())
                || owner.stream()
                        .anyMatch(o -> details.contains(o) || details.stream().anyMatch(d -> Demonyms.related(d, o)));
    }

    /** Returns this role with one more word that says whose it is. */
    Role of(String owner) {
        Set<String> all = new HashSet<>(details);
        all.add(owner);
        Set<String> whose = new HashSet<>(owners);
        whose.add(owner);
        return new Role(noun, Set.copyOf(all), Set.copyOf(whose), at);
    }

    /**
     * Returns how well a description fits this role: the more the better, negative if not at all.
     *
     * @param described the description
     */
    int fit(Phrase described) {
        if (!Lexicon.related(noun, described.noun())) {
            return -1;
        }
        int score = Lexicon.plain(noun).equals(described.noun()) ? MATCH : 1;
        for (String detail : described.details()) {
            if (details.contains(detail) || details.stream().anyMatch(d -> Demonyms.related(d, detail))) {
                score += MATCH;
            } else if (Lexicon.PORTFOLIO.contains(detail)) {
                return -1;
            }
        }
        if ((details.contains("vice") || details.contains("deputy"))
                && !described.details().contains("vice")
                && !described.details().contains("deputy")) {
            return -1;
        }
        return score;
    }
}
