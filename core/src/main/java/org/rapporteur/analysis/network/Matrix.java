package org.rapporteur.analysis.network;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A table of figures of which most may be 0: only the others are kept. Immutable. */
public final class Matrix {

    private final List<String> rows;
    private final List<String> columns;
    private final int[] start;
    private final int[] place;
    private final double[] figure;

    private Matrix(List<String> rows, List<String> columns, int[] start, int[] place, double[] figure) {
        this.rows = List.copyOf(rows);
        this.columns = List.copyOf(columns);
        this.start = start;
        this.place = place;
        this.figure = figure;
    }

    /** Does something with a figure that is not 0. */
    @FunctionalInterface
    public interface Visitor {
        /** Takes the figure of a row and a column, which count from 0. */
        void visit(int row, int column, double figure);
    }

    /** Returns the labels of the rows, in their order. */
    public List<String> rows() {
        return rows;
    }

    /** Returns the labels of the columns, in their order. */
    public List<String> columns() {
        return columns;
    }

    /** Returns how many figures are not 0. */
    public int size() {
        return figure.length;
    }

    /**
     * Returns the figure of a row and a column, which count from 0.
     *
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public double get(int row, int column) {
        int found = Arrays.binarySearch(place, start[row], start[row + 1], column);
        return found < 0 ? 0 : figure[found];
    }

    /** Shows all figures that are not 0, row by row and then column by column. */
    public void visit(Visitor visitor) {
        for (int row = 0; row < rows.size(); row++) {
            for (int at = start[row]; at < start[row + 1]; at++) {
                visitor.visit(row, place[at], figure[at]);
            }
        }
    }

    /** Returns the sum of each row. */
    public double[] rowSums() {
        double[] sums = new double[rows.size()];
        visit((row, column, value) -> sums[row] += value);
        return sums;
    }

    /** Returns the sum of all figures. */
    public double sum() {
        return Arrays.stream(figure).sum();
    }

    /** Gathers the figures, row by row and in the order of the columns. Mutable. */
    static final class Builder {

        /** More are not gathered: with them, a network does not fit into the memory that the program asks for. */
        static final int MOST = 1 << 24;

        private final List<String> rows;
        private final List<String> columns;
        private final int[] start;
        private int row;
        private int size;
        private int[] place = new int[64];
        private double[] figure = new double[64];

        private final int most;

        Builder(List<String> rows, List<String> columns) {
            this(rows, columns, MOST);
        }

        Builder(List<String> rows, List<String> columns, int most) {
            this.most = most;
            this.rows = rows;
            this.columns = columns;
            this.start = new int[rows.size() + 1];
        }

        /**
         * Adds a figure to the present row; 0 is not kept.
         *
         * @throws IllegalArgumentException if there are more than are gathered
         */
        void add(int column, double value) {
            if (value == 0) {
                return;
            }
            if (size == most) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "A network of %,d nodes has more than the %,d ties that a network may have; choose a shorter time,"
                                + " fewer values, or nodes of which there are less, such as organisations",
                        rows.size(),
                        most));
            }
            if (size == place.length) {
                place = Arrays.copyOf(place, size * 2);
                figure = Arrays.copyOf(figure, size * 2);
            }
            place[size] = column;
            figure[size] = value;
            size++;
        }

        /** Ends the present row. */
        void endRow() {
            row++;
            start[row] = size;
        }

        /** Returns the matrix whose upper triangle, with its diagonal, was added: what is below is the same as above. */
        Matrix mirrored() {
            int length = start.length - 1;
            int[] next = new int[length + 1];
            for (int from = 0; from < length; from++) {
                next[from + 1] += start[from + 1] - start[from];
                for (int at = start[from]; at < start[from + 1]; at++) {
                    next[place[at] + 1] += place[at] == from ? 0 : 1;
                }
            }
            for (int i = 0; i < length; i++) {
                next[i + 1] += next[i];
            }
            int[] begin = next.clone();
            int[] column = new int[next[length]];
            double[] value = new double[next[length]];
            // Those below the diagonal come in the order of the columns, and each row's before its own.
            for (int from = 0; from < length; from++) {
                for (int at = start[from]; at < start[from + 1]; at++) {
                    put(column, value, next[from]++, place[at], figure[at]);
                    if (place[at] != from) {
                        put(column, value, next[place[at]]++, from, figure[at]);
                    }
                }
            }
            return new Matrix(rows, columns, begin, column, value);
        }

        private static void put(int[] column, double[] value, int at, int toColumn, double figure) {
            column[at] = toColumn;
            value[at] = figure;
        }

        /** Returns the matrix; the rows must have ended. */
        Matrix build() {
            return new Matrix(rows, columns, start, Arrays.copyOf(place, size), Arrays.copyOf(figure, size));
        }
    }
}
