package dev.loquat.runtime;

import dev.loquat.session.Session;
import dev.loquat.session.SessionJson;
import dev.loquat.session.SessionKey;
import dev.loquat.session.SessionStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps sessions as text only, as a database does. */
final class WrittenSessions implements SessionStore {

    private record Row(long version, Instant expiresAt, String state) {}

    private final Map<SessionKey, Row> rows = new HashMap<>();

    @Override
    public Optional<Session> find(SessionKey key, Instant now) {
        return Optional.ofNullable(rows.get(key))
                .map(row -> new Session(key, row.version(), row.expiresAt(), SessionJson.read(key, row.state())));
    }

    @Override
    public Session save(Session session, Instant now) {
        Row row = new Row(session.version() + 1, session.expiresAt(), SessionJson.write(session.state()));
        rows.put(session.key(), row);
        return new Session(session.key(), row.version(), row.expiresAt(), session.state());
    }

    @Override
    public boolean delete(SessionKey key, Instant now) {
        return rows.remove(key) != null;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void close() {}
}
