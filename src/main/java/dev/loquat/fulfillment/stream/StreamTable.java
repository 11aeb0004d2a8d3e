package dev.loquat.fulfillment.stream;

import dev.loquat.bot.ConversationEventKind;
import dev.loquat.database.Database;
import dev.loquat.database.Statements;
import dev.loquat.fulfillment.stream.ConversationEvent.Numbered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** What happened, and how far functions have read, in the database of events. */
public final class StreamTable {

    private static final String NEXT = "UPDATE conversation_events_end SET number = number + 1 WHERE id = 0";
    private static final String END = "SELECT number FROM conversation_events_end WHERE id = 0";
    private static final String INSERT =
            "INSERT INTO conversation_events (number, bot_id, alias_id, kinds, intent, at, body)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)";
    private static final String LEASE = "UPDATE event_readers SET owner = ?, leased_until = ?"
            + " WHERE id = ? AND (owner = ? OR leased_until <= ?)";
    private static final String BEGIN =
            "INSERT INTO event_readers (id, number, owner, leased_until) VALUES (?, ?, ?, ?)";
    private static final String READ = "SELECT number, kinds, intent, at, body FROM conversation_events"
            + " WHERE bot_id = ? AND alias_id = ? AND number > ?";
    private static final String TRIM = "DELETE FROM conversation_events WHERE at < ? OR number <="
            + " (SELECT COALESCE(MIN(number), 0) FROM event_readers)";

    private final Database database;

    /**
     * @param database open with the tables of events
     */
    public StreamTable(Database database) {
        this.database = database;
    }

    /** Adds events in this order, all or none; they are durable when this returns. */
    void append(List<ConversationEvent> events) {
        database.inTransaction(connection -> {
            Statements statements = new Statements(connection);
            for (ConversationEvent event : events) {
                statements.update(NEXT);
                statements.update(
                        INSERT,
                        end(statements),
                        event.botId(),
                        event.aliasId(),
                        written(event.kinds()),
                        event.intent(),
                        event.at().toEpochMilli(),
                        event.body());
            }
            return true;
        });
    }

    /** Drops what every function has read, and what is too old to wait any longer. */
    void trim(Instant before) {
        database.with(connection -> new Statements(connection).update(TRIM, before.toEpochMilli()));
    }

    /**
     * How far a function has read; a new one begins with what happens next.
     *
     * @return the number of the last event that it is done with; empty when another instance tells the function now
     */
    OptionalLong position(Subscription reader, String owner, Instant now, Instant until) {
        return database.inTransaction(connection -> {
            Statements statements = new Statements(connection);
            Optional<Long> known = first(statements, "SELECT number FROM event_readers WHERE id = ?", reader.id());
            if (known.isEmpty()) {
                long end = end(statements);
                statements.update(BEGIN, reader.id(), end, owner, until.toEpochMilli());
                return OptionalLong.of(end);
            }
            boolean isMine =
                    statements.update(LEASE, owner, until.toEpochMilli(), reader.id(), owner, now.toEpochMilli()) == 1;
            return isMine ? OptionalLong.of(known.get()) : OptionalLong.empty();
        });
    }

    /** The number of the last event that there is; all before it are there too. */
    long end() {
        return database.with(connection -> end(new Statements(connection)));
    }

    /** Notes how far a function has read. */
    void move(Subscription reader, String owner, long number) {
        database.with(connection -> new Statements(connection)
                .update("UPDATE event_readers SET number = ? WHERE id = ? AND owner = ?", number, reader.id(), owner));
    }

    /** Functions may be told by whoever is there; only where no other instance is. */
    public void releaseAll() {
        database.with(connection -> new Statements(connection).update("UPDATE event_readers SET leased_until = 0"));
    }

    /** What a function wants to know and does not know yet, in order. */
    List<Numbered> read(Subscription reader, long after, int most) {
        List<Object> values = new ArrayList<>(
                List.of(reader.address().botId(), reader.address().aliasId(), after));
        StringBuilder sql = new StringBuilder(READ).append(" AND (");
        sql.append(reader.source().kinds().stream().map(kind -> "kinds LIKE ?").collect(Collectors.joining(" OR ")));
        reader.source().kinds().forEach(kind -> values.add("%," + kind.word() + ",%"));
        sql.append(')');
        if (!reader.source().intents().isEmpty()) {
            sql.append(reader.source().intents().stream()
                    .map(intent -> "?")
                    .collect(Collectors.joining(", ", " AND intent IN (", ")")));
            values.addAll(reader.source().intents());
        }
        sql.append(" ORDER BY number LIMIT ?");
        values.add(most);
        return database.with(connection ->
                new Statements(connection).select(sql.toString(), row -> numbered(reader, row), values.toArray()));
    }

    private static Numbered numbered(Subscription reader, ResultSet row) throws SQLException {
        return new Numbered(
                row.getLong(1),
                new ConversationEvent(
                        reader.address().botId(),
                        reader.address().aliasId(),
                        kinds(row.getString(2)),
                        row.getString(3),
                        Instant.ofEpochMilli(row.getLong(4)),
                        row.getString(5)));
    }

    private static long end(Statements statements) throws SQLException {
        return first(statements, END).orElse(0L);
    }

    private static Optional<Long> first(Statements statements, String sql, Object... values) throws SQLException {
        return statements.select(sql, row -> row.getLong(1), values).stream().findFirst();
    }

    private static String written(List<ConversationEventKind> kinds) {
        return kinds.stream().map(ConversationEventKind::word).collect(Collectors.joining(",", ",", ","));
    }

    private static List<ConversationEventKind> kinds(String written) {
        return Arrays.stream(written.split(",", -1))
                .map(ConversationEventKind::of)
                .flatMap(Optional::stream)
                .toList();
    }
}
