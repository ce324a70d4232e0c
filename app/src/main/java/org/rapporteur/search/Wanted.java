package org.rapporteur.search;

import java.util.List;
import java.util.Optional;
import org.rapporteur.query.SearchField;

/** What a person's words ask for, before anybody looks for it. */
sealed interface Wanted {

    /** All of these, of which there is at least one. */
    record All(List<Wanted> parts) implements Wanted {}

    /** At least one of these, of which there is at least one. */
    record Any(List<Wanted> parts) implements Wanted {}

    /** Not this. */
    record Not(Wanted part) implements Wanted {}

    /** Words, with a letter or digit in them, in one field or where words are usually looked for. */
    record Words(Optional<SearchField> field, String words, Shape shape) implements Wanted {}

    /** Whatever there is. */
    record Everything() implements Wanted {}

    /** What has no words in it cannot be found. */
    record Nothing() implements Wanted {}

    /** How words are compared. */
    enum Shape {
        /** By their stem: {@code withdrawing} finds {@code withdrawal}. */
        WORD,
        /** As they are, one after the other. */
        PHRASE,
        /** By how they begin. */
        PREFIX,
        /** As they are but for a letter or two. */
        FUZZY
    }
}
