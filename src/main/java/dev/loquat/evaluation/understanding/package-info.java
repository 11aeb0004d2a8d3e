/**
 * How well labelled utterances are understood. {@code DatasetEvaluation} trains on one file and asks about another;
 * {@code BotEvaluation} holds back a bot's own utterances in turn. Both train and ask as every other command does, and both
 * give an {@code Evaluation}: every answer with its label, what it cost, and the figures that follow of them.
 */
@NullMarked
package dev.loquat.evaluation.understanding;

import org.jspecify.annotations.NullMarked;
