package dev.loquat.conversation;

import java.util.List;
import java.util.Optional;

/**
 * All that one utterance may mean at this place of the conversation. It ranks and does not decide: whether a text is the
 * answer to a question or a change of mind is for the dialog.
 *
 * @param inputTranscript the utterance as text
 * @param interpretations the intents that it may express, at most five, the likeliest first; the fallback intent stands
 *     behind the last one that reaches the locale's threshold, and is always among them
 * @param answer the utterance read as the answer for the slot that is being elicited; its score is the share of the
 *     utterance that this reading explains
 * @param slots values for slots of the intent in progress, no two from the same words
 * @param yesNo the utterance, or how it begins, as yes or no
 * @param repair what it asks of the conversation itself
 * @param isCorrection whether it takes something back, as in "no, Boston" or "make it three"
 * @param knownAnswer what the likeliest intent answers when it answers questions
 */
public record Understanding(
        String inputTranscript,
        List<Interpretation> interpretations,
        Optional<SlotReading> answer,
        List<SlotReading> slots,
        Optional<YesNo> yesNo,
        Optional<Repair> repair,
        boolean isCorrection,
        Optional<KnownAnswer> knownAnswer) {

    /** Nothing was said. */
    public static final Understanding NOTHING =
            new Understanding("", List.of(), Optional.empty(), List.of(), Optional.empty(), Optional.empty(), false);

    /** Keeps copies of the lists. */
    public Understanding {
        interpretations = List.copyOf(interpretations);
        slots = List.copyOf(slots);
    }

    /** An utterance that asks for no known answer. */
    public Understanding(
            String inputTranscript,
            List<Interpretation> interpretations,
            Optional<SlotReading> answer,
            List<SlotReading> slots,
            Optional<YesNo> yesNo,
            Optional<Repair> repair,
            boolean isCorrection) {
        this(inputTranscript, interpretations, answer, slots, yesNo, repair, isCorrection, Optional.empty());
    }
}
