package dev.loquat.session.jdbc;

import dev.loquat.session.Session;
import dev.loquat.session.SessionJson;
import dev.loquat.session.SessionKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The statements on the table of sessions; each stands for itself, in a transaction of its own. */
final class SessionRows {

    private static final String KEY = " WHERE bot_id = ? AND alias_id = ? AND locale_id = ? AND session_id = ?";

    private static final String SELECT = "SELECT version, expires_at, state FROM sessions" + KEY;
    private static final String INSERT =
            "INSERT INTO sessions (version, expires_at, state, bot_id, alias_id, locale_id, session_id)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE =
            "UPDATE sessions SET version = ?, expires_at = ?, state = ?" + KEY + " AND version = ?";
    private static final String END =
            "UPDATE sessions SET version = version + 1, expires_at = ?, state = ''" + KEY + " AND expires_at > ?";
    private static final String SWEEP = "DELETE FROM sessions WHERE expires_at < ?";

    private final Connection connection;

    SessionRows(Connection connection) {
        this.connection = connection;
    }

    Optional<Row> find(SessionKey key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            putKey(select, 1, key);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Row(rows.getLong(1), rows.getLong(2), rows.getString(3)))
                        : Optional.empty();
            }
        }
    }

    /** Fails with an SQL state of class 23 when there is a row already. */
    void insert(Session session) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            putContent(insert, session, 1);
            putKey(insert, 4, session.key());
            insert.executeUpdate();
        }
    }

    /** Replaces the row of this version; false when it has another one, or is not there. */
    boolean update(Session session, long version) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            putContent(update, session, version + 1);
            putKey(update, 4, session.key());
            update.setLong(8, version);
            return update.executeUpdate() == 1;
        }
    }

    /** Ends a session that is alive; false when there is none. */
    boolean end(SessionKey key, Instant now) throws SQLException {
        try (PreparedStatement end = connection.prepareStatement(END)) {
            end.setLong(1, nanos(now));
            putKey(end, 2, key);
            end.setLong(6, nanos(now));
            return end.executeUpdate() == 1;
        }
    }

    /** Drops the rows of sessions that expired before this time. */
    void sweep(Instant expiredBefore) throws SQLException {
        try (PreparedStatement sweep = connection.prepareStatement(SWEEP)) {
            sweep.setLong(1, nanos(expiredBefore));
            sweep.executeUpdate();
        }
    }

    private static void putContent(PreparedStatement statement, Session session, long version) throws SQLException {
        statement.setLong(1, version);
        statement.setLong(2, nanos(session.expiresAt()));
        statement.setString(3, SessionJson.write(session.state()));
    }

    private static void putKey(PreparedStatement statement, int from, SessionKey key) throws SQLException {
        statement.setString(from, key.botId());
        statement.setString(from + 1, key.aliasId());
        statement.setString(from + 2, key.localeId());
        statement.setString(from + 3, key.ownedSessionId());
    }

    /** A long holds the nanoseconds up to the year 2262, and no database rounds it. */
    private static long nanos(Instant time) {
        return Math.addExact(Math.multiplyExact(time.getEpochSecond(), TimeUnit.SECONDS.toNanos(1)), time.getNano());
    }

    /**
     * What stands in a row.
     *
     * @param version counts its changes
     * @param expiresAt in nanoseconds since 1970
     * @param state JSON
     */
    record Row(long version, long expiresAt, String state) {

        boolean isAlive(Instant now) {
            return expiresAt > nanos(now);
        }

        Session session(SessionKey key) {
            return new Session(key, version, Instant.EPOCH.plusNanos(expiresAt), SessionJson.read(key, state));
        }
    }
}
