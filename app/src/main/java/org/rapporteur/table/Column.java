package org.rapporteur.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A column of results.
 *
 * @param name its name in CSV and JSON, in small letters with underscores: {@code first_said}
 * @param show whether people see it in a table; CSV and JSON have all columns
 */
public record Column(String name, Show show) {

    /** Where a table shows a column. */
    public enum Show {
        /** Everywhere. */
        ALWAYS,
        /** On terminals of 100 columns or more, and in files. */
        WIDE,
        /** On terminals of 150 columns or more, and in files. */
        VERY_WIDE,
        /** Nowhere, as it is for programs. */
        NEVER
    }

    /** Returns columns that every table shows. */
    public static List<Column> named(String... names) {
        return Arrays.stream(names).map(name -> new Column(name, Show.ALWAYS)).toList();
    }

    /** Returns a column that wide tables show. */
    public static Column wide(String name) {
        return new Column(name, Show.WIDE);
    }

    /** Returns a column that very wide tables show. */
    public static Column veryWide(String name) {
        return new Column(name, Show.VERY_WIDE);
    }

    /** Returns a column that no table shows. */
    public static Column hidden(String name) {
        return new Column(name, Show.NEVER);
    }

    /** Returns the name of a column that shows a kind of thing. */
    static String nameOf(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
