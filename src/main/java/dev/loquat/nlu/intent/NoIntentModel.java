package dev.loquat.nlu.intent;

import dev.loquat.conversation.explanation.LogitParts;
import java.nio.file.Path;
import java.util.List;

/** The model of a bot without any utterance: no intent is meant. */
record NoIntentModel() implements IntentModel {

    @Override
    public double[] logits(UtteranceFeatures utterance) {
        return new double[] {0};
    }

    @Override
    public LogitParts parts(UtteranceFeatures utterance, int intent, List<String> vocabulary) {
        return new LogitParts(0, 0, List.of());
    }

    /** Nothing was learned. */
    @Override
    public void save(Path folder) {}
}
