package dev.loquat.conversation;

import java.util.List;

/**
 * All that a session remembers from turn to turn.
 *
 * @param sessionState what clients and functions see
 * @param attempt how often the pending question has been asked in vain; 0 for the first time
 * @param suspended intents that were left for another one, the latest first; the dialog returns to them
 * @param lastMessages what the bot said last, for {@code GetSession} and for "say that again"
 * @param lastInterpretations how the last utterance was read
 * @param turns how many turns the session has had
 */
public record ConversationState(
        SessionState sessionState,
        int attempt,
        List<SuspendedIntent> suspended,
        List<MessageChoice> lastMessages,
        List<Interpretation> lastInterpretations,
        long turns) {

    /** Nothing has been said yet. */
    public static final ConversationState NEW =
            new ConversationState(SessionState.EMPTY, 0, List.of(), List.of(), List.of(), 0);

    /** Keeps copies of the lists. */
    public ConversationState {
        suspended = List.copyOf(suspended);
        lastMessages = List.copyOf(lastMessages);
        lastInterpretations = List.copyOf(lastInterpretations);
    }

    /** The same with another session state. */
    public ConversationState withSessionState(SessionState state) {
        return new ConversationState(state, attempt, suspended, lastMessages, lastInterpretations, turns);
    }

    /** The same with another number of attempts. */
    public ConversationState withAttempt(int newAttempt) {
        return new ConversationState(sessionState, newAttempt, suspended, lastMessages, lastInterpretations, turns);
    }

    /** The same with other suspended intents. */
    public ConversationState withSuspended(List<SuspendedIntent> intents) {
        return new ConversationState(sessionState, attempt, intents, lastMessages, lastInterpretations, turns);
    }

    /**
     * An intent that the user left for another one.
     *
     * @param intent the intent as it was
     * @param dialogAction what was pending
     */
    public record SuspendedIntent(SessionIntent intent, DialogAction dialogAction) {}
}
