package org.rapporteur.analysis.coverage;

import java.util.Arrays;

/**
 * The words of a report that tell it from others, each as a number made of its letters. Short words, which all reports have, are
 * left out if there are longer ones.
 */
final class Words {

    private static final int LONG = 4;
    private static final int FACTOR = 31;

    private Words() {}

    /** Returns the different words of a text in ascending order of their numbers; capitals make no difference. */
    static int[] of(String text) {
        int[] longer = of(text, LONG);
        return longer.length > 0 ? longer : of(text, 1);
    }

    private static int[] of(String text, int least) {
        int[] words = new int[text.length() / (least + 1) + 1];
        int count = 0;
        int hash = 0;
        int length = 0;
        for (int i = 0; i <= text.length(); i++) {
            char unit = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(unit) || Character.isSurrogate(unit)) {
                hash = FACTOR * hash + Character.toLowerCase(unit);
                length++;
            } else {
                if (length >= least) {
                    words[count++] = hash;
                }
                hash = 0;
                length = 0;
            }
        }
        return Arrays.stream(words, 0, count).sorted().distinct().toArray();
    }
}
