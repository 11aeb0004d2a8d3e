package dev.loquat.session;

import java.time.Instant;
import java.util.Optional;

/** Keeps sessions. Implementations may be called from any number of threads, and what they have accepted is not lost. */
public interface SessionStore extends AutoCloseable {

    /**
     * The session of this key; empty when there is none, or none that is still alive.
     *
     * @param now the time at which it has to be alive
     */
    Optional<Session> find(SessionKey key, Instant now);

    /**
     * Keeps a session in place of the version that it was made from, and returns it with its new version. When the call
     * returns, the session outlives a crash.
     *
     * @param now the time of the save; a session that has expired by then counts as none
     * @throws SessionConflict when another turn has saved or deleted the session since it was read
     */
    Session save(Session session, Instant now);

    /** Drops the session of this key; false when there was none that was still alive. */
    boolean delete(SessionKey key, Instant now);

    /** Whether sessions can be read and written now. */
    boolean isReady();

    /** Lets go of files and connections. */
    @Override
    void close();
}
