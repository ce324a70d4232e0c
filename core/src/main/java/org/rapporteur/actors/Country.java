package org.rapporteur.actors;

import java.util.List;
import java.util.Optional;

/**
 * What a government governs.
 *
 * @param name the short name: {@code Ukraine}
 * @param demonyms the words for its people, and the adjective: {@code Ukrainian}, {@code Ukrainians}
 * @param capital the capital, if it has one
 */
public record Country(String name, List<String> demonyms, Optional<String> capital) {

    /** Copies the list. */
    public Country {
        demonyms = List.copyOf(demonyms);
    }
}
