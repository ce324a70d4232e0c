package org.rapporteur.resolve;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the article says somebody is.
 *
 * @param noun the head noun, as {@link Phrase#noun()}
 * @param details the words that say which one: {@code foreign}, {@code army}
 * @param owners those of them that say whose
 * @param at the word at which it says so; -1 if the directory does
 * @param title how it says so, in words
 */
record Role(String noun, Set<String> details, Set<String> owners, int at, String title) {

    static final String FORMER = "former";

    private static final int MATCH = 2;

    /** Returns whether one of an owner's words tells this role apart; always if there is no owner, and if not {@code strict}, also
     * if nothing is told of whose role it is. */
    boolean isOf(Set<String> owner, boolean strict) {
        return owner.isEmpty()
                || (!strict && owners.isEmpty())
                || owner.stream()
                        .anyMatch(o -> details.contains(o) || details.stream().anyMatch(d -> Demonyms.related(d, o)));
    }

    /**
     * Returns the role that a title of the directory tells.
     *
     * @param title such as {@code foreign minister of Iran}
     * @param owners folded words that say whose it is, beyond those of the title
     */
    static Role titled(String title, Set<String> owners) {
        List<String> words = Stream.of(title.split("[\\s,;]+")).map(Words::fold).toList();
        int end = 0;
        while (end < words.size() && (end == 0 || !Lexicon.BEHIND_NOUN.contains(words.get(end)))) {
            end++;
        }
        Set<String> all = new HashSet<>(owners);
        Set<String> whose = new HashSet<>(owners);
        for (int i = 0; i < words.size(); i++) {
            if (i != end - 1 && !Lexicon.isFunction(words.get(i))) {
                all.add(words.get(i));
                if (i >= end) {
                    whose.add(words.get(i));
                }
            }
        }
        String noun = Lexicon.compound(Lexicon.plain(words.get(end - 1)), all);
        return new Role(noun, Set.copyOf(all), Set.copyOf(whose), -1, title);
    }

    /** Returns whether an article that tells another role may mean this one: the noun is alike, and so is what tells it apart. */
    boolean isLike(Role told) {
        return Lexicon.related(noun, told.noun)
                && told.details.stream()
                        .allMatch(detail -> details.contains(detail)
                                || details.stream().anyMatch(d -> Demonyms.related(d, detail)));
    }

    /** Returns this role as one that was held before. */
    Role former() {
        Set<String> all = new HashSet<>(details);
        all.add(FORMER);
        return new Role(noun, Set.copyOf(all), owners, at, FORMER + " " + title);
    }

    /** Returns this role with one more word that says whose it is. */
    Role of(String owner) {
        Set<String> all = new HashSet<>(details);
        all.add(owner);
        Set<String> whose = new HashSet<>(owners);
        whose.add(owner);
        return new Role(noun, Set.copyOf(all), Set.copyOf(whose), at, title);
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
            } else if (!detail.equals(FORMER)
                    && Lexicon.PORTFOLIO.contains(detail)
                    && !Lexicon.TIMES.contains(detail)) {
                return -1;
            }
        }
        if ((details.contains("vice") || details.contains("deputy"))
                && !described.details().contains("vice")
                && !described.details().contains("deputy")) {
            return -1;
        }
        boolean former = described.details().contains(FORMER);
        if ((details.contains(FORMER) && !former) || (at < 0 && former && !details.contains(FORMER))) {
            return -1; // the directory knows who holds an office today
        }
        return former && !details.contains(FORMER) ? Math.max(0, score - MATCH) : score;
    }
}
