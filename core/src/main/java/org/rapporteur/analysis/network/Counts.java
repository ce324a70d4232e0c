package org.rapporteur.analysis.network;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * How often each row speaks of each column with each level of the qualifier: A[i][j][k] in the papers, of which only what is not 0 is kept. A
 * column with a level is a cell; the cells of a column stand together. Immutable.
 */
final class Counts {

    private final List<String> rows;
    private final List<String> columns;
    private final int[] cellLevel;
    private final int[] cellColumn;
    private final int[] columnStart;
    private final Sparse byRow;
    private final Sparse byCell;

    /** Entries in groups. */
    static final class Sparse {

        private final int[] start;
        private final int[] other;
        private final double[] weight;
        private final int[] count;

        private Sparse(int[] start, int[] other, double[] weight, int[] count) {
            this.start = start;
            this.other = other;
            this.weight = weight;
            this.count = count;
        }

        /** Returns where each group begins, and the last ends. */
        int[] start() {
            return start;
        }

        /** Returns the cell of each entry if they are grouped by row, else its row. */
        int[] other() {
            return other;
        }

        /** Returns the weight of the events of each entry. */
        double[] weight() {
            return weight;
        }

        /** Returns how many events each entry has. */
        int[] count() {
            return count;
        }
    }

    /**
     * Counts a slice of the events.
     *
     * @param from the first event
     * @param to after the last event
     * @param weight of each event of the slice
     * @param hasAll whether labels stay that do not occur
     */
    Counts(CodedEvents events, int from, int to, double[] weight, boolean hasAll) {
        CodedEvents.Labels rowLabels = events.rows(from, to, hasAll);
        CodedEvents.Labels columnLabels = events.columns(from, to, hasAll);
        this.rows = rowLabels.names();
        this.columns = columnLabels.names();
        int levels = Math.max(events.levels().size(), 1);
        int size = to - from;
        long[] key = new long[size];
        for (int i = 0; i < size; i++) {
            key[i] = (long) columnLabels.codes()[i] * levels + events.level(from + i);
        }
        long[] cells = Arrays.stream(key).sorted().distinct().toArray();
        this.cellColumn =
                Arrays.stream(cells).mapToInt(cell -> (int) (cell / levels)).toArray();
        this.cellLevel =
                Arrays.stream(cells).mapToInt(cell -> (int) (cell % levels)).toArray();
        this.columnStart = starts(cellColumn, columns.size());
        int[] cell = Arrays.stream(key)
                .mapToInt(each -> Arrays.binarySearch(cells, each))
                .toArray();
        this.byRow = grouped(rowLabels.codes(), rows.size(), cell, cells.length, weight);
        this.byCell = turned(byRow, cells.length);
    }

    private Counts(Counts all, Sparse byRow) {
        this.rows = all.rows;
        this.columns = all.columns;
        this.cellColumn = all.cellColumn;
        this.cellLevel = all.cellLevel;
        this.columnStart = all.columnStart;
        this.byRow = byRow;
        this.byCell = turned(byRow, cellColumn.length);
    }

    /** Returns what counts on some of the columns alone; all others stay, with nothing in them. */
    Counts only(BitSet wanted) {
        int[] start = new int[byRow.start.length];
        int[] other = new int[byRow.other.length];
        double[] weight = new double[other.length];
        int[] count = new int[other.length];
        int size = 0;
        for (int row = 0; row + 1 < start.length; row++) {
            for (int at = byRow.start[row]; at < byRow.start[row + 1]; at++) {
                if (wanted.get(cellColumn[byRow.other[at]])) {
                    other[size] = byRow.other[at];
                    weight[size] = byRow.weight[at];
                    count[size] = byRow.count[at];
                    size++;
                }
            }
            start[row + 1] = size;
        }
        return new Counts(
                this,
                new Sparse(start, Arrays.copyOf(other, size), Arrays.copyOf(weight, size), Arrays.copyOf(count, size)));
    }

    /** Returns where each group begins if each entry is in the group that {@code groups} names. */
    private static int[] starts(int[] groups, int size) {
        int[] start = new int[size + 1];
        for (int group : groups) {
            start[group + 1]++;
        }
        for (int i = 0; i < size; i++) {
            start[i + 1] += start[i];
        }
        return start;
    }

    private static Sparse grouped(int[] row, int rows, int[] cell, int cells, double[] weight) {
        int[] eventStart = starts(row, rows);
        int[] order = new int[row.length];
        int[] next = Arrays.copyOf(eventStart, rows);
        for (int i = 0; i < row.length; i++) {
            order[next[row[i]]++] = i;
        }
        int[] start = new int[rows + 1];
        int[] other = new int[row.length];
        double[] sum = new double[row.length];
        int[] count = new int[row.length];
        double[] cellSum = new double[cells];
        int[] cellCount = new int[cells];
        int size = 0;
        for (int i = 0; i < rows; i++) {
            int first = size;
            for (int at = eventStart[i]; at < eventStart[i + 1]; at++) {
                int event = order[at];
                if (cellCount[cell[event]] == 0) {
                    other[size++] = cell[event];
                }
                cellCount[cell[event]]++;
                cellSum[cell[event]] += weight[event];
            }
            Arrays.sort(other, first, size);
            for (int at = first; at < size; at++) {
                sum[at] = cellSum[other[at]];
                count[at] = cellCount[other[at]];
                cellSum[other[at]] = 0;
                cellCount[other[at]] = 0;
            }
            start[i + 1] = size;
        }
        return new Sparse(start, Arrays.copyOf(other, size), Arrays.copyOf(sum, size), Arrays.copyOf(count, size));
    }

    private static Sparse turned(Sparse byRow, int cells) {
        int[] start = starts(byRow.other(), cells);
        int[] next = Arrays.copyOf(start, cells);
        int size = byRow.other().length;
        Sparse turned = new Sparse(start, new int[size], new double[size], new int[size]);
        for (int row = 0; row + 1 < byRow.start().length; row++) {
            for (int at = byRow.start()[row]; at < byRow.start()[row + 1]; at++) {
                int to = next[byRow.other()[at]]++;
                turned.other()[to] = row;
                turned.weight()[to] = byRow.weight()[at];
                turned.count()[to] = byRow.count()[at];
            }
        }
        return turned;
    }

    List<String> rows() {
        return rows;
    }

    List<String> columns() {
        return columns;
    }

    /** Returns the entries by row, each row's in the order of the cells. */
    Sparse byRow() {
        return byRow;
    }

    /** Returns the entries by cell, each cell's in the order of the rows. */
    Sparse byCell() {
        return byCell;
    }

    /** Returns the column of a cell. */
    int column(int cell) {
        return cellColumn[cell];
    }

    /** Returns the level of a cell. */
    int level(int cell) {
        return cellLevel[cell];
    }

    /** Returns the first cell of a column; that of the next column is after its last. */
    int firstCell(int column) {
        return columnStart[column];
    }

    /** Returns the weight of all entries of each row. */
    double[] rowWeights() {
        double[] total = new double[rows.size()];
        for (int row = 0; row < total.length; row++) {
            for (int at = byRow.start()[row]; at < byRow.start()[row + 1]; at++) {
                total[row] += byRow.weight()[at];
            }
        }
        return total;
    }
}
