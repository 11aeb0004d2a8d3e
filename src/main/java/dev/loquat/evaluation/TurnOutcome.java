package dev.loquat.evaluation;

import dev.loquat.conversation.MessageChoice;
import dev.loquat.conversation.SessionState;
import java.util.List;

/**
 * What came of a turn.
 *
 * @param messages what the bot said
 * @param state where the conversation stands
 * @param calls the functions that were called, in order
 */
public record TurnOutcome(List<MessageChoice> messages, SessionState state, List<String> calls) {

    /** Keeps copies of the lists. */
    public TurnOutcome {
        messages = List.copyOf(messages);
        calls = List.copyOf(calls);
    }
}
