package dev.loquat.evaluation.understanding;

import java.util.OptionalDouble;

/**
 * How good a model is that was trained on a part of the utterances.
 *
 * @param utterances how many it was trained on
 * @param accuracy the part of the test whose intent is right, 0 to 1
 * @param slotF1 F1 of the slots, 0 to 1; empty when none are labelled
 */
public record LearningPoint(int utterances, double accuracy, OptionalDouble slotF1) {}
