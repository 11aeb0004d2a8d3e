package dev.loquat.dialog;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Slot;
import dev.loquat.bot.SlotType;
import dev.loquat.conversation.Interpretation;
import dev.loquat.conversation.SlotReading;
import dev.loquat.conversation.Understanding;
import dev.loquat.conversation.YesNo;
import java.util.Optional;
import java.util.Set;

/**
 * The policy that tells a change of mind from an answer. While a question is pending, another intent is meant if and only if
 *
 * <ol>
 *   <li>it is the likeliest interpretation and reaches the locale's threshold (the fallback intent does not stand before it),
 *   <li>it is more likely than all other intents together ({@link #SURE}): a confidence is a probability, and leaving a
 *       question needs a better reason than opening a conversation,
 *   <li>its confidence is greater than the utterance's fit as an answer.
 * </ol>
 *
 * <p>The fit is the share of the utterance that is explained by the answer to the question, or by values for slots of the
 * intent in progress, whichever is more. A slot that takes nearly any words explains less by taking them, so its share counts
 * for {@link #OPEN_ANSWER} only; a no, when that was the question, counts as much, and a yes is never a change of mind. In a
 * correction the words that take something back ("no", "make it", "I meant") explain {@link #CORRECTION} besides the value.
 * While {@code AMAZON.FreeFormInput} is elicited the policy is not asked, as in Lex.
 *
 * <p>Lex does not publish its margin. The numbers follow from what the confidences mean; they are no measurements.
 */
final class IntentSwitch {

    /** More likely than not. */
    static final double SURE = 0.5;

    /** What an answer counts that says little about the question. */
    static final double OPEN_ANSWER = 0.8;

    /** What the words of a correction explain besides its value: "make it" is a good third of "make it three nights". */
    static final double CORRECTION = 0.4;

    /** Built-in types that take words which they do not know. */
    private static final Set<String> OPEN_TYPES = Set.of(
            "AMAZON.AlphaNumeric",
            "AMAZON.City",
            "AMAZON.Country",
            "AMAZON.FirstName",
            "AMAZON.FreeFormInput",
            "AMAZON.LastName",
            "AMAZON.State",
            "AMAZON.StreetName");

    private IntentSwitch() {}

    /** The other intent that is meant, if one is, while a slot of the intent in progress is elicited. */
    static Optional<Interpretation> whileEliciting(Slot slot, Progress turn, Understanding understanding) {
        double share = understanding.answer().map(SlotReading::score).orElse(0.0);
        double answer = isOpen(slot, turn.context().locale()) ? OPEN_ANSWER * share : share;
        return target(turn, understanding, Math.max(answer, fitOfMentions(understanding)));
    }

    /** The other intent that is meant, if one is, while the intent in progress waits for a yes or no. */
    static Optional<Interpretation> whileConfirming(Progress turn, Understanding understanding) {
        if (Confirming.isAnswer(understanding, YesNo.YES)) {
            return Optional.empty();
        }
        double answer = Confirming.isAnswer(understanding, YesNo.NO) ? OPEN_ANSWER : 0.0;
        return target(turn, understanding, Math.max(answer, fitOfMentions(understanding)));
    }

    /** The other intent that is meant, if one is, while no question is pending in the intent in progress. */
    static Optional<Interpretation> whileDelegating(Progress turn, Understanding understanding) {
        return target(turn, understanding, fitOfMentions(understanding));
    }

    /** Whether a slot takes words that its type does not know. */
    static boolean isOpen(Slot slot, BotLocale locale) {
        return OPEN_TYPES.contains(slot.type())
                || locale.slotType(slot.type())
                        .filter(type -> type.resolution() == SlotType.Resolution.ORIGINAL_VALUE)
                        .isPresent();
    }

    private static Optional<Interpretation> target(Progress turn, Understanding understanding, double fit) {
        return understanding.interpretations().stream()
                .findFirst()
                .filter(likeliest -> isOther(likeliest, turn))
                .filter(likeliest -> likeliest.nluConfidence().orElse(0) >= SURE)
                .filter(likeliest -> likeliest.nluConfidence().orElse(0) > fit);
    }

    private static boolean isOther(Interpretation interpretation, Progress turn) {
        String name = interpretation.intent().name();
        Optional<Intent> intent = turn.context().locale().intent(name);
        return !name.equals(turn.intent().name())
                && intent.filter(known -> !known.isFallback()).isPresent();
    }

    private static double fitOfMentions(Understanding understanding) {
        if (understanding.slots().isEmpty()) {
            return 0;
        }
        double explained = understanding.slots().stream()
                .mapToDouble(reading -> reading.score() * (reading.end() - reading.start()))
                .sum();
        int length = Math.max(1, understanding.inputTranscript().length());
        double takingBack = understanding.isCorrection() ? CORRECTION : 0.0;
        return Math.min(1.0, takingBack + explained / length);
    }
}
