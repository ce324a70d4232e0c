package org.rapporteur.analysis.network;

/** The figures of a two-mode network. */
final class TwoMode {

    private final Counts counts;
    private final Levels levels;
    private final Aggregation aggregation;
    private final Normalization normalization;

    TwoMode(Counts counts, Levels levels, NetworkSettings settings) {
        this.counts = counts;
        this.levels = levels;
        this.aggregation = settings.aggregation();
        this.normalization = settings.normalization();
    }

    Matrix matrix() {
        double[] rowTotal = new double[counts.rows().size()];
        double[] columnTotal = new double[counts.columns().size()];
        each((row, column, sum, said) -> {
            double share = aggregation == Aggregation.COMBINE ? 1 : said;
            rowTotal[row] += share;
            columnTotal[column] += share;
        });
        Matrix.Builder matrix = new Matrix.Builder(counts.rows(), counts.columns());
        int[] ended = {0};
        each((row, column, sum, said) -> {
            while (ended[0] < row) {
                matrix.endRow();
                ended[0]++;
            }
            double by = switch (normalization) {
                case ACTIVITY -> rowTotal[row];
                case PROMINENCE -> columnTotal[column];
                default -> 1;
            };
            matrix.add(column, by == 0 ? 0 : sum / by);
        });
        while (ended[0] < counts.rows().size()) {
            matrix.endRow();
            ended[0]++;
        }
        return matrix.build();
    }

    private interface Figure {
        void of(int row, int column, double sum, double said);
    }

    /** Shows the figure of each row and column that has events, before it is divided, and how much the row says of the column. */
    private void each(Figure figure) {
        Counts.Sparse byRow = counts.byRow();
        for (int row = 0; row < counts.rows().size(); row++) {
            int at = byRow.start()[row];
            while (at < byRow.start()[row + 1]) {
                int column = counts.column(byRow.other()[at]);
                double sum = 0;
                double said = 0;
                while (at < byRow.start()[row + 1] && counts.column(byRow.other()[at]) == column) {
                    sum += part(counts.level(byRow.other()[at]), byRow.weight()[at]);
                    said += byRow.weight()[at];
                    at++;
                }
                figure.of(row, column, sum, said);
            }
        }
    }

    private double part(int level, double weight) {
        return switch (aggregation) {
            case COMBINE -> Math.scalb(1.0, levels.size() - 1 - level);
            case SUBTRACT -> levels.sign(level) * weight;
            default -> weight;
        };
    }
}
