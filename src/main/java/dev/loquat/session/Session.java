package dev.loquat.session;

import dev.loquat.conversation.ConversationState;
import java.time.Instant;

/**
 * A conversation as it is kept.
 *
 * @param key what names it
 * @param version grows with every save, from 1; 0 for one that was never saved. A session that takes the place of one that has
 *     ended begins above its last version
 * @param expiresAt when it is gone unless another turn comes before
 * @param state all that it remembers
 */
public record Session(SessionKey key, long version, Instant expiresAt, ConversationState state) {

    /** A session in which nothing has been said yet. */
    public static Session begin(SessionKey key, Instant expiresAt) {
        return new Session(key, 0, expiresAt, ConversationState.NEW);
    }

    /** The same session after a turn; its version is still the one that a save will replace. */
    public Session after(ConversationState newState, Instant newExpiry) {
        return new Session(key, version, newExpiry, newState);
    }
}
