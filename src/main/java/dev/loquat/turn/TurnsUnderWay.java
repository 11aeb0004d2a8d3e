package dev.loquat.turn;

import dev.loquat.session.SessionConflict;
import dev.loquat.session.SessionKey;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Lets one turn of a session pass at a time. The session's version alone would let both run their functions before one loses:
 * a double click would pay twice. Turns in other processes are still told apart by the version.
 */
final class TurnsUnderWay {

    private final Set<SessionKey> sessions = ConcurrentHashMap.newKeySet();

    /**
     * Takes a turn while no other of the session is under way.
     *
     * @throws SessionConflict at once when one is
     */
    <T> T alone(SessionKey key, Supplier<T> turn) {
        if (!sessions.add(key)) {
            throw new SessionConflict(key);
        }
        try {
            return turn.get();
        } finally {
            sessions.remove(key);
        }
    }
}
