package org.rapporteur.language;

import java.util.Locale;
import java.util.Set;

/**
 * What the letters and words of a text tell of its language before anybody guesses: its script, and how many of its words are frequent in
 * English. Words that begin with a capital are left aside where there are others: they may be names, which are of any language.
 */
final class Evidence {

    /** Words that are frequent in every English text, and are hardly words of other languages: "in", "was" and "will" are German, too. */
    private static final Set<String> FREQUENT = Set.of(
            ("the and of to that with from by his it are has not but they which this were their would been its you what there"
                            + " when about than into could should these those because while said be he she who our after before"
                            + " more also if out can may must says some other any only such does did between under against during"
                            + " since until where how new two")
                    .split(" "));

    private final StringBuilder all = new StringBuilder();
    private int shouted;
    private int smallWords;
    private int smallFrequent;
    private int words;
    private int frequent;
    private int letters;
    private int latin;
    private int others;

    /** Returns the evidence of a text. */
    static Evidence of(String text) {
        Evidence evidence = new Evidence();
        evidence.read(text);
        return evidence;
    }

    private void read(String text) {
        int at = 0;
        int first = -1;
        while (at <= text.length()) {
            int letter = at < text.length() ? text.codePointAt(at) : ' ';
            boolean isWithin = Character.isLetter(letter) || isMark(letter);
            if (isWithin) {
                first = first < 0 ? at : first;
                count(letter);
            } else {
                if (first >= 0) {
                    word(text.substring(first, at));
                    first = -1;
                }
                others += Character.isWhitespace(letter) ? 0 : 1;
            }
            at += Character.charCount(letter);
        }
    }

    private static boolean isMark(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private void count(int letter) {
        letters++;
        boolean isLatin = letter < 0x250 || Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
        latin += isLatin ? 1 : 0;
    }

    private void word(String word) {
        String folded = word.toLowerCase(Locale.ROOT);
        boolean isFrequent = FREQUENT.contains(folded);
        words++;
        frequent += isFrequent ? 1 : 0;
        all.append(folded).append(' ');
        shouted += word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) ? 1 : 0;
        if (!Character.isUpperCase(word.codePointAt(0))) {
            smallWords++;
            smallFrequent += isFrequent ? 1 : 0;
        }
    }

    int letters() {
        return letters;
    }

    /** Returns the share of letters that are not Latin, from 0 to 1. */
    double foreignScript() {
        return letters == 0 ? 0 : 1 - (double) latin / letters;
    }

    /** Returns the share of what is no blank that is letters, from 0 to 1: programs, tables and addresses have fewer. */
    double prose() {
        return letters == 0 ? 0 : (double) letters / (letters + others);
    }

    /** Returns whether all is in capitals, as in headlines and old telegrams: then names cannot be told from other words. */
    boolean isShouted() {
        return shouted * 5 > words * 4;
    }

    /** Returns all words, in small letters. */
    String words() {
        return all.toString();
    }

    /** Returns how many words are no names: where all is in capitals, perhaps all of them. */
    int tellingWords() {
        return isShouted() ? words : smallWords;
    }

    /** Returns the share of these that are frequent in English, from 0 to 1. */
    double english() {
        int count = tellingWords();
        return count == 0 ? 0 : (double) (isShouted() ? frequent : smallFrequent) / count;
    }

    /** Returns the share of all words that these are, from 0 to 1: a list of names has few. */
    double telling() {
        return words == 0 ? 0 : (double) tellingWords() / words;
    }
}
