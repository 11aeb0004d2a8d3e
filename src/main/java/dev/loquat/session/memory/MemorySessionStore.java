package dev.loquat.session.memory;

import dev.loquat.conversation.ConversationState;
import dev.loquat.session.Session;
import dev.loquat.session.SessionConflict;
import dev.loquat.session.SessionKey;
import dev.loquat.session.SessionStore;
import dev.loquat.session.SessionSweep;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Keeps sessions for as long as the process lives; they do not outlive a crash. */
public final class MemorySessionStore implements SessionStore {

    private static final int SAVES_BETWEEN_SWEEPS = 1000;

    private final Map<SessionKey, Session> sessions = new ConcurrentHashMap<>();
    private final SessionSweep sweep = new SessionSweep(SAVES_BETWEEN_SWEEPS);

    @Override
    public Optional<Session> find(SessionKey key, Instant now) {
        return Optional.ofNullable(sessions.get(key)).filter(session -> isAlive(session, now));
    }

    @Override
    public Session save(Session session, Instant now) {
        Session saved = sessions.compute(session.key(), (key, current) -> next(session, current, now));
        sweep.dueAfterSaveAt(now).ifPresent(time -> sessions.values().removeIf(one -> !isAlive(one, time)));
        return saved;
    }

    @Override
    public boolean delete(SessionKey key, Instant now) {
        Optional<Session> alive = find(key, now);
        while (alive.isPresent()) {
            Session session = alive.get();
            Session gone = new Session(key, session.version() + 1, now, ConversationState.NEW);
            if (sessions.replace(key, session, gone)) {
                return true;
            }
            alive = find(key, now);
        }
        return false;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void close() {
        sessions.clear();
    }

    /** How many sessions are held, those included that have ended and are not swept yet. */
    int size() {
        return sessions.size();
    }

    private static Session next(Session session, @Nullable Session current, Instant now) {
        long version = current == null ? 0 : current.version();
        boolean replacesNone = session.version() == 0 && (current == null || !isAlive(current, now));
        if (!replacesNone && session.version() != version) {
            throw new SessionConflict(session.key());
        }
        return new Session(session.key(), version + 1, session.expiresAt(), session.state());
    }

    private static boolean isAlive(Session session, Instant now) {
        return session.expiresAt().isAfter(now);
    }
}
