package org.rapporteur.analysis.reliability;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether two names mean the same person or body, as far as their words tell. */
public final class Names {

    private Names() {}

    /** Returns the words of {@code name} in small letters without accents; letters that have no ASCII form are lost. */
    static List<String> words(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        Normalizer.normalize(name, Normalizer.Form.NFKD)
                .chars()
                .filter(unit -> unit < 128)
                .map(Character::toLowerCase)
                .forEach(unit -> folded.append(isLetterOrDigit(unit) ? (char) unit : ' '));
        return Stream.of(folded.toString().split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /**
     * Returns whether the names are equal in words, or the words of one are all in the other and they share the last, or
     * are more than one. A name without words is the same only as another such.
     */
    public static boolean areSame(String one, String other) {
        List<String> first = words(one);
        List<String> second = words(other);
        if (first.isEmpty() || second.isEmpty()) {
            return first.isEmpty() && second.isEmpty();
        }
        List<String> small = first.size() <= second.size() ? first : second;
        List<String> big = first.size() <= second.size() ? second : first;
        return first.equals(second)
                || (new HashSet<>(big).containsAll(small)
                        && (small.size() > 1 || last(small).equals(last(big))));
    }

    /** Returns whether two texts share at least half of all their words. */
    static boolean shareHalf(Set<String> one, Set<String> other) {
        long both = one.stream().filter(other::contains).count();
        long all = one.size() + other.size() - both;
        return 2 * both >= all && all > 0;
    }

    private static String last(List<String> words) {
        return words.get(words.size() - 1);
    }

    private static boolean isLetterOrDigit(int unit) {
        return (unit >= 'a' && unit <= 'z') || (unit >= '0' && unit <= '9');
    }
}
