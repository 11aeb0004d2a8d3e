package dev.loquat.session;

import dev.loquat.LoquatException;

/** Two turns were under way on one session at once; this one lost and has changed nothing. */
public final class SessionConflict extends LoquatException {

    private static final long serialVersionUID = 1L;

    /** A conflict on this session. */
    public SessionConflict(SessionKey key) {
        super("Session '" + key.sessionId()
                + "' is being changed by another request. Wait for its answer, then send this" + " one again.");
    }
}
