package org.rapporteur.resolve;

import java.util.Optional;
import java.util.Set;
import org.rapporteur.resolve.prose.Tense;

/** Finds the descriptions of persons in narration, such as "a captain of the ferry", whom a pronoun may mean later. */
final class Nouns {

    private static final int LONGEST = 6;
    private static final Set<String> LEADS = Set.of("a", "an", "another");
    private static final Set<String> SEVERAL =
            Set.of("two", "three", "four", "five", "six", "several", "some", "many", "most", "few", "dozens");
    private static final Set<String> BEHIND = Set.of("of", "in", "from", "at", "for");
    private static final Set<String> IS = Set.of(
            "is", "was", "as", "be", "been", "being", "am", "are", "were", "become", "became", "becomes", "like",
            "called");

    private static final Set<String> NEAR = Set.of("close", "familiar", "briefed", "involved");
    private static final Set<String> VERBS =
            Set.of("say", "says", "tell", "tells", "see", "believe", "think", "expect", "claim", "insist");
    private static final Set<String> TO = Set.of("to", "with", "on", "in");

    private final Words words;

    Nouns(Words words) {
        this.words = words;
    }

    /**
     * Returns the words of a description that begins at a word and introduces or means somebody of its own; empty for one that
     * only tells what another is, or is part of a name.
     */
    Optional<Words.Range> at(int word) {
        boolean several = SEVERAL.contains(words.fold(word));
        boolean bare = Lexicon.isPersons(words.fold(word)) && words.opensSentence(word);
        if ((!several && !bare && !LEADS.contains(words.fold(word))) || tellsOfAnother(word)) {
            return Optional.empty();
        }
        int head = bare ? word : -1;
        for (int i = word + 1; i <= word + LONGEST && words.together(i, word); i++) {
            String fold = words.fold(i);
            if (!words.isPossessive(i) && (!words.isWord(i) || Lexicon.isFunction(fold))) {
                break;
            }
            if (!words.isCapital(i) && (Lexicon.isPerson(fold) || Lexicon.isPersons(fold))) {
                head = several && !Lexicon.isPersons(fold) ? head : i;
            }
        }
        if (head < 0 || words.isPossessive(head + 1) || isTitle(head)) {
            return Optional.empty();
        }
        return Optional.of(new Words.Range(word, end(head)));
    }

    private boolean isTitle(int head) {
        return words.together(head + 1, head) && words.isCapital(head + 1) && words.isWord(head + 1);
    }

    private boolean tellsOfAnother(int word) {
        int before = word - 1;
        if (!words.together(before, word)) {
            return false;
        }
        if (IS.contains(words.fold(before))) {
            return true;
        }
        boolean mark = !words.isWord(before) && ",—–(".contains(words.text(before));
        return mark && words.together(before - 1, word) && words.isCapital(before - 1);
    }

    /** The word behind the noun with what tells more of it: "of the ferry", "in Old Harbour". */
    private int end(int head) {
        int i = head + 1;
        if (words.together(i + 2, head) && NEAR.contains(words.fold(i)) && TO.contains(words.fold(i + 1))) {
            return near(i + 2, head);
        }
        if (!words.together(i, head) || !BEHIND.contains(words.fold(i))) {
            return head + 1;
        }
        i++;
        if (words.together(i, head) && words.is(i, "the")) {
            i++;
        }
        if (!words.together(i, head)) {
            return head + 1;
        }
        int name = Name.runEnd(words, i, words.count());
        if (name > i) {
            return name;
        }
        return words.is(i - 1, "the") && words.isWord(i) && !Lexicon.isFunction(words.fold(i)) ? i + 1 : head + 1;
    }

    /** The word behind "close to the president of Vardia", which is told up to a mark, a verb or a clause. */
    private int near(int from, int head) {
        int i = from;
        while (words.together(i, head)
                && i - from < LONGEST
                && (words.isWord(i) || words.isPossessive(i))
                && (words.is(i, "the") || words.is(i, "of") || !Lexicon.isFunction(words.fold(i)))
                && !Tense.isPast(words.fold(i))
                && !(i > from + 1 && VERBS.contains(words.fold(i)))) {
            i++;
        }
        while (i > from && (words.is(i - 1, "the") || words.is(i - 1, "of"))) {
            i--;
        }
        return i > from ? i : head + 1;
    }
}
