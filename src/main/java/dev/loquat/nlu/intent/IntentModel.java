package dev.loquat.nlu.intent;

/** Gives every intent a number that is the higher the more an utterance speaks for it. Thread-safe. */
interface IntentModel {

    /** The logarithms of the intents' unnormalised probabilities, in the order of the bot's intents. */
    double[] logits(UtteranceFeatures utterance);
}
