package dev.loquat.evaluation.metrics;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Percentiles of measured values by the nearest rank: each is a value that was measured. */
public final class Percentiles {

    private final double[] sorted;

    private Percentiles(double[] sorted) {
        this.sorted = sorted;
    }

    /** The percentiles of these values. */
    public static Percentiles of(DoubleStream values) {
        double[] sorted = values.toArray();
        Arrays.sort(sorted);
        return new Percentiles(sorted);
    }

    /** How many values there are. */
    public int count() {
        return sorted.length;
    }

    /**
     * The smallest value that so many per cent of all values do not exceed; 0 when there are none.
     *
     * @param percent above 0, at most 100
     */
    public double at(double percent) {
        if (sorted.length == 0) {
            return 0;
        }
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(1, Math.min(sorted.length, rank)) - 1];
    }
}
