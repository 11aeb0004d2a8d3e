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
     * The threshold at which most utterances are treated rightly: answered when they are in scope, rejected when they are not. Of
     * thresholds that do equally well it is the lowest, half way between two confidences.
     *
     * @param inScopeShare the part of all utterances that is expected to be in scope, however many of either were measured on
     */
    public Point best(double inScopeShare) {
        double[] marks = DoubleStream.concat(
                        DoubleStream.of(0, 1), DoubleStream.concat(right.stream(), foreign.stream()))
                .sorted()
                .distinct()
                .toArray();
        Point best = at(0);
        for (int i = 1; i < marks.length; i++) {
            Point between = at((marks[i - 1] + marks[i]) / 2);
            if (between.rightShare(inScopeShare) > best.rightShare(inScopeShare)) {
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

        /** The part of utterances treated rightly when this part of them is in scope. */
        double rightShare(double inScopeShare) {
            return inScopeShare * inScopeAccuracy + (1 - inScopeShare) * oosRecall;
        }
    }
}
