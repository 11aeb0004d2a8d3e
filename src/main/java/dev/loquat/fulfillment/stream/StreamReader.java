package dev.loquat.fulfillment.stream;

import dev.loquat.LoquatException;
import dev.loquat.bot.EventInvokeConfig;
import dev.loquat.bot.FunctionSpec;
import dev.loquat.fulfillment.TooManyRequests;
import dev.loquat.fulfillment.queue.BackOff;
import dev.loquat.fulfillment.queue.EventTable;
import dev.loquat.fulfillment.queue.EventTargets;
import dev.loquat.fulfillment.stream.ConversationEvent.Numbered;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Tells one function what happened, batch after batch. How far it has come is noted after each batch; whoever goes on after a crash
 * begins behind the last one that is noted. For one thread at a time.
 */
final class StreamReader {

    private static final Logger LOG = Logger.getLogger(StreamReader.class);

    /** Longer than any call may take with the start of its code. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    /** How late an event may be seen that another instance has written. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    /** Less than what a call may bring, in characters. */
    private static final int MOST_OF_A_BATCH = 4 * 1024 * 1024;

    private final Subscription subscription;
    private final StreamTable table;
    private final EventTable deadLetters;
    private final EventTargets targets;
    private final Clock clock;
    private final Supplier<String> ids;
    private final String owner;
    private Instant resumeAt = Instant.MIN;
    private int size;
    private int attempts;
    private int throttles;

    StreamReader(
            Subscription subscription,
            StreamTable table,
            EventTable deadLetters,
            EventTargets targets,
            Clock clock,
            Supplier<String> ids) {
        this.subscription = subscription;
        this.table = table;
        this.deadLetters = deadLetters;
        this.targets = targets;
        this.clock = clock;
        this.ids = ids;
        this.owner = ids.get();
        this.size = subscription.source().batch();
    }

    /**
     * Tells of the next batch, if there is one.
     *
     * @return how long there is nothing to do
     */
    Duration step() {
        Instant now = clock.instant();
        if (now.isBefore(resumeAt)) {
            return Duration.between(now, resumeAt);
        }
        OptionalLong position = table.position(subscription, owner, now, now.plus(LEASE));
        if (position.isEmpty()) {
            return LOOK_EVERY;
        }
        long end = table.end();
        List<Numbered> batch = fitting(table.read(subscription, position.getAsLong(), size));
        if (batch.isEmpty()) {
            passOver(position.getAsLong(), end);
            return LOOK_EVERY;
        }
        Duration patience = patience(batch, now);
        return patience.isZero() ? tell(batch) : patience;
    }

    /** Of what the function does not want to know nobody has to look again. */
    private void passOver(long position, long end) {
        if (end > position) {
            table.move(subscription, owner, end);
        }
    }

    private Duration wait(Duration time) {
        resumeAt = clock.instant().plus(time);
        return time;
    }

    /** How long a batch that is not full may still wait. */
    private Duration patience(List<Numbered> batch, Instant now) {
        Instant until = batch.get(0).event().at().plus(subscription.source().window());
        return batch.size() < size && now.isBefore(until) ? Duration.between(now, until) : Duration.ZERO;
    }

    private static List<Numbered> fitting(List<Numbered> batch) {
        int length = 0;
        for (int i = 0; i < batch.size(); i++) {
            length += batch.get(i).event().body().length();
            if (i > 0 && length > MOST_OF_A_BATCH) {
                return batch.subList(0, i);
            }
        }
        return batch;
    }

    private Duration tell(List<Numbered> batch) {
        try {
            targets.invoke(subscription.address(), ids.get(), BatchEvent.of(batch));
        } catch (TooManyRequests e) {
            return wait(BackOff.after(throttles++));
        } catch (LoquatException e) {
            return fail(batch, e);
        }
        done(batch);
        size = Math.min(size * 2, subscription.source().batch());
        return Duration.ZERO;
    }

    /** Half of a batch that failed comes next; of an event that fails alone there is an end. */
    private Duration fail(List<Numbered> batch, LoquatException failure) {
        if (batch.size() > 1) {
            size = (batch.size() + 1) / 2;
            return Duration.ZERO;
        }
        EventInvokeConfig config = targets.function(subscription.address())
                .map(FunctionSpec::eventInvoke)
                .orElse(EventInvokeConfig.USUAL);
        attempts++;
        if (attempts <= config.attempts()) {
            return wait(BackOff.after(attempts - 1));
        }
        giveUp(batch, config, String.valueOf(failure.getMessage()));
        size = subscription.source().batch();
        return Duration.ZERO;
    }

    private void giveUp(List<Numbered> batch, EventInvokeConfig config, String why) {
        LOG.warnf(
                "Function '%s' is not told of event %d of its conversations: %s",
                subscription.address().function(), batch.get(0).number(), why);
        if (config.keepsDeadLetters()) {
            deadLetters.bury(ids.get(), subscription.address(), BatchEvent.of(batch), attempts, why, clock.instant());
        }
        done(batch);
    }

    private void done(List<Numbered> batch) {
        table.move(subscription, owner, batch.get(batch.size() - 1).number());
        attempts = 0;
        throttles = 0;
    }
}
