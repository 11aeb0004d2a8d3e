package dev.loquat.nlu.intent;

/**
 * An utterance whose intent is known.
 *
 * @param features what classifiers see of it
 * @param intent the intent's number
 * @param weight how much it counts
 */
record TrainingExample(UtteranceFeatures features, int intent, double weight) {}
