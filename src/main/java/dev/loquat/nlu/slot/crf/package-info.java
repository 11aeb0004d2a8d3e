/**
 * The slot tagger of the pipeline with an encoder: a conditional random field. {@link dev.loquat.nlu.slot.crf.CrfTagger} tags,
 * {@link dev.loquat.nlu.slot.crf.CrfTaggerTrainer} makes examples of a bot's utterances, and learns from them. What speaks for a
 * tag at a word are {@link dev.loquat.nlu.slot.crf.WordVectors}, the encoder's, and {@link dev.loquat.nlu.slot.crf.TokenSigns},
 * words and slot types; {@link dev.loquat.nlu.slot.crf.Lattice} knows all taggings and which is the best.
 */
@NullMarked
package dev.loquat.nlu.slot.crf;

import org.jspecify.annotations.NullMarked;
