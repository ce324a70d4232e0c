package org.rapporteur.analysis.network;

import java.util.Arrays;

/**
 * The figures of a one-mode network, row by row: a product of sparse matrices, so that only those pairs cost anything who have something in
 * common. Mutable; for one call of {@link #matrix()}.
 */
final class OneMode {

    private final Counts counts;
    private final Levels levels;
    private final Aggregation aggregation;
    private final Normalization normalization;
    private final boolean isSmoothed;

    /** For each row, what the present row has in common with it. */
    private final double[] figure;

    private final double[] same;
    private final double[] shared;
    private final double[] inverse;

    /** For each cell, its first entry that is of the present row or a later one. */
    private final int[] next;

    private final double[] total;
    private final double[] inverses;
    private final double[] likeItself;

    /**
     * Prepares.
     *
     * @param isSmoothed whether the weights come from a kernel: then a row has a figure with itself, and is averaged in another way
     */
    OneMode(Counts counts, Levels levels, NetworkSettings settings, boolean isSmoothed) {
        this.counts = counts;
        this.levels = levels;
        this.aggregation = settings.aggregation();
        this.normalization = settings.normalization();
        this.isSmoothed = isSmoothed;
        int rows = counts.rows().size();
        this.figure = new double[rows];
        this.same = new double[rows];
        this.shared = new double[rows];
        this.inverse = new double[rows];
        this.next = counts.byCell().start().clone();
        this.total = counts.rowWeights();
        this.inverses = new double[rows];
        this.likeItself = new double[rows];
        for (int row = 0; row < rows; row++) {
            for (int at = counts.byRow().start()[row]; at < counts.byRow().start()[row + 1]; at++) {
                inverses[row] += 2.0 / counts.byRow().count()[at];
            }
        }
    }

    Matrix matrix() {
        int rows = figure.length;
        if (normalization == Normalization.COSINE_SIMILARITY) {
            for (int row = 0; row < rows; row++) {
                likeItself[row] = likeItself(row);
            }
        }
        Matrix.Builder matrix = new Matrix.Builder(counts.rows(), counts.rows());
        for (int row = 0; row < rows; row++) {
            gather(row);
            for (int other = isSmoothed ? row : row + 1; other < rows; other++) {
                double value = value(row, other);
                matrix.add(other, value == 0 ? 0 : normalized(row, other, value));
            }
            matrix.endRow();
        }
        return matrix.mirrored();
    }

    /** Gathers what a row has in common with itself and those after it. */
    private void gather(int row) {
        Arrays.fill(figure, row, figure.length, 0);
        Arrays.fill(same, row, same.length, 0);
        Arrays.fill(shared, row, shared.length, 0);
        Arrays.fill(inverse, row, inverse.length, 0);
        Counts.Sparse byRow = counts.byRow();
        int end = byRow.start()[row + 1];
        int at = byRow.start()[row];
        while (at < end) {
            int first = at;
            int column = counts.column(byRow.other()[at]);
            while (at < end && counts.column(byRow.other()[at]) == column) {
                at++;
            }
            advance(column, row);
            if (needsSame()) {
                for (int own = first; own < at; own++) {
                    gatherSame(byRow.other()[own], byRow.weight()[own], byRow.count()[own]);
                }
            }
            if (!isOfWords()) {
                gatherColumn(column, first, at);
            }
        }
    }

    /** Returns whether the qualifier is words, of which one is either the same as another or not. */
    private boolean isOfWords() {
        return !levels.isScale() && aggregation != Aggregation.IGNORE;
    }

    private boolean needsSame() {
        return isOfWords()
                || normalization == Normalization.JACCARD
                || (isSmoothed && normalization == Normalization.AVERAGE);
    }

    private void advance(int column, int row) {
        Counts.Sparse byCell = counts.byCell();
        for (int cell = counts.firstCell(column); cell < counts.firstCell(column + 1); cell++) {
            int end = byCell.start()[cell + 1];
            while (next[cell] < end && byCell.other()[next[cell]] < row) {
                next[cell]++;
            }
        }
    }

    private void gatherSame(int cell, double weight, int count) {
        Counts.Sparse byCell = counts.byCell();
        int end = byCell.start()[cell + 1];
        for (int at = next[cell]; at < end; at++) {
            int other = byCell.other()[at];
            double otherWeight = byCell.weight()[at];
            same[other] += weight * otherWeight;
            shared[other] += weight + otherWeight;
        }
        if (isSmoothed) {
            for (int at = next[cell]; at < end; at++) {
                int otherCount = byCell.count()[at];
                inverse[byCell.other()[at]] += 2.0 / (count + otherCount) - 2.0 / count - 2.0 / otherCount;
            }
        }
    }

    private void gatherColumn(int column, int first, int after) {
        Counts.Sparse byCell = counts.byCell();
        for (int cell = counts.firstCell(column); cell < counts.firstCell(column + 1); cell++) {
            double factor = factor(cell, first, after, aggregation);
            if (factor != 0) {
                for (int at = next[cell]; at < byCell.start()[cell + 1]; at++) {
                    figure[byCell.other()[at]] += factor * byCell.weight()[at];
                }
            }
        }
    }

    /** Returns what one statement in {@code cell} has in common with the entries of a row on the same column. */
    private double factor(int cell, int first, int after, Aggregation wanted) {
        double factor = 0;
        for (int at = first; at < after; at++) {
            double likeness = levels.likeness(counts.level(counts.byRow().other()[at]), counts.level(cell));
            factor += part(wanted, likeness) * counts.byRow().weight()[at];
        }
        return factor;
    }

    /** Returns what two statements on the same have in common that are so much alike. */
    static double part(Aggregation wanted, double likeness) {
        return switch (wanted) {
            case CONGRUENCE -> likeness;
            case CONFLICT -> 1 - likeness;
            case SUBTRACT -> 2 * likeness - 1;
            default -> 1;
        };
    }

    private double value(int row, int other) {
        if (!isOfWords()) {
            return figure[other];
        }
        double apart = total[row] + total[other] - shared[other];
        return switch (aggregation) {
            case CONGRUENCE -> same[other];
            case CONFLICT -> apart;
            default -> same[other] - apart;
        };
    }

    private double normalized(int row, int other, double value) {
        if (isSmoothed && normalization == Normalization.AVERAGE) {
            return value * (inverses[row] + inverses[other] + inverse[other]);
        }
        double by = switch (normalization) {
            case AVERAGE -> (total[row] + total[other]) / 2;
            case COSINE -> total[row] * total[other];
            case COSINE_SIMILARITY -> Math.sqrt(likeItself[row] * likeItself[other]);
            case JACCARD -> total[row] + total[other] - shared[other] + same[other];
            default -> 1;
        };
        return by == 0 ? 0 : value / by;
    }

    /** Returns what a row has in common with itself, without regard to what it says against itself. */
    private double likeItself(int row) {
        Aggregation kind = aggregation == Aggregation.IGNORE ? Aggregation.IGNORE : Aggregation.CONGRUENCE;
        Counts.Sparse byRow = counts.byRow();
        double sum = 0;
        int first = byRow.start()[row];
        while (first < byRow.start()[row + 1]) {
            int column = counts.column(byRow.other()[first]);
            int after = first;
            while (after < byRow.start()[row + 1] && counts.column(byRow.other()[after]) == column) {
                after++;
            }
            for (int at = first; at < after; at++) {
                sum += byRow.weight()[at] * factor(byRow.other()[at], first, after, kind);
            }
            first = after;
        }
        return sum;
    }
}
