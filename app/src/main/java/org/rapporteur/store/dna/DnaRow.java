package org.rapporteur.store.dna;

import java.util.List;

/**
 * A row of a table.
 *
 * @param table the table
 * @param cells its cells, one for each column
 */
public record DnaRow(Table table, List<Cell> cells) {

    /** Returns the cell of a column, whatever the case of its name; nothing if there is no such column. */
    public Cell cell(String column) {
        int place = table.place(column);
        return place < 0 ? new Cell.Nothing() : cells.get(place);
    }

    /** Returns the words of a column, as {@link Cell#text()}. */
    public String text(String column) {
        return cell(column).text();
    }

    /** Returns the whole number of a column; 0 where there is none. */
    public long whole(String column) {
        return cell(column) instanceof Cell.Whole whole ? whole.value() : 0;
    }
}
