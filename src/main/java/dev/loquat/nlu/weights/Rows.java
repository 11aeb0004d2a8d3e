package dev.loquat.nlu.weights;

/** Arithmetic on rows of flat matrices, written so that the compiler makes vector instructions of it. */
public final class Rows {

    private Rows() {}

    /** Adds a multiple of one row to another. */
    public static void add(float[] to, int toStart, float factor, float[] from, int fromStart, int length) {
        for (int i = 0; i < length; i++) {
            to[toStart + i] += factor * from[fromStart + i];
        }
    }

    /** Adds multiples of four rows that lie behind one another: a quarter of the reading and writing of the sum. */
    public static void addFour(
            float[] to, int toStart, float a, float b, float c, float d, float[] from, int fromStart, int length) {
        int second = fromStart + length;
        int third = second + length;
        int fourth = third + length;
        for (int i = 0; i < length; i++) {
            to[toStart + i] +=
                    a * from[fromStart + i] + b * from[second + i] + c * from[third + i] + d * from[fourth + i];
        }
    }

    /**
     * Adds the product of a vector and a matrix to a row.
     *
     * @param vector a number for each row of the matrix
     * @param matrix its rows one behind another
     * @param start where its first row begins
     * @param width the length of a row
     */
    public static void addProduct(float[] to, int toStart, float[] vector, float[] matrix, int start, int width) {
        int row = 0;
        for (; row + 3 < vector.length; row += 4) {
            addFour(
                    to,
                    toStart,
                    vector[row],
                    vector[row + 1],
                    vector[row + 2],
                    vector[row + 3],
                    matrix,
                    start + row * width,
                    width);
        }
        for (; row < vector.length; row++) {
            add(to, toStart, vector[row], matrix, start + row * width, width);
        }
    }

    /** The product of two vectors, in four sums that do not wait for each other. */
    public static double dot(float[] a, float[] b) {
        float first = 0;
        float second = 0;
        float third = 0;
        float fourth = 0;
        int whole = a.length - a.length % 4;
        for (int i = 0; i < whole; i += 4) {
            first += a[i] * b[i];
            second += a[i + 1] * b[i + 1];
            third += a[i + 2] * b[i + 2];
            fourth += a[i + 3] * b[i + 3];
        }
        for (int i = whole; i < a.length; i++) {
            first += a[i] * b[i];
        }
        return (double) first + second + third + fourth;
    }
}
