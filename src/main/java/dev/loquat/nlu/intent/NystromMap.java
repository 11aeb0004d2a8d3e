package dev.loquat.nlu.intent;

import java.util.stream.IntStream;

/**
 * Brings nearness to landmarks into coordinates in which the kernel is a plain product: the Nyström map (Williams and Seeger
 * 2001, "Using the Nyström Method to Speed Up Kernel Machines"), by the Cholesky factor {@code L} of the landmarks' mutual
 * nearness. A model is trained in these coordinates, where a penalty on its weights is one on its curvature; afterwards
 * {@link #fold} rewrites the weights for bare nearness, so that using the model needs no {@code L}.
 */
final class NystromMap {

    /** Landmarks that nearly coincide would otherwise get huge weights of opposite signs. */
    private static final double RIDGE = 1e-3;

    private final Landmarks landmarks;
    private final double[][] factor;

    NystromMap(Landmarks landmarks) {
        this.landmarks = landmarks;
        this.factor = cholesky(landmarks.mutualNearness());
    }

    int size() {
        return factor.length;
    }

    /** The coordinates of a unit vector: {@code L⁻¹·nearness}. */
    float[] coordinates(float[] vector) {
        float[] near = landmarks.nearness(vector);
        double[] solved = new double[near.length];
        float[] coordinates = new float[near.length];
        for (int i = 0; i < near.length; i++) {
            solved[i] = (near[i] - dot(factor[i], solved, i)) / factor[i][i];
            coordinates[i] = (float) solved[i];
        }
        return coordinates;
    }

    /**
     * Weights of coordinates as weights of nearness: {@code L⁻ᵀ·W}.
     *
     * @param weights a row for each coordinate
     * @param columns the length of a row
     */
    float[] fold(float[] weights, int columns) {
        float[] folded = new float[weights.length];
        IntStream.range(0, columns).parallel().forEach(column -> foldColumn(weights, columns, column, folded));
        return folded;
    }

    private void foldColumn(float[] weights, int columns, int column, float[] folded) {
        double[] rest = new double[factor.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = weights[i * columns + column];
        }
        for (int i = rest.length - 1; i >= 0; i--) {
            double solved = rest[i] / factor[i][i];
            folded[i * columns + column] = (float) solved;
            for (int j = 0; j < i; j++) {
                rest[j] -= solved * factor[i][j];
            }
        }
    }

    /** Row by row below the diagonal (Golub and Van Loan, "Matrix Computations", 4.2). */
    private static double[][] cholesky(float[][] matrix) {
        double[][] factor = new double[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            factor[i] = new double[i + 1];
            for (int j = 0; j < i; j++) {
                factor[i][j] = (matrix[i][j] - dot(factor[i], factor[j], j)) / factor[j][j];
            }
            factor[i][i] = Math.sqrt(Math.max(RIDGE, matrix[i][i] + RIDGE - dot(factor[i], factor[i], i)));
        }
        return factor;
    }

    private static double dot(double[] a, double[] b, int length) {
        double first = 0;
        double second = 0;
        int i = 0;
        for (; i + 1 < length; i += 2) {
            first += a[i] * b[i];
            second += a[i + 1] * b[i + 1];
        }
        return i < length ? first + second + a[i] * b[i] : first + second;
    }
}
