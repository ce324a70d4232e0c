package org.rapporteur.actors;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The words of the format. */
final class Words {

    private Words() {}

    /** Returns values by their words, in their order. */
    static <T> Map<String, T> index(T[] values, Function<T, String> word) {
        Map<String, T> byWord = new LinkedHashMap<>();
        for (T value : values) {
            byWord.put(word.apply(value), value);
        }
        return Collections.unmodifiableMap(byWord);
    }
}
