/**
 * Figures that say how good answers are, as pure functions of what was expected, what came and how confidently. Nothing in
 * here knows a bot or a model.
 */
@NullMarked
package dev.loquat.evaluation.metrics;

import org.jspecify.annotations.NullMarked;
