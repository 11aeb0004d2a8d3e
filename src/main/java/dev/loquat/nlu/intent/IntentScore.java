package dev.loquat.nlu.intent;

/**
 * How likely an utterance expresses an intent.
 *
 * @param intent the intent's name
 * @param confidence the probability, in 0 to 1
 */
public record IntentScore(String intent, double confidence) {}
