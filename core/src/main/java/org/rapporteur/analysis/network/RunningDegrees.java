package org.rapporteur.analysis.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The sums of the rows of a one-mode network on some of the columns, made from those on others: a backbone asks for hundreds of networks, each of
 * which differs from another by a column or two. What pairs have in common is added up and taken off without rounding, so that the figures are those of a
 * network made from nothing. Mutable; for one thread but where the method says so.
 */
final class RunningDegrees {

    /** With more rows, what all pairs have in common takes too much memory. */
    private static final int MOST_ROWS = 4096;

    /** So many numbers hold what all rows say of the columns at most. */
    private static final long MOST_WEIGHTS = 1L << 24;

    /** Figures that are whole numbers of this are added up without rounding. */
    private static final double WHOLE = 1.0 / (1 << 10);

    private static final int NO_COLUMN = -1;

    private static final Set<Aggregation> AGGREGATIONS =
            EnumSet.of(Aggregation.IGNORE, Aggregation.CONGRUENCE, Aggregation.CONFLICT, Aggregation.SUBTRACT);

    private static final Set<Normalization> NORMALIZATIONS =
            EnumSet.of(Normalization.NO, Normalization.AVERAGE, Normalization.COSINE);

    private final int rows;
    private final Normalization normalization;

    /** What one statement of a level has in common with one of another. */
    private final double[][] parts;

    /** For each column, those of its levels that anybody speaks of. */
    private final List<List<Level>> columns;

    /** What a row, the first number, has in common with each row after it on the present columns. */
    private final double[][] figures;

    /** What each row says on the present columns. */
    private final double[] totals;

    private final BitSet present = new BitSet();

    /** What each row says of a column with a level. */
    private static final class Level {
        private final int level;
        private final double[] weights;

        Level(int level, double[] weights) {
            this.level = level;
            this.weights = weights;
        }
    }

    private RunningDegrees(Normalization normalization, double[][] parts, List<List<Level>> columns, int rows) {
        this.rows = rows;
        this.normalization = normalization;
        this.parts = parts;
        this.columns = columns;
        this.figures = new double[rows][rows];
        this.totals = new double[rows];
    }

    /** Prepares for no columns; returns nothing if the network is too large, or not of those whose figures can be added up column by column. */
    static Optional<RunningDegrees> of(Counts counts, Levels levels, NetworkSettings settings) {
        int rows = counts.rows().size();
        boolean isSum = (levels.isScale() || settings.aggregation() == Aggregation.IGNORE)
                && AGGREGATIONS.contains(settings.aggregation())
                && NORMALIZATIONS.contains(settings.normalization());
        int size = Math.max(levels.size(), 1);
        if (!isSum || rows > MOST_ROWS || (long) rows * counts.columns().size() * size > MOST_WEIGHTS) {
            return Optional.empty();
        }
        double[][] parts = new double[size][size];
        for (int one = 0; one < size; one++) {
            for (int other = 0; other < size; other++) {
                parts[one][other] = OneMode.part(settings.aggregation(), levels.likeness(one, other));
            }
        }
        boolean isWhole = Arrays.stream(parts)
                .flatMapToDouble(Arrays::stream)
                .allMatch(part -> Math.rint(part / WHOLE) * WHOLE == part);
        return isWhole
                ? Optional.of(new RunningDegrees(settings.normalization(), parts, columns(counts), rows))
                : Optional.empty();
    }

    private static List<List<Level>> columns(Counts counts) {
        Counts.Sparse byCell = counts.byCell();
        List<List<Level>> columns = new ArrayList<>();
        for (int column = 0; column < counts.columns().size(); column++) {
            List<Level> levels = new ArrayList<>();
            for (int cell = counts.firstCell(column); cell < counts.firstCell(column + 1); cell++) {
                double[] weights = new double[counts.rows().size()];
                for (int at = byCell.start()[cell]; at < byCell.start()[cell + 1]; at++) {
                    weights[byCell.other()[at]] = byCell.weight()[at];
                }
                levels.add(new Level(counts.level(cell), weights));
            }
            columns.add(List.copyOf(levels));
        }
        return List.copyOf(columns);
    }

    /** Returns another one, of no columns. */
    RunningDegrees another() {
        return new RunningDegrees(normalization, parts, columns, rows);
    }

    /** Returns by how many columns a set differs from the present one. */
    int distance(BitSet set) {
        BitSet other = (BitSet) set.clone();
        other.xor(present);
        return other.cardinality();
    }

    /** Makes a set of columns the present one. */
    void turnTo(BitSet set) {
        BitSet other = (BitSet) set.clone();
        other.xor(present);
        int[] changed = other.stream().toArray();
        for (int column : changed) {
            double sign = set.get(column) ? 1 : -1;
            for (Level level : columns.get(column)) {
                add(totals, 0, sign, level.weights);
            }
        }
        IntStream.range(0, rows).parallel().forEach(row -> {
            for (int column : changed) {
                addColumn(figures[row], row, column, set.get(column) ? 1 : -1);
            }
        });
        present.xor(other);
    }

    /** Adds what a row has in common on a column with each row after it. */
    private void addColumn(double[] figure, int row, int column, double sign) {
        for (Level level : columns.get(column)) {
            double factor = 0;
            for (Level own : columns.get(column)) {
                factor += own.weights[row] * parts[own.level][level.level];
            }
            if (factor != 0) {
                add(figure, row + 1, sign * factor, level.weights);
            }
        }
    }

    private static void add(double[] sums, int from, double factor, double[] terms) {
        for (int i = from; i < sums.length; i++) {
            sums[i] += factor * terms[i];
        }
    }

    /** Returns the sums of the rows of the network on the present columns; figures below 0 count as 0. */
    double[] degrees() {
        return without(NO_COLUMN);
    }

    /** Returns the same without one of the present columns; may be called by several threads at once, as it changes nothing. */
    double[] without(int column) {
        double[] said = totals.clone();
        if (column != NO_COLUMN) {
            columns.get(column).forEach(level -> add(said, 0, -1, level.weights));
        }
        double[] degrees = new double[rows];
        double[] figure = new double[rows];
        for (int row = 0; row < rows; row++) {
            // Who says nothing has nothing in common with anybody.
            if (said[row] > 0) {
                System.arraycopy(figures[row], row + 1, figure, row + 1, rows - row - 1);
                if (column != NO_COLUMN) {
                    addColumn(figure, row, column, -1);
                }
                normalize(figure, row, said);
                for (int other = row + 1; other < rows; other++) {
                    figure[other] = Math.max(figure[other], 0);
                }
                add(degrees, row + 1, 1, figure);
                double sum = degrees[row];
                for (int other = row + 1; other < rows; other++) {
                    sum += figure[other];
                }
                degrees[row] = sum;
            }
        }
        return degrees;
    }

    private void normalize(double[] figure, int row, double[] said) {
        double own = said[row];
        if (normalization == Normalization.AVERAGE) {
            for (int other = row + 1; other < rows; other++) {
                figure[other] = figure[other] / ((own + said[other]) / 2);
            }
        } else if (normalization == Normalization.COSINE) {
            for (int other = row + 1; other < rows; other++) {
                // Where the other says nothing, the figure is 0 as well.
                figure[other] = figure[other] / Math.max(own * said[other], Double.MIN_NORMAL);
            }
        }
    }
}
