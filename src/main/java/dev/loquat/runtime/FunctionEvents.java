package dev.loquat.runtime;

import dev.loquat.DaemonThread;
import dev.loquat.LoquatException;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.database.Database;
import dev.loquat.fulfillment.queue.EventQueue;
import dev.loquat.fulfillment.queue.EventTable;
import dev.loquat.fulfillment.queue.EventTargets;
import dev.loquat.fulfillment.schedule.Schedules;
import dev.loquat.fulfillment.stream.ConversationEvent;
import dev.loquat.fulfillment.stream.ConversationStream;
import dev.loquat.fulfillment.stream.StreamTable;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Calls of functions for which nobody waits: the queue, schedules, what happens in conversations. There is no thread, no table and no
 * connection before a bot declares such a function, an event comes, or one is left from before. Thread-safe.
 */
final class FunctionEvents implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(FunctionEvents.class);

    /** Events live in real time, whatever time it is in a conversation. */
    private static final Clock CLOCK = Clock.systemUTC();

    private final Settings settings;
    private final EventTargets targets;
    private final Supplier<List<BotSnapshot>> deployments;
    private volatile Optional<Open> open = Optional.empty();
    private volatile boolean isServed;
    private boolean isClosed;

    FunctionEvents(Settings settings, EventTargets targets, Supplier<List<BotSnapshot>> deployments) {
        this.settings = settings;
        this.targets = targets;
        this.deployments = deployments;
    }

    /** Calls functions from now on, beginning on a thread of its own. */
    void serve() {
        isServed = true;
        DaemonThread.of("function-events-opening", this::follow).start();
    }

    /** Other bots are served than before. */
    void follow() {
        if (!isServed) {
            return;
        }
        DeclaredEvents declared = DeclaredEvents.of(deployments.get());
        try {
            if (open.isPresent() || !declared.isEmpty() || EventDatabases.mayHaveEvents(settings)) {
                opened().follow(declared);
            }
        } catch (LoquatException e) {
            LOG.errorf(e, "Functions are not called by events: %s", e.getMessage());
        }
    }

    /**
     * The queue.
     *
     * @throws dev.loquat.database.DatabaseFailed when its database cannot be opened
     */
    EventQueue queue() {
        return opened().queue();
    }

    /** Whether there is anything at all. */
    boolean isInUse() {
        return open.isPresent();
    }

    /** The queue, if anything has needed it yet. */
    Optional<EventQueue> queueInUse() {
        return open.map(Open::queue);
    }

    /** Something has happened in a conversation. It is told if a function wants to know. */
    void happened(Happening happening) {
        if (open.isEmpty()) {
            return;
        }
        ConversationStream stream = open.get().stream();
        if (stream.isWanted(happening.botId(), happening.aliasId(), happening.kinds(), happening.intent())) {
            try {
                stream.append(List.of(new ConversationEvent(
                        happening.botId(),
                        happening.aliasId(),
                        happening.kinds(),
                        happening.intent(),
                        CLOCK.instant(),
                        happening.body().get())));
            } catch (LoquatException e) {
                LOG.errorf(e, "Functions are not told of a turn: %s", e.getMessage());
            }
        }
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    private synchronized Open opened() {
        if (open.isEmpty()) {
            if (isClosed) {
                throw new InvalidSettings("The service is ending.");
            }
            open = Optional.of(Open.begin(settings, targets));
        }
        return open.get();
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        open.ifPresent(Open::close);
        open = Optional.empty();
    }

    /** All that there is once there is something. */
    private record Open(Database database, EventQueue queue, Schedules schedules, ConversationStream stream) {

        static Open begin(Settings settings, EventTargets targets) {
            Database database = EventDatabases.open(settings);
            EventTable table = new EventTable(database);
            StreamTable streams = new StreamTable(database);
            if (EventDatabases.isOurs(settings)) {
                table.releaseAll();
                streams.releaseAll();
            }
            EventQueue queue = new EventQueue(table, targets, CLOCK, FunctionEvents::newId);
            queue.start();
            return new Open(
                    database,
                    queue,
                    new Schedules(table, queue::look, CLOCK, FunctionEvents::newId),
                    new ConversationStream(streams, table, targets, CLOCK, FunctionEvents::newId));
        }

        void follow(DeclaredEvents declared) {
            schedules.follow(declared.schedules());
            stream.follow(declared.subscriptions());
            if (!declared.schedules().isEmpty()) {
                schedules.start();
            }
        }

        void close() {
            schedules.close();
            stream.close();
            queue.close();
            database.close();
        }
    }
}
