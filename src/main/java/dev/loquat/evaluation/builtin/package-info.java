/**
 * How well the built-in slot types read values, measured on cases of others: the example corpora of Duckling (Facebook, BSD) and
 * the specifications of Recognizers-Text (Microsoft, MIT), in JSON lines. {@link dev.loquat.evaluation.builtin.CaseLine} reads a
 * case of either, {@link dev.loquat.evaluation.builtin.BuiltinEvaluation} asks the types, and a report tells each miss.
 */
@NullMarked
package dev.loquat.evaluation.builtin;

import org.jspecify.annotations.NullMarked;
