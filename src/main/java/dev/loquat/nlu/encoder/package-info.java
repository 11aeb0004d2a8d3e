/**
 * Utterances as vectors. A {@link dev.loquat.nlu.encoder.SentenceEncoder} cuts a text into word pieces that remember where
 * they stood, runs a frozen transformer over them once, and gives one unit vector for the whole and one vector per piece.
 * The model is an ONNX file beside the tokenizer file it was published with; ONNX Runtime executes it on one thread per
 * call, so that the same text always gives the same bits.
 */
@NullMarked
package dev.loquat.nlu.encoder;

import org.jspecify.annotations.NullMarked;
