package org.rapporteur.ingest.table;

import java.util.List;
import java.util.Map;

/**
 * A row of a table.
 *
 * @param number which it is, from 1, whatever stands in it
 * @param line in which line of the file it ends, from 1; the number where there are no lines
 * @param values what stands in which column; a column without a value may be missing
 * @param doubts what a person should know of how the value of a column was read, by columns; mostly nothing
 * @param trouble why it cannot be read, for a person; blank if it can
 */
record Row(long number, long line, Map<String, List<String>> values, Map<String, String> doubts, String trouble) {

    static Row of(long number, long line, Map<String, List<String>> values) {
        return new Row(number, line, values, Map.of(), "");
    }

    static Row broken(long number, String trouble) {
        return new Row(number, number, Map.of(), Map.of(), trouble);
    }
}
