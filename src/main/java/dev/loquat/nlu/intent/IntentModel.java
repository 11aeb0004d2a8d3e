package dev.loquat.nlu.intent;

import dev.loquat.conversation.explanation.LogitParts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Gives every intent, and no intent, a number that is the higher the more an utterance speaks for it. Thread-safe. */
interface IntentModel {

    /**
     * The logarithms of the unnormalised probabilities of the bot's intents, in their order, and last of all the one of no
     * intent: that the utterance was said to the wrong bot.
     */
    double[] logits(UtteranceFeatures utterance);

    /**
     * What the logit of an intent is made of.
     *
     * @param vocabulary the terms by their indices
     */
    LogitParts parts(UtteranceFeatures utterance, int intent, List<String> vocabulary);

    /** Writes the model into a folder. */
    void save(Path folder) throws IOException;
}
