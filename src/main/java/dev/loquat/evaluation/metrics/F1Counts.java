package dev.loquat.evaluation.metrics;

/**
 * How often something was found, found wrongly, and missed.
 *
 * @param truePositives found where it is
 * @param falsePositives found where it is not
 * @param falseNegatives not found where it is
 */
public record F1Counts(int truePositives, int falsePositives, int falseNegatives) {

    /** Nothing was found and nothing was to be found. */
    public static final F1Counts NONE = new F1Counts(0, 0, 0);

    /** Both together. */
    public F1Counts plus(F1Counts other) {
        return new F1Counts(
                truePositives + other.truePositives,
                falsePositives + other.falsePositives,
                falseNegatives + other.falseNegatives);
    }

    /** How often it is there. */
    public int support() {
        return truePositives + falseNegatives;
    }

    /** The part of what was found that is right, 0 to 1; 0 when nothing was found. */
    public double precision() {
        return ratio(truePositives, truePositives + falsePositives);
    }

    /** The part of what is there that was found, 0 to 1; 0 when nothing is there. */
    public double recall() {
        return ratio(truePositives, support());
    }

    /** The harmonic mean of precision and recall, 0 to 1; 0 when nothing was found rightly. */
    public double f1() {
        return ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives);
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
