package dev.loquat.evaluation.metrics;

/**
 * An answer as calibration and rejection see it.
 *
 * @param confidence how sure it was, 0 to 1
 * @param isRight whether it was right
 */
public record ScoredAnswer(double confidence, boolean isRight) {}
