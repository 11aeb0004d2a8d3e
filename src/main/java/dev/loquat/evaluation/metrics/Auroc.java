package dev.loquat.evaluation.metrics;

import java.util.stream.DoubleStream;

/**
 * The area under the receiver operating characteristic: how probable it is that a score drawn from those that should be high
 * is higher than one drawn from those that should be low, a tie counting one half (Mann and Whitney 1947; Hanley and McNeil
 * 1982, "The meaning and use of the area under a ROC curve").
 */
public final class Auroc {

    private Auroc() {}

    /** The area, 0 to 1; one half when either side is empty. O(n log n). */
    public static double of(DoubleStream high, DoubleStream low) {
        double[] above = high.toArray();
        SortedScores below = new SortedScores(low);
        if (above.length == 0 || below.size() == 0) {
            return 0.5;
        }
        double wins = 0;
        for (double score : above) {
            wins += (below.below(score) + below.notAbove(score)) / 2.0;
        }
        return wins / above.length / below.size();
    }
}
