package dev.loquat.conversation;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One reading of what the user said.
 *
 * @param intent the intent with the slot values that the utterance holds
 * @param nluConfidence how likely the reading is, in 0 to 1; empty for the fallback intent
 * @param evidence why it was read so, the strongest reason first
 */
public record Interpretation(SessionIntent intent, OptionalDouble nluConfidence, List<Evidence> evidence) {

    /** Keeps a copy of the list. */
    public Interpretation {
        evidence = List.copyOf(evidence);
    }

    /** The same reading with the intent as the dialog has it now. */
    public Interpretation withIntent(SessionIntent current) {
        return new Interpretation(current, nluConfidence, evidence);
    }
}
