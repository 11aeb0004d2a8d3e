package dev.loquat.turn;

import dev.loquat.conversation.SessionState;
import java.util.List;

/** Is told of a turn while it goes on. It is called on the turn's own thread and must not take long. */
@FunctionalInterface
public interface TurnWatch {

    /** Nobody: the client waits for the turn's end, and functions take no longer than a client can wait. */
    TurnWatch NOBODY = work -> {};

    /** A function begins to fulfil an intent whose bot speaks of its progress. */
    void fulfilling(Work work);

    /**
     * A function at work.
     *
     * @param inputTranscript what the user said
     * @param state where the conversation stands meanwhile
     * @param reminders what the bot says of the progress
     */
    record Work(String inputTranscript, SessionState state, List<Reminder> reminders) {

        /** Keeps a copy of the list. */
        public Work {
            reminders = List.copyOf(reminders);
        }
    }
}
