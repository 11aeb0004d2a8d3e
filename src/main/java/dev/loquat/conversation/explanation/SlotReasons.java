package dev.loquat.conversation.explanation;

import java.util.List;

/**
 * The values that came into question for an intent's slots.
 *
 * @param intent the intent's name
 * @param candidates slot by slot, those that won first
 */
public record SlotReasons(String intent, List<SlotCandidate> candidates) {

    /** Keeps a copy of the list. */
    public SlotReasons {
        candidates = List.copyOf(candidates);
    }
}
