package dev.loquat.bot;

import dev.loquat.bot.schedule.ScheduleExpression;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What calls a function beside hooks. */
public sealed interface EventSource {

    /** Hands this source to the case that it is. */
    <R> R match(Cases<R> cases);

    /** The cases. */
    interface Cases<R> {
        /** Time. */
        R schedule(Schedule schedule);

        /** What happens in conversations. */
        R conversation(Conversation conversation);
    }

    /**
     * Calls at times.
     *
     * @param expression when
     * @param zone the zone in which a {@code cron} expression is meant
     * @param catchesUp whether one call makes up for those that fell into a time when nobody was there to make them
     * @param input the event, JSON; empty for that of Amazon EventBridge
     */
    record Schedule(ScheduleExpression expression, ZoneId zone, boolean catchesUp, Optional<String> input)
            implements EventSource {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.schedule(this);
        }
    }

    /**
     * Calls with what happened in conversations, in order.
     *
     * @param kinds which of it
     * @param intents of which intents; empty for all
     * @param batch how many of them a call tells at most
     * @param window how long the first one waits for others
     */
    record Conversation(List<ConversationEventKind> kinds, List<String> intents, int batch, Duration window)
            implements EventSource {

        /** Kinesis's default for {@link #batch}. */
        public static final int DEFAULT_BATCH = 100;

        /** Kinesis's most. */
        public static final int MAX_BATCH = 10_000;

        /** Lambda's most for {@link #window}. */
        public static final Duration MAX_WINDOW = Duration.ofMinutes(5);

        /** Keeps copies of the lists. */
        public Conversation {
            kinds = List.copyOf(kinds);
            intents = List.copyOf(intents);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.conversation(this);
        }
    }
}
