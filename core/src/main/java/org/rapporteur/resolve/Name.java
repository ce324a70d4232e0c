package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A run of capitalised words that names somebody or something, such as {@code Foreign Minister Viggo Tharaldsen}.
 *
 * @param outer its first word, titles included
 * @param first the first word of the name proper
 * @param last the word after its last
 */
record Name(int outer, int first, int last) {

    /** Longer runs are lists or headlines. */
    private static final int LONGEST_NICKNAME = 3;

    private static final int MOST_WORDS = 12;

    private static final double TITLE_CASE = 0.7;
    private static final int LONGEST_HEADLINE = 40;

    /** Returns the names in a text, in text order, apart from those in headlines that capitalise every word. */
    static List<Name> in(Words words) {
        Set<String> lowerCase = words.lowerCase();
        List<Name> out = new ArrayList<>();
        int i = 0;
        while (i < words.count()) {
            int end = i;
            while (end < words.count() && words.paragraph(end) == words.paragraph(i)) {
                end++;
            }
            if (!isTitleCase(words, i, end)) {
                add(words, i, end, lowerCase, out);
            }
            i = end;
        }
        return out;
    }

    private static void add(Words words, int from, int to, Set<String> lowerCase, List<Name> out) {
        int i = from;
        while (i < to) {
            int end = runEnd(words, i, to);
            if (end == i) {
                i++;
                continue;
            }
            boolean chance = (end == i + 1 && words.opensSentence(i) && isCommon(words, i, lowerCase))
                    || isOffice(words, i, end);
            if (!chance) {
                out.add(of(words, i, end));
            }
            i = end;
        }
    }

    /** Returns whether nothing but an office is named, as in "Special Envoy". */
    static boolean isOffice(Words words, int first, int last) {
        for (int i = first; i < last; i++) {
            String fold = words.fold(i);
            if (!Lexicon.isTitle(fold)
                    && !Lexicon.PORTFOLIO.contains(fold)
                    && !fold.equals("of")
                    && !(i > first && fold.equals("state"))) {
                return false;
            }
        }
        return Lexicon.isPerson(words.fold(last - 1)) || words.is(last - 1, "state");
    }

    /** A capital at the start of a sentence tells nothing about a word that stands in lower case elsewhere. */
    private static boolean isCommon(Words words, int word, Set<String> lowerCase) {
        String fold = words.fold(word);
        return lowerCase.contains(fold) || Lexicon.isPersons(fold) || Lexicon.isPerson(fold);
    }

    /** Returns the name in a run of words: titles in front of it are no part of it. */
    static Name of(Words words, int first, int last) {
        if (!Lexicon.BODIES.contains(words.fold(last - 1))) {
            for (int i = last - 2; i >= first; i--) {
                boolean body = Lexicon.BODIES.contains(words.fold(i)) && words.is(i + 1, "of");
                if (body) {
                    break;
                }
                boolean secretary = words.is(i, "state") && words.is(i - 2, "secretary") && i - 2 >= first;
                if ((secretary || Lexicon.isTitle(words.fold(i))) && words.isWord(i + 1) && !words.is(i + 1, "of")) {
                    int name = i + 1;
                    boolean kept = last - name == 1 && Lexicon.KEPT_TITLES.contains(words.fold(i));
                    return new Name(first, kept ? i : name, last);
                }
            }
        }
        return new Name(first, first, last);
    }

    /** Returns the word after the run of a name that begins at {@code first}; {@code first} if none does. */
    static int runEnd(Words words, int first, int limit) {
        if (!startsName(words, first)) {
            return first;
        }
        boolean body = isBody(words, first);
        int last = first + 1;
        while (last < limit && last - first < MOST_WORDS && words.together(last, first)) {
            int next = last;
            if (!startsName(words, next)) {
                next = behindLink(words, last, body);
                if (next < 0 || next >= limit || !startsName(words, next) || !words.together(next, first)) {
                    break;
                }
            }
            body |= isBody(words, next);
            last = next + 1;
        }
        return last;
    }

    /** A secretary of state is no state. */
    private static boolean isBody(Words words, int word) {
        return Lexicon.BODIES.contains(words.fold(word)) && !(words.is(word, "state") && words.is(word - 1, "of"));
    }

    /** Returns where a name may go on behind "of the", "bin" and the like at {@code word}; -1 if it does not. */
    private static int behindLink(Words words, int word, boolean body) {
        String fold = words.fold(word);
        if (Lexicon.PARTICLES.contains(fold)) {
            boolean two = word + 1 < words.count() && Lexicon.PARTICLES.contains(words.fold(word + 1));
            return two ? word + 2 : word + 1;
        }
        boolean the = words.is(word + 1, "the");
        if (body && (fold.equals("of") || fold.equals("for"))) {
            return the ? word + 2 : word + 1;
        }
        if (fold.equals("of") && words.is(word - 1, "secretary") && words.is(word + 1, "state")) {
            return word + 1;
        }
        boolean group =
                the && fold.equals("of") && words.is(word - 2, "the") && !Lexicon.isPerson(words.fold(word - 1));
        if (group && words.together(word - 2, word)) {
            return word + 2;
        }
        int nickname = behindNickname(words, word);
        return fold.equals("&") ? word + 1 : nickname;
    }

    /** Returns the word behind a nickname in quotation marks, as in Crisanto “Boy” Magbanua; -1 if none begins at a word. */
    private static int behindNickname(Words words, int word) {
        if (!"“\"‘'".contains(words.text(word)) || !startsName(words, word - 1)) {
            return -1;
        }
        int i = word + 1;
        while (i < words.count() && i - word <= LONGEST_NICKNAME && words.isWord(i)) {
            i++;
        }
        boolean closed = i > word + 1 && i + 1 < words.count() && "”\"’'".contains(words.text(i));
        return closed && words.isCapital(word + 1) && startsName(words, i + 1) && words.together(i + 1, word)
                ? i + 1
                : -1;
    }

    private static boolean startsName(Words words, int word) {
        return words.isCapital(word) && !Lexicon.isFunction(words.fold(word));
    }

    /** Whether a paragraph is a headline in which nearly all words have a capital: a sentence has a stop, even if short. */
    private static boolean isTitleCase(Words words, int from, int to) {
        if (words.is(to - 1, ".") || (to - from > 1 && words.is(to - 2, ".") && !words.isWord(to - 1))) {
            return false;
        }
        int capitals = 0;
        int all = 0;
        for (int i = from; i < to && all < LONGEST_HEADLINE; i++) {
            if (words.isWord(i) && words.text(i).length() > 3) {
                all++;
                capitals += words.isCapital(i) ? 1 : 0;
            }
        }
        return all > 3 && capitals > TITLE_CASE * all;
    }
}
