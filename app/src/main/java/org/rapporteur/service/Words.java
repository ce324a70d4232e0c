package org.rapporteur.service;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Words that stand for a few things. */
final class Words {

    private Words() {}

    /**
     * Returns the thing for which a word stands.
     *
     * @param kind what the things are, to say what is wrong
     * @throws InputException if the word stands for none
     */
    static <T> T of(String word, T[] all, Function<T, String> words, String kind) throws InputException {
        return Arrays.stream(all)
                .filter(each -> words.apply(each).equals(word))
                .findFirst()
                .orElseThrow(() -> InputException.wrongCall("\"" + word + "\" is no " + kind + "; there are "
                        + Arrays.stream(all).map(words).collect(Collectors.joining(", "))));
    }
}
