package org.rapporteur.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.model.StatementId;

/** A value in a row of results, of a type, so that every format can write it its own way. */
public sealed interface Cell {

    /** Nothing: an empty cell in CSV, {@code null} in JSON, a dash for people. */
    record None() implements Cell {}

    /** Words; in JSON a string. */
    record Text(String words) implements Cell {}

    /** A whole number; in JSON a number. */
    record Whole(long number) implements Cell {}

    /** A number with so many decimals; in JSON a number. */
    record Fraction(double number, int decimals) implements Cell {}

    /** Yes or no; in JSON true or false. */
    record Flag(boolean isSo) implements Cell {}

    /** Several words; in JSON an array of strings, elsewhere parted by semicolons. */
    record Texts(List<String> words) implements Cell {}

    /** Statements; as texts, but people see as much of each id as {@code rapporteur explain} needs. */
    record Statements(List<StatementId> ids) implements Cell {}

    /** Returns a cell with words. */
    static Cell of(String words) {
        return new Text(words);
    }

    /** Returns a cell with words, or nothing. */
    static Cell of(Optional<String> words) {
        return words.<Cell>map(Text::new).orElseGet(None::new);
    }

    /** Returns a cell with a constant in small letters with hyphens. */
    static Cell word(Enum<?> value) {
        return new Text(value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Returns a cell with a whole number. */
    static Cell of(long number) {
        return new Whole(number);
    }

    /** Returns a cell with a share or a confidence, with two decimals. */
    static Cell share(double number) {
        return new Fraction(number, 2);
    }

    /** Returns a cell with several words. */
    static Cell of(List<String> words) {
        return new Texts(words);
    }

    /** Returns a cell with the statements that a figure rests on. */
    static Cell behind(List<StatementId> ids) {
        return new Statements(ids);
    }

    /** Returns a cell that says yes or no. */
    static Cell flag(boolean isSo) {
        return new Flag(isSo);
    }
}
