package org.rapporteur.learning;

/**
 * Regularised regressions with few parameters, by Newton's method.
 *
 * <p>Parameters are pulled to where they change nothing, so that few examples say little.
 */
final class Ridge {

    private static final int STEPS = 100;
    private static final double NEAR = 1e-9;

    private Ridge() {}

    /** A function to be made small, by its slope and its curvature. */
    interface Loss {

        /** Adds the slope, and the curvature row by row, at {@code w}. */
        void at(double[] w, double[] slope, double[][] curvature);
    }

    /**
     * Returns where a loss and the pull together are least.
     *
     * @param rest where parameters are pulled to, and begin
     * @param pull how strongly, for each; above 0
     */
    static double[] least(double[] rest, double[] pull, Loss loss) {
        int n = rest.length;
        double[] w = rest.clone();
        for (int step = 0; step < STEPS; step++) {
            double[] slope = new double[n];
            double[][] curvature = new double[n][n];
            loss.at(w, slope, curvature);
            for (int i = 0; i < n; i++) {
                slope[i] += pull[i] * (w[i] - rest[i]);
                curvature[i][i] += pull[i];
            }
            double[] move = solved(curvature, slope);
            double longest = 0;
            for (double each : move) {
                longest = Math.max(longest, Math.abs(each));
            }
            // No long leaps where the curve is flat.
            double share = 1 / Math.max(1, longest);
            for (int i = 0; i < n; i++) {
                w[i] -= share * move[i];
            }
            if (longest < NEAR) {
                break;
            }
        }
        return w;
    }

    /** Solves {@code a x = b} for a symmetric {@code a} with positive curvature everywhere (Cholesky). */
    static double[] solved(double[][] a, double[] b) {
        int n = b.length;
        double[][] l = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= l[i][k] * l[j][k];
                }
                l[i][j] = i == j ? Math.sqrt(sum) : sum / l[j][j];
            }
        }
        double[] x = b.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= l[i][k] * x[k];
            }
            x[i] /= l[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= l[k][i] * x[k];
            }
            x[i] /= l[i][i];
        }
        return x;
    }
}
