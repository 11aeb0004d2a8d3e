package dev.loquat.conversation;

import dev.loquat.bot.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came of calling a function. */
public sealed interface FunctionResult {

    /** Hands this result to the case that it is. */
    <R> R match(Cases<R> cases);

    /**
     * The function answered.
     *
     * @param change the session state as the function wants it; its dialog action is always present
     * @param messages what the bot shall say in place of its configured messages
     * @param requestAttributes the request attributes as the function wants them
     */
    record Answered(SessionStateChange change, List<Message> messages, Optional<Map<String, String>> requestAttributes)
            implements FunctionResult {

        /** Keeps a copy of the list. */
        public Answered {
            messages = List.copyOf(messages);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.answered(this);
        }
    }

    /**
     * The function threw, or its answer was no valid one.
     *
     * @param reason what went wrong and what to do, without a stack trace
     */
    record Failed(String reason) implements FunctionResult {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.failed(this);
        }
    }

    /**
     * The function was not called, as too many of its calls are under way.
     *
     * @param reason which limit was reached
     */
    record Throttled(String reason) implements FunctionResult {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.throttled(this);
        }
    }

    /**
     * The function took too long.
     *
     * @param reason how long it was allowed to take
     */
    record TimedOut(String reason) implements FunctionResult {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.timedOut(this);
        }
    }

    /**
     * One answer for each kind of result.
     *
     * @param <R> the answer
     */
    interface Cases<R> {
        /** For an answer. */
        R answered(Answered answered);

        /** For a failure. */
        R failed(Failed failed);

        /** For a call that was not made. */
        R throttled(Throttled throttled);

        /** For a time-out. */
        R timedOut(TimedOut timedOut);
    }
}
