package dev.loquat.evaluation.metrics;

import java.util.stream.DoubleStream;

/** Scores that are asked how many of them lie below one. */
final class SortedScores {

    private final double[] sorted;

    SortedScores(DoubleStream scores) {
        this.sorted = scores.sorted().toArray();
    }

    int size() {
        return sorted.length;
    }

    DoubleStream stream() {
        return DoubleStream.of(sorted);
    }

    /** How many are less than this one. O(log n). */
    int below(double score) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many are not greater than this one. O(log n). */
    int notAbove(double score) {
        return below(Math.nextUp(score));
    }
}
