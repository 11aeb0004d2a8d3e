package dev.loquat.nlu.intent;

import java.nio.file.Path;

/** The model of a bot without any utterance: no intent is meant. */
record NoIntentModel() implements IntentModel {

    @Override
    public double[] logits(UtteranceFeatures utterance) {
        return new double[] {0};
    }

    /** Nothing was learned. */
    @Override
    public void save(Path folder) {}
}
