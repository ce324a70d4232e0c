package org.rapporteur.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.model.StatementId;

/**
 * What an analysis found, as rows of named columns. The last column of each row is {@code statements}: those that the row
 * rests on.
 */
public final class Results {

    /** The name of the last column. */
    public static final String BEHIND = "statements";

    private final String analysis;
    private final List<Column> columns;
    private final Map<String, Cell> facts = new LinkedHashMap<>();
    private final List<List<Cell>> rows = new ArrayList<>();

    /**
     * Starts results without rows.
     *
     * @param analysis the name of the command
     * @param columns all columns but the last
     */
    public Results(String analysis, List<Column> columns) {
        this(analysis, columns, Column.wide(BEHIND));
    }

    private Results(String analysis, List<Column> columns, Column last) {
        this.analysis = analysis;
        this.columns = new ArrayList<>(columns);
        this.columns.add(last);
    }

    /** Starts results whose rows rest on so many statements each that no table shows them. */
    public static Results overview(String analysis, List<Column> columns) {
        return new Results(analysis, columns, Column.hidden(BEHIND));
    }

    /** Tells something of the whole, such as a setting or how many were left out; only JSON has it. */
    public Results fact(String name, Cell value) {
        facts.put(name, value);
        return this;
    }

    /**
     * Adds a row.
     *
     * @param behind the statements that it rests on
     * @param cells one for each column but the last
     * @throws IllegalArgumentException if there are more or fewer
     */
    public void row(List<StatementId> behind, Cell... cells) {
        if (cells.length != columns.size() - 1) {
            throw new IllegalArgumentException(
                    "A row of " + columns.size() + " columns got " + (cells.length + 1) + " cells");
        }
        List<Cell> row = new ArrayList<>(List.of(cells));
        row.add(Cell.behind(behind));
        rows.add(List.copyOf(row));
    }

    public String analysis() {
        return analysis;
    }

    public List<Column> columns() {
        return List.copyOf(columns);
    }

    public Map<String, Cell> facts() {
        return new LinkedHashMap<>(facts);
    }

    public List<List<Cell>> rows() {
        return List.copyOf(rows);
    }
}
