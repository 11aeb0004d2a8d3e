package dev.loquat.runtime;

import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.conversation.SessionState;
import dev.loquat.session.SessionKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which version of a bot each conversation speaks with. An intent that has begun ends with the bot with which it began, though its
 * files have been edited meanwhile or its alias points elsewhere; the next intent meets the new one. Thread-safe.
 *
 * <p>It knows what this process has seen: after a restart a conversation goes on with the bot as it is then.
 */
final class ConversationsInProgress {

    /** Of more conversations than that the oldest go on with the bot as it is. */
    private static final int MOST = 20_000;

    private final Clock clock;
    private final Map<SessionKey, Begun> begun = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SessionKey, Begun> eldest) {
            return size() > MOST;
        }
    };

    ConversationsInProgress(Clock clock) {
        this.clock = clock;
    }

    /** The bot of a session's next turn: the one with which its intent began, else the one of now. */
    synchronized BotSnapshot bot(SessionKey session, BotSnapshot now) {
        Begun known = begun.get(session);
        return known != null && known.until().isAfter(clock.instant()) ? known.bot() : now;
    }

    /** Takes note of where a turn has left its session. */
    synchronized void note(SessionKey session, BotSnapshot bot, SessionState state) {
        if (state.intentInProgress().isPresent()) {
            begun.put(session, new Begun(bot, clock.instant().plus(bot.bot().sessionTtl())));
        } else {
            begun.remove(session);
        }
    }

    synchronized void forget(SessionKey session) {
        begun.remove(session);
    }

    /** The bots with which somebody speaks. */
    synchronized Collection<BotSnapshot> bots() {
        Instant now = clock.instant();
        begun.values().removeIf(conversation -> !conversation.until().isAfter(now));
        return List.copyOf(begun.values().stream().map(Begun::bot).toList());
    }

    private record Begun(BotSnapshot bot, Instant until) {}
}
