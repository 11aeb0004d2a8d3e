package dev.loquat.evaluation.metrics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Whether a confidence means a probability: answers in bins of equal width by their confidence, and in each bin how sure the
 * answers were beside how many were right (Guo et al. 2017, "On Calibration of Modern Neural Networks").
 *
 * @param bins in the order of their confidence; together they cover 0 to 1, the upper bound of each belonging to the next one,
 *     that of the last one to itself
 */
public record CalibrationBins(List<Bin> bins) {

    /** How many bins Guo et al. take. */
    public static final int USUAL = 15;

    /** Keeps a copy of the list. */
    public CalibrationBins {
        bins = List.copyOf(bins);
    }

    /** Puts answers into so many bins. */
    public static CalibrationBins of(Collection<ScoredAnswer> answers, int count) {
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            bins.add(new Bin((double) i / count, (double) (i + 1) / count, 0, 0, 0));
        }
        for (ScoredAnswer answer : answers) {
            int bin = Math.max(0, Math.min(count - 1, (int) (answer.confidence() * count)));
            bins.set(bin, bins.get(bin).with(answer));
        }
        return new CalibrationBins(bins);
    }

    /** The expected calibration error, 0 to 1: how far confidence and accuracy lie apart, every answer counting the same. */
    public double expectedError() {
        int answers = bins.stream().mapToInt(Bin::count).sum();
        double error = bins.stream()
                .mapToDouble(bin -> bin.count() * Math.abs(bin.confidence() - bin.accuracy()))
                .sum();
        return answers == 0 ? 0 : error / answers;
    }

    /**
     * The answers of a range of confidences.
     *
     * @param from the least confidence
     * @param to the confidence that they do not reach
     * @param count how many there are
     * @param right how many of them are right
     * @param confidences the sum of their confidences
     */
    public record Bin(double from, double to, int count, int right, double confidences) {

        private Bin with(ScoredAnswer answer) {
            return new Bin(from, to, count + 1, right + (answer.isRight() ? 1 : 0), confidences + answer.confidence());
        }

        /** Their mean confidence; 0 of none. */
        public double confidence() {
            return count == 0 ? 0 : confidences / count;
        }

        /** The part of them that is right; 0 of none. */
        public double accuracy() {
            return count == 0 ? 0 : (double) right / count;
        }
    }
}
