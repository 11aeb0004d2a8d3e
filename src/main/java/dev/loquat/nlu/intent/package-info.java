/**
 * Which intent an utterance expresses, and whether it expresses any.
 *
 * <p>An utterance becomes {@link dev.loquat.nlu.intent.UtteranceFeatures}: the encoder's sentence vector beside tf-idf terms.
 * An {@link dev.loquat.nlu.intent.IntentModel} gives every intent a logit: softmax regression over both, or OpenNLP's
 * document categoriser where there is no encoder. The {@link dev.loquat.nlu.intent.IntentClassifier} joins the logits with
 * the nearest training utterances into one score of fit, which {@link dev.loquat.nlu.intent.Calibration} turns into the
 * probability that the utterance is for this bot at all; that probability, shared among the intents, is their confidence.
 */
@NullMarked
package dev.loquat.nlu.intent;

import org.jspecify.annotations.NullMarked;
