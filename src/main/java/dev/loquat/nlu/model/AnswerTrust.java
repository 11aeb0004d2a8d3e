package dev.loquat.nlu.model;

import dev.loquat.bot.Intent;
import dev.loquat.conversation.Interpretation;
import dev.loquat.conversation.SlotReading;
import java.util.List;

/**
 * How far an answer can be trusted when the same words may mean another intent: "what is my balance" is a person's name only
 * to somebody who does not listen. An answer that its type does not fully vouch for loses by the other intent's confidence.
 */
final class AnswerTrust {

    private static final double CERTAIN = 0.9;

    private AnswerTrust() {}

    static SlotReading weigh(SlotReading answer, Intent inProgress, List<Interpretation> interpretations) {
        double other = interpretations.stream()
                .filter(each -> !each.intent().name().equals(inProgress.name()))
                .mapToDouble(each -> each.nluConfidence().orElse(0))
                .max()
                .orElse(0);
        double score = answer.score() >= CERTAIN ? answer.score() : answer.score() * (1 - other);
        return new SlotReading(answer.slot(), answer.value(), answer.start(), answer.end(), score, answer.source());
    }
}
