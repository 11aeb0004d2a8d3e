package dev.loquat.nlu.intent;

import java.io.IOException;
import java.nio.file.Path;

/** Gives every intent a number that is the higher the more an utterance speaks for it. Thread-safe. */
interface IntentModel {

    /** The logarithms of the intents' unnormalised probabilities, in the order of the bot's intents. */
    double[] logits(UtteranceFeatures utterance);

    /** How strongly the likeliest intent is meant, whatever the others are; about 0 to 1. */
    double strength(double[] logits);

    /** Writes the model into a folder. */
    void save(Path folder) throws IOException;
}
