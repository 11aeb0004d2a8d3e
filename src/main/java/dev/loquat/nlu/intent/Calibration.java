package dev.loquat.nlu.intent;

import java.util.List;

/**
 * Makes probabilities of scores.
 *
 * @param slope how fast the probability that an utterance is for this bot grows with its score of fit
 * @param intercept the logit of that probability at score 0
 * @param temperature by which logits are divided before intents share the probability (Guo et al. 2017, "On Calibration of
 *     Modern Neural Networks")
 */
record Calibration(double slope, double intercept, double temperature) {

    private static final int NEWTON_STEPS = 50;

    /** Keeps the slope finite where the two kinds are perfectly separable. */
    private static final double PENALTY = 0.02;

    double probability(double fit) {
        return sigmoid(slope * fit + intercept);
    }

    /**
     * Fits a logistic curve that parts utterances for the bot from foreign ones, the two kinds counting by how often they
     * are expected (Platt 1999), by Newton's method on scores with mean 0.
     *
     * @param inScopeShare the part of all utterances that is expected to be for the bot
     * @param temperature of the shares of intents
     */
    static Calibration fit(List<Double> own, List<Double> foreign, double inScopeShare, double temperature) {
        double center = (mean(own) + mean(foreign)) / 2;
        double slope = 0;
        double offset = 0;
        for (int step = 0; step < NEWTON_STEPS; step++) {
            Sums sums = new Sums(slope, offset);
            own.forEach(fit -> sums.add(fit - center, 1, inScopeShare / own.size()));
            foreign.forEach(fit -> sums.add(fit - center, 0, (1 - inScopeShare) / foreign.size()));
            sums.penalise();
            slope -= sums.slopeStep();
            offset -= sums.offsetStep();
        }
        return new Calibration(slope, offset - slope * center, temperature);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** First and second derivatives of the loss at one curve. */
    private static final class Sums {
        private final double slope;
        private final double offset;
        private double bySlope;
        private double byOffset;
        private double bySlopeTwice;
        private double byOffsetTwice = 1e-6;
        private double byBoth;

        Sums(double slope, double offset) {
            this.slope = slope;
            this.offset = offset;
        }

        void add(double x, double label, double weight) {
            double p = sigmoid(slope * x + offset);
            double curvature = Math.max(p * (1 - p), 1e-4) * weight;
            bySlope += weight * (p - label) * x;
            byOffset += weight * (p - label);
            bySlopeTwice += curvature * x * x;
            byOffsetTwice += curvature;
            byBoth += curvature * x;
        }

        void penalise() {
            bySlope += PENALTY * PENALTY * slope;
            bySlopeTwice += PENALTY * PENALTY;
        }

        double slopeStep() {
            return (bySlope * byOffsetTwice - byOffset * byBoth) / determinant();
        }

        double offsetStep() {
            return (byOffset * bySlopeTwice - bySlope * byBoth) / determinant();
        }

        private double determinant() {
            return bySlopeTwice * byOffsetTwice - byBoth * byBoth;
        }
    }
}
