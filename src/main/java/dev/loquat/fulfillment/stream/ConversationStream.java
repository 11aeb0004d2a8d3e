package dev.loquat.fulfillment.stream;

import dev.loquat.DaemonThread;
import dev.loquat.bot.ConversationEventKind;
import dev.loquat.fulfillment.queue.EventTable;
import dev.loquat.fulfillment.queue.EventTargets;
import dev.loquat.fulfillment.queue.News;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Takes what happens in conversations, and tells those functions that want to know, each on a thread of its own. It may be used from
 * any number of threads.
 */
public final class ConversationStream implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ConversationStream.class);

    /** What nobody has read in this time is dropped; Kinesis keeps events for a day unless asked for more. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final int EVENTS_BETWEEN_TRIMS = 1000;
    private static final Duration DRAIN = Duration.ofSeconds(5);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private final StreamTable table;
    private final EventTable deadLetters;
    private final EventTargets targets;
    private final Clock clock;
    private final Supplier<String> ids;
    private final Map<Subscription, ReaderThread> readers = new LinkedHashMap<>();
    private volatile Set<Subscription> wanted = Set.of();
    private int untrimmed;

    /**
     * @param deadLetters keeps what functions fail on
     * @param targets calls the functions
     * @param clock the time
     * @param ids names each call
     */
    public ConversationStream(
            StreamTable table, EventTable deadLetters, EventTargets targets, Clock clock, Supplier<String> ids) {
        this.table = table;
        this.deadLetters = deadLetters;
        this.targets = targets;
        this.clock = clock;
        this.ids = ids;
    }

    /** Tells these functions from now on, and no others. */
    public synchronized void follow(Collection<Subscription> subscriptions) {
        wanted = Set.copyOf(subscriptions);
        readers.entrySet().removeIf(reader -> {
            boolean isGone = !wanted.contains(reader.getKey());
            if (isGone) {
                reader.getValue().close();
            }
            return isGone;
        });
        for (Subscription subscription : subscriptions) {
            readers.computeIfAbsent(subscription, it -> ReaderThread.start(reader(it)));
        }
    }

    StreamReader reader(Subscription subscription) {
        return new StreamReader(subscription, table, deadLetters, targets, clock, ids);
    }

    /** Whether a function wants to know of this. */
    public boolean isWanted(String botId, String aliasId, Collection<ConversationEventKind> kinds, String intent) {
        return wanted.stream()
                .anyMatch(one -> one.address().botId().equals(botId)
                        && one.address().aliasId().equals(aliasId)
                        && one.wants(kinds, intent));
    }

    /** Takes events, in this order. When this returns, they outlive a crash. */
    public void append(List<ConversationEvent> events) {
        table.append(events);
        readers().forEach(ReaderThread::tell);
        if (isTrimmedNow(events.size())) {
            table.trim(clock.instant().minus(KEPT));
        }
    }

    private synchronized List<ReaderThread> readers() {
        return List.copyOf(readers.values());
    }

    private synchronized boolean isTrimmedNow(int more) {
        untrimmed += more;
        if (untrimmed < EVENTS_BETWEEN_TRIMS) {
            return false;
        }
        untrimmed = 0;
        return true;
    }

    @Override
    public void close() {
        List<ReaderThread> ending = readers();
        ending.forEach(ReaderThread::close);
        ending.forEach(ReaderThread::join);
        synchronized (this) {
            readers.clear();
            wanted = Set.of();
        }
    }

    /** The thread on which one function is told. */
    private static final class ReaderThread implements AutoCloseable {

        private final StreamReader reader;
        private final Thread thread;
        private final News news = new News();
        private volatile boolean isClosed;

        private ReaderThread(StreamReader reader) {
            this.reader = reader;
            this.thread = DaemonThread.of("function-stream", this::run);
        }

        static ReaderThread start(StreamReader reader) {
            ReaderThread begun = new ReaderThread(reader);
            begun.thread.start();
            return begun;
        }

        void tell() {
            news.tell();
        }

        private void run() {
            try {
                while (!isClosed) {
                    news.await(step());
                }
            } catch (InterruptedException closed) {
                LOG.debug("A function is told no more of conversations");
            }
        }

        private Duration step() {
            try {
                return reader.step();
            } catch (RuntimeException e) {
                LOG.errorf(e, "A function is not told of conversations: %s", e.getMessage());
                return AFTER_FAILURE;
            }
        }

        /** Waits until the function has what it is being told, for a while. */
        void join() {
            try {
                thread.join(DRAIN.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            isClosed = true;
            news.tell();
        }
    }
}
