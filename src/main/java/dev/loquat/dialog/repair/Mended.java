package dev.loquat.dialog.repair;

import dev.loquat.conversation.ConversationState;
import java.util.Optional;

/**
 * A conversation after a repair.
 *
 * @param state the conversation
 * @param words what acknowledges it when the bot has no words of its own; empty when nothing needs to be said
 * @param then how it goes on
 */
public record Mended(ConversationState state, Optional<String> words, Then then) {

    /** How a conversation goes on after a repair. */
    public enum Then {
        /** The pending question is asked again. */
        ASK_AGAIN,
        /** The intent begins again. */
        BEGIN_AGAIN,
        /** The last messages are said again, and nothing else happens. */
        SAY_AGAIN,
        /** The intent in progress waits. */
        SUSPEND,
        /** The intent that was left last goes on. */
        COME_BACK,
        /** The intent in progress is over. */
        CLOSE,
        /** The user is free to want something new. */
        WAIT
    }
}
