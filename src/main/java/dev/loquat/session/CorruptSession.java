package dev.loquat.session;

import dev.loquat.LoquatException;

/** What is kept of a session cannot be read. */
public final class CorruptSession extends LoquatException {

    private static final long serialVersionUID = 1L;

    /** What is kept of this session cannot be read. */
    public CorruptSession(SessionKey key, Throwable cause) {
        super(
                "Session '" + key.sessionId() + "' of the bot " + key.botId() + " cannot be read: " + cause.getMessage()
                        + ". Delete it with DeleteSession to begin anew.",
                cause);
    }
}
