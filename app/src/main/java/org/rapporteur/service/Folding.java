package org.rapporteur.service;

import org.rapporteur.text.Alike;

/** Makes words alike that a person takes for the same when searching: {@code Orbán’s} and {@code orban's}. */
final class Folding {

    private Folding() {}

    static String fold(String words) {
        return Alike.fold(words);
    }
}
