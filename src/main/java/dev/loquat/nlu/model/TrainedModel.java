package dev.loquat.nlu.model;

import dev.loquat.nlu.intent.IntentClassifier;
import dev.loquat.nlu.slot.SlotTagger;

/**
 * What was learned from one locale of a bot.
 *
 * @param fingerprint what it was learned from
 * @param classifier ranks intents
 * @param tagger marks slot values
 */
record TrainedModel(String fingerprint, IntentClassifier classifier, SlotTagger tagger) {}
