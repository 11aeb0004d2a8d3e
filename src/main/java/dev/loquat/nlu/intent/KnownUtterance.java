package dev.loquat.nlu.intent;

/**
 * A training utterance that the classifier remembers.
 *
 * @param text the utterance
 * @param intent its intent's number
 * @param features what classifiers see of it
 */
record KnownUtterance(String text, int intent, UtteranceFeatures features) {}
