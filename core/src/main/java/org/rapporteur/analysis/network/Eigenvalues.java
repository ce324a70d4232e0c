package org.rapporteur.analysis.network;

/** Eigenvalues of symmetric matrices, by rotations (Jacobi 1846): exact enough for networks of some hundred nodes. */
final class Eigenvalues {

    private static final int SWEEPS = 60;
    private static final double SMALL = 1e-22;

    private Eigenvalues() {}

    /** Returns the eigenvalues, in no order, of the Laplacian of a network whose figures below 0 count as 0. */
    static double[] ofLaplacian(Matrix matrix) {
        int size = matrix.rows().size();
        double[][] laplacian = new double[size][size];
        matrix.visit((row, column, figure) -> {
            if (row != column && figure > 0) {
                laplacian[row][column] -= figure;
                laplacian[row][row] += figure;
            }
        });
        return of(laplacian);
    }

    /** Returns the eigenvalues, in no order, of a symmetric matrix, which is changed. */
    static double[] of(double[][] a) {
        for (int sweep = 0; sweep < SWEEPS && rest(a) > SMALL * size(a); sweep++) {
            for (int p = 0; p < a.length; p++) {
                for (int q = p + 1; q < a.length; q++) {
                    rotate(a, p, q);
                }
            }
        }
        double[] values = new double[a.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = a[i][i];
        }
        return values;
    }

    private static double rest(double[][] a) {
        double sum = 0;
        for (int p = 0; p < a.length; p++) {
            for (int q = p + 1; q < a.length; q++) {
                sum += a[p][q] * a[p][q];
            }
        }
        return sum;
    }

    private static double size(double[][] a) {
        double sum = 0;
        for (int p = 0; p < a.length; p++) {
            sum += a[p][p] * a[p][p];
        }
        return sum;
    }

    private static void rotate(double[][] a, int p, int q) {
        if (a[p][q] == 0) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int i = 0; i < a.length; i++) {
            double one = a[i][p];
            double other = a[i][q];
            a[i][p] = c * one - s * other;
            a[i][q] = s * one + c * other;
        }
        for (int i = 0; i < a.length; i++) {
            double one = a[p][i];
            double other = a[q][i];
            a[p][i] = c * one - s * other;
            a[q][i] = s * one + c * other;
        }
    }
}
