package org.rapporteur.cli;

import java.util.Arrays;
import java.util.List;

/**
 * A column of results.
 *
 * @param name its name in CSV and JSON, in small letters with underscores: {@code first_said}
 * @param show whether people see it in a table on a terminal; CSV, JSON and a table in a file have all columns
 */
record Column(String name, Show show) {

    /** Which terminals show a column. */
    enum Show {
        /** All. */
        ALWAYS,
        /** Those of 100 columns or more. */
        WIDE,
        /** None, as it is for programs. */
        NEVER
    }

    /** Returns columns that all terminals show. */
    static List<Column> named(String... names) {
        return Arrays.stream(names).map(name -> new Column(name, Show.ALWAYS)).toList();
    }

    /** Returns a column that wide terminals show. */
    static Column wide(String name) {
        return new Column(name, Show.WIDE);
    }

    /** Returns a column that no terminal shows. */
    static Column hidden(String name) {
        return new Column(name, Show.NEVER);
    }
}
