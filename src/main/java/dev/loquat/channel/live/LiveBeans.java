package dev.loquat.channel.live;

import dev.loquat.channel.ChannelConfig;
import dev.loquat.channel.RequestIds;
import dev.loquat.turn.Conversations;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;

/** What live conversations share, whatever carries them: not least the number of ears. */
@Singleton
final class LiveBeans {

    @Produces
    @Singleton
    LiveConversation.Surroundings surroundings(
            Conversations conversations,
            ChannelConfig config,
            Clock clock,
            RequestIds requestIds,
            ScheduledExecutorService executor) {
        return new LiveConversation.Surroundings(
                conversations,
                new Ears(conversations, config),
                config,
                clock,
                requestIds,
                new ExecutorTimers(executor));
    }
}
