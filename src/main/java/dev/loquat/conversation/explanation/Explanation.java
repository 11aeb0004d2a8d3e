package dev.loquat.conversation.explanation;

import dev.loquat.conversation.Understanding;
import java.util.List;

/**
 * Why an utterance is read as it is. It is made only when somebody asks.
 *
 * @param understanding the reading that is explained
 * @param threshold from which confidence on an intent counts as recognised
 * @param fit the probability that the utterance is for this bot at all
 * @param templates the templates that read the utterance, exact readings first
 * @param intents why the two likeliest intents are as likely as they are, the likeliest first
 * @param slots the values that came into question for the intent in progress, if one is, and for the likeliest intent
 */
public record Explanation(
        Understanding understanding,
        double threshold,
        double fit,
        List<TemplateHit> templates,
        List<IntentReasons> intents,
        List<SlotReasons> slots) {

    /** Keeps copies of the lists. */
    public Explanation {
        templates = List.copyOf(templates);
        intents = List.copyOf(intents);
        slots = List.copyOf(slots);
    }
}
