package dev.loquat.fulfillment.queue;

import dev.loquat.database.Statements;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The statements on the table of events. */
final class EventRows {

    private static final int MOST_OF_A_FAILURE = 2000;

    private static final String INSERT = "INSERT INTO function_events (id, bot_id, alias_id, function_name, state,"
            + " accepted_at, due_at, leased_until, attempts, throttles, payload, failure)"
            + " VALUES (?, ?, ?, ?, 'QUEUED', ?, ?, 0, ?, ?, ?, '')";
    private static final String DUE = "SELECT id, payload, accepted_at, attempts, throttles FROM function_events"
            + " WHERE state = 'QUEUED' AND bot_id = ? AND alias_id = ? AND function_name = ? AND due_at <= ?"
            + " AND leased_until <= ? ORDER BY due_at LIMIT ?";
    private static final String LEASE =
            "UPDATE function_events SET leased_until = ? WHERE id = ? AND state = 'QUEUED' AND leased_until <= ?";
    private static final String RETRY = "UPDATE function_events SET due_at = ?, leased_until = 0, attempts = ?,"
            + " throttles = ?, failure = ? WHERE id = ?";
    private static final String BURY =
            "UPDATE function_events SET state = 'DEAD', due_at = ?, leased_until = 0, attempts = ?, failure = ? WHERE id = ?";
    private static final String REDRIVE = "UPDATE function_events SET state = 'QUEUED', accepted_at = ?, due_at = ?,"
            + " attempts = 0, throttles = 0 WHERE state = 'DEAD'";
    private static final String STATES = "SELECT bot_id, alias_id, function_name,"
            + " SUM(CASE WHEN state = 'QUEUED' THEN 1 ELSE 0 END), SUM(CASE WHEN state = 'DEAD' THEN 1 ELSE 0 END)"
            + " FROM function_events GROUP BY bot_id, alias_id, function_name"
            + " ORDER BY bot_id, alias_id, function_name";
    private static final String NEXT_DUE =
            "SELECT MIN(CASE WHEN leased_until > due_at THEN leased_until ELSE due_at END)"
                    + " FROM function_events WHERE state = 'QUEUED'";
    private static final String DEAD =
            "SELECT id, bot_id, alias_id, function_name, payload, accepted_at, due_at, attempts,"
                    + " failure FROM function_events WHERE state = 'DEAD' ORDER BY due_at LIMIT ?";

    private static final String FIRED = "SELECT fired_at FROM function_schedules WHERE id = ?";
    private static final String MET = "INSERT INTO function_schedules (id, fired_at) VALUES (?, ?)";
    private static final String FIRE = "UPDATE function_schedules SET fired_at = ? WHERE id = ? AND fired_at < ?";

    private final Statements statements;

    EventRows(Connection connection) {
        this.statements = new Statements(connection);
    }

    void insert(QueuedEvent event, Instant due) throws SQLException {
        statements.update(
                INSERT,
                event.id(),
                event.address().botId(),
                event.address().aliasId(),
                event.address().function(),
                event.acceptedAt().toEpochMilli(),
                due.toEpochMilli(),
                event.attempts(),
                event.throttles(),
                event.payload());
    }

    List<QueuedEvent> due(FunctionAddress address, int most, Instant now) throws SQLException {
        return statements.select(
                DUE,
                row -> new QueuedEvent(
                        row.getString(1),
                        address,
                        row.getString(2),
                        Instant.ofEpochMilli(row.getLong(3)),
                        row.getInt(4),
                        row.getInt(5)),
                address.botId(),
                address.aliasId(),
                address.function(),
                now.toEpochMilli(),
                now.toEpochMilli(),
                most);
    }

    /** Whether nobody else was faster. */
    boolean lease(String id, Instant now, Instant until) throws SQLException {
        return statements.update(LEASE, until.toEpochMilli(), id, now.toEpochMilli()) == 1;
    }

    void delete(String id) throws SQLException {
        statements.update("DELETE FROM function_events WHERE id = ?", id);
    }

    void retry(String id, Instant due, int attempts, int throttles, String failure) throws SQLException {
        statements.update(RETRY, due.toEpochMilli(), attempts, throttles, cut(failure), id);
    }

    void bury(String id, Instant now, int attempts, String failure) throws SQLException {
        statements.update(BURY, now.toEpochMilli(), attempts, cut(failure), id);
    }

    void deleteDeadBefore(Instant time) throws SQLException {
        statements.update("DELETE FROM function_events WHERE state = 'DEAD' AND due_at < ?", time.toEpochMilli());
    }

    void releaseAll() throws SQLException {
        statements.update("UPDATE function_events SET leased_until = 0 WHERE leased_until > 0");
    }

    int redrive(String id, Instant now) throws SQLException {
        return statements.update(REDRIVE + " AND id = ?", now.toEpochMilli(), now.toEpochMilli(), id);
    }

    int redriveAll(Instant now) throws SQLException {
        return statements.update(REDRIVE, now.toEpochMilli(), now.toEpochMilli());
    }

    List<QueueState> states() throws SQLException {
        return statements.select(STATES, row -> new QueueState(address(row, 1), row.getLong(4), row.getLong(5)));
    }

    Optional<Instant> nextDue() throws SQLException {
        return statements.select(NEXT_DUE, row -> new Next(row.getLong(1), row.wasNull())).stream()
                .filter(next -> !next.isNone())
                .map(next -> Instant.ofEpochMilli(next.millis()))
                .findFirst();
    }

    List<DeadLetter> deadLetters(int most) throws SQLException {
        return statements.select(
                DEAD,
                row -> new DeadLetter(
                        row.getString(1),
                        address(row, 2),
                        row.getString(5),
                        Instant.ofEpochMilli(row.getLong(6)),
                        Instant.ofEpochMilli(row.getLong(7)),
                        row.getInt(8),
                        row.getString(9)),
                most);
    }

    /** When a schedule has fired last; one that nobody has met yet counts as having fired now. */
    Instant firedAt(String schedule, Instant now) throws SQLException {
        List<Instant> known = statements.select(FIRED, row -> Instant.ofEpochMilli(row.getLong(1)), schedule);
        if (known.isEmpty()) {
            statements.update(MET, schedule, now.toEpochMilli());
            return now;
        }
        return known.get(0);
    }

    /** Whether nobody else was faster to fire a schedule for this time. */
    boolean fire(String schedule, Instant time) throws SQLException {
        return statements.update(FIRE, time.toEpochMilli(), schedule, time.toEpochMilli()) == 1;
    }

    private static FunctionAddress address(ResultSet row, int from) throws SQLException {
        return new FunctionAddress(row.getString(from), row.getString(from + 1), row.getString(from + 2));
    }

    private static String cut(String text) {
        return text.length() <= MOST_OF_A_FAILURE ? text : text.substring(0, MOST_OF_A_FAILURE);
    }

    private record Next(long millis, boolean isNone) {}
}
