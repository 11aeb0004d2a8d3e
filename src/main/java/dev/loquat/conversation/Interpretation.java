package dev.loquat.conversation;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One reading of what the user said.
 *
 * @param intent the intent with the slot values that the utterance holds
 * @param nluConfidence how likely the reading is, in 0 to 1; empty for the fallback intent
 * @param slotReadings where the utterance holds the values of the intent's slots; empty when they were not read from text
 * @param evidence why it was read so, the strongest reason first
 */
public record Interpretation(
        SessionIntent intent, OptionalDouble nluConfidence, List<SlotReading> slotReadings, List<Evidence> evidence) {

    /** Keeps copies of the lists. */
    public Interpretation {
        slotReadings = List.copyOf(slotReadings);
        evidence = List.copyOf(evidence);
    }

    /** A reading whose slots, if any, have no places in a text. */
    public Interpretation(SessionIntent intent, OptionalDouble nluConfidence, List<Evidence> evidence) {
        this(intent, nluConfidence, List.of(), evidence);
    }

    /** The same reading with the intent as the dialog has it now. */
    public Interpretation withIntent(SessionIntent current) {
        return new Interpretation(current, nluConfidence, slotReadings, evidence);
    }
}
