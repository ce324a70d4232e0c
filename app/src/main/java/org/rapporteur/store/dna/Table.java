package org.rapporteur.store.dna;

import java.util.List;

/**
 * A table of a file.
 *
 * @param name its name
 * @param columns the names of its columns
 * @param rows its rows, by the first column; each has a cell for each column
 */
public record Table(String name, List<String> columns, List<List<Cell>> rows) {

    /** Copies the lists. */
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Returns the place of a column, whatever the case of its name, or -1 if there is none. */
    public int place(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).equalsIgnoreCase(column)) {
                return i;
            }
        }
        return -1;
    }
}
