package org.rapporteur.resolve;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.Capacity;

/** Where an article names which party: for those of whom it does not say for whom they speak. */
final class SidesNear {

    /** So many words are looked through at most: no sentence or paragraph that a person writes is longer. */
    private static final int REACH = 2000;

    private final Words words;
    private final Comparator<String> order;
    private final @Nullable String[] at;
    private final @Nullable String[] told;
    private final Map<String, Optional<String>> known = new HashMap<>();

    SidesNear(Story story, Parties parties) {
        words = story.words();
        order = Comparator.comparingInt(parties::indexOf).thenComparing(Comparator.naturalOrder());
        at = new String[words.count()];
        told = new String[words.count()];
        for (int i = 0; i < at.length; i++) {
            if (words.isCapital(i) && !Lexicon.isFunction(words.fold(i))) {
                Optional<String> side = known.computeIfAbsent(
                        words.fold(i),
                        word -> parties.of(Set.of(word))
                                .or(() -> parties.isOtherState(word)
                                        ? Optional.of(Capacity.THIRD_PARTY)
                                        : Optional.empty()));
                at[i] = side.orElse(null);
                told[i] = story.isSaid(i) ? null : at[i];
            }
        }
    }

    /** Returns the party that a word names, or that it is a third one; null if it names none. */
    @Nullable String at(int word) {
        return at[word];
    }

    /** Returns whether a folded word is, somewhere in the article, a name that tells a side. */
    boolean isName(String word) {
        return known.getOrDefault(word, Optional.empty()).isPresent();
    }

    /** Returns what {@link #at} does of words that the article says in its own voice; null for what it says that somebody said. */
    @Nullable String told(int word) {
        return told[word];
    }

    /** Returns the parties named most often, in the conflict's order, parted by semicolons; empty if there are fewer. */
    Optional<String> mostNamed(int most) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String side : told) {
            if (side != null && !side.equals(Capacity.THIRD_PARTY)) {
                counts.merge(side, 1, Integer::sum);
            }
        }
        List<String> sides = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(most)
                .map(Map.Entry::getKey)
                .sorted(order)
                .toList();
        return sides.size() < most ? Optional.empty() : Optional.of(String.join("; ", sides));
    }

    /**
     * Returns the party, or that it is a third one, that the article's own voice names nearest to a word: before it in its sentence, behind it there, or
     * before it in its paragraph. What somebody says is more often about the others.
     */
    Optional<String> near(int word) {
        int nearest = -1;
        int first = Math.max(0, word - REACH);
        int last = Math.min(told.length, word + REACH);
        for (int i = word; nearest < 0 && i >= first && words.together(i, word); i--) {
            nearest = told[i] == null ? -1 : i;
        }
        for (int i = word; nearest < 0 && i < last && words.together(i, word); i++) {
            nearest = told[i] == null ? -1 : i;
        }
        for (int i = word; nearest < 0 && i >= first && words.paragraph(i) == words.paragraph(word); i--) {
            nearest = told[i] == null ? -1 : i;
        }
        return nearest < 0 ? Optional.empty() : Optional.ofNullable(told[nearest]);
    }
}
