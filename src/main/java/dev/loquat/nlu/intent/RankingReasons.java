package dev.loquat.nlu.intent;

import dev.loquat.conversation.explanation.IntentReasons;
import java.util.List;

/**
 * Why the classifier ranks as it does.
 *
 * @param fit the probability that the utterance is for this bot at all
 * @param intents the reasons for each intent that was asked about, in the order of asking
 */
public record RankingReasons(double fit, List<IntentReasons> intents) {

    /** Keeps a copy of the list. */
    public RankingReasons {
        intents = List.copyOf(intents);
    }
}
