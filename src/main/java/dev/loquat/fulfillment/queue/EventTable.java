package dev.loquat.fulfillment.queue;

import dev.loquat.database.Database;
import dev.loquat.database.DatabaseFailed;
import dev.loquat.database.Migrations;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The events in their database, which any number of instances may share. */
public final class EventTable {

    /** The tables for events of functions. */
    public static final Migrations TABLES = new Migrations(
            "events of functions",
            "/db/function-events/",
            List.of("V1__function_events.sql"),
            "function_events_history");

    /** As long as SQS keeps a message at most. */
    private static final Duration DEAD_LETTERS_KEPT = Duration.ofDays(14);

    private final Database database;

    /**
     * @param database open with {@link #TABLES}
     */
    public EventTable(Database database) {
        this.database = database;
    }

    /** Adds an event; it is durable when this returns. */
    void put(QueuedEvent event, Instant due) {
        database.with(connection -> {
            new EventRows(connection).insert(event, due);
            return true;
        });
    }

    /** Takes events that are due, each of which nobody else then gets before the lease is over. */
    List<QueuedEvent> claim(FunctionAddress address, int most, Instant now, Instant leasedUntil) {
        return database.inTransaction(connection -> {
            EventRows rows = new EventRows(connection);
            List<QueuedEvent> claimed = new ArrayList<>();
            for (QueuedEvent event : rows.due(address, most, now)) {
                if (rows.lease(event.id(), now, leasedUntil)) {
                    claimed.add(event);
                }
            }
            return claimed;
        });
    }

    /** An event has ended, and another one follows from it: both or neither. */
    void done(QueuedEvent event, Optional<QueuedEvent> follower, Instant now) {
        database.inTransaction(connection -> {
            EventRows rows = new EventRows(connection);
            rows.delete(event.id());
            if (follower.isPresent()) {
                rows.insert(follower.get(), now);
            }
            return true;
        });
    }

    /** An event is tried again later. */
    void retry(QueuedEvent event, RetryRules.Verdict verdict, Instant due, String failure) {
        database.with(connection -> {
            new EventRows(connection).retry(event.id(), due, verdict.attempts(), verdict.throttles(), failure);
            return true;
        });
    }

    /** An event is given up and kept, and another one follows from it: both or neither. Old ones go. */
    void bury(QueuedEvent event, int attempts, String failure, Optional<QueuedEvent> follower, Instant now) {
        database.inTransaction(connection -> {
            EventRows rows = new EventRows(connection);
            rows.bury(event.id(), now, attempts, failure);
            if (follower.isPresent()) {
                rows.insert(follower.get(), now);
            }
            rows.deleteDeadBefore(now.minus(DEAD_LETTERS_KEPT));
            return true;
        });
    }

    /** Keeps an event as given up that has never been in the queue. */
    public void bury(String id, FunctionAddress address, String payload, int attempts, String failure, Instant now) {
        QueuedEvent event = new QueuedEvent(id, address, payload, now, attempts, 0);
        database.inTransaction(connection -> {
            EventRows rows = new EventRows(connection);
            rows.insert(event, now);
            rows.bury(id, now, attempts, failure);
            return true;
        });
    }

    /** When a schedule has fired last; one that nobody has met yet counts as having fired now. */
    public Instant firedAt(String schedule, Instant now) {
        try {
            return database.with(connection -> new EventRows(connection).firedAt(schedule, now));
        } catch (DatabaseFailed met) { // by another instance, in the same moment
            return database.with(connection -> new EventRows(connection).firedAt(schedule, now));
        }
    }

    /**
     * Fires a schedule for a time: its event is there, or somebody else was faster.
     *
     * @param eventId names the event
     * @return whether it was this call that did it
     */
    public boolean fire(
            String schedule, Instant time, String eventId, FunctionAddress address, String payload, Instant now) {
        return database.inTransaction(connection -> {
            EventRows rows = new EventRows(connection);
            if (!rows.fire(schedule, time)) {
                return false;
            }
            rows.insert(new QueuedEvent(eventId, address, payload, now, 0, 0), now);
            return true;
        });
    }

    /** Events that nobody delivers any more are there for all; only where no other instance is. */
    public void releaseAll() {
        database.with(connection -> {
            new EventRows(connection).releaseAll();
            return true;
        });
    }

    /** The functions that have events, with how many. */
    public List<QueueState> states() {
        return database.with(connection -> new EventRows(connection).states());
    }

    /** When the next event is due, or free again, that waits now. */
    Optional<Instant> nextDue() {
        return database.with(connection -> new EventRows(connection).nextDue());
    }

    /** Events that failed for good, the oldest first. */
    public List<DeadLetter> deadLetters(int most) {
        return database.with(connection -> new EventRows(connection).deadLetters(most));
    }

    /**
     * Events that failed for good wait again as if they had just come.
     *
     * @param ids which of them; empty for all
     * @return how many
     */
    public int redrive(List<String> ids, Instant now) {
        return database.inTransaction(connection -> {
            EventRows rows = new EventRows(connection);
            if (ids.isEmpty()) {
                return rows.redriveAll(now);
            }
            int count = 0;
            for (String id : ids) {
                count += rows.redrive(id, now);
            }
            return count;
        });
    }
}
