package dev.loquat.evaluation.metrics;

import java.util.Collection;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What a threshold does: an answer less sure than it is rejected. The higher it is, the more foreign utterances are turned away,
 * and the more good answers with them.
 */
public final class RejectionCurve {

    private final SortedScores right;
    private final int own;
    private final SortedScores foreign;

    /**
     * @param answers to utterances that are meant for the bot
     * @param foreign the confidences of answers to utterances that are not
     */
    public RejectionCurve(Collection<ScoredAnswer> answers, DoubleStream foreign) {
        this.own = answers.size();
        this.right =
                new SortedScores(answers.stream().filter(ScoredAnswer::isRight).mapToDouble(ScoredAnswer::confidence));
        this.foreign = new SortedScores(foreign);
    }

    /** What this threshold does. */
    public Point at(double threshold) {
        double accepted = right.size() - right.below(threshold);
        return new Point(
                threshold,
                own == 0 ? 0 : accepted / own,
                foreign.size() == 0 ? 0 : (double) foreign.below(threshold) / foreign.size());
    }

    /** Points for thresholds at equal steps from 0 to 1. */
    public List<Point> points(int steps) {
        return DoubleStream.iterate(0, i -> i <= steps, i -> i + 1)
                .mapToObj(i -> at(i / steps))
                .toList();
    }

    /**
     * The threshold at which in-scope accuracy and out-of-scope recall have the highest mean, both counting the same however many
     * utterances each is measured on (Youden 1950, "Index for rating diagnostic tests"). Of thresholds that do
     * equally well it is the lowest, half way between two confidences.
     */
    public Point best() {
        double[] marks = DoubleStream.concat(
                        DoubleStream.of(0, 1), DoubleStream.concat(right.stream(), foreign.stream()))
                .sorted()
                .distinct()
                .toArray();
        Point best = at(0);
        for (int i = 1; i < marks.length; i++) {
            Point between = at((marks[i - 1] + marks[i]) / 2);
            if (between.mean() > best.mean()) {
                best = between;
            }
        }
        return best;
    }

    /**
     * What one threshold does.
     *
     * @param threshold answers less sure are rejected
     * @param inScopeAccuracy the part of the utterances meant for the bot that were answered rightly and not rejected, 0 to 1
     * @param oosRecall the part of the other utterances that were rejected, 0 to 1
     */
    public record Point(double threshold, double inScopeAccuracy, double oosRecall) {

        /** The mean of both. */
        public double mean() {
            return (inScopeAccuracy + oosRecall) / 2;
        }
    }
}
