package dev.loquat.runtime;

import dev.loquat.bot.Alias;
import dev.loquat.bot.EventSource;
import dev.loquat.bot.FunctionSpec;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.fulfillment.queue.FunctionAddress;
import dev.loquat.fulfillment.schedule.FunctionSchedule;
import dev.loquat.fulfillment.stream.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What calls functions beside hooks, as the bots that are served declare it. Each alias has its own; schedules of the draft rest
 * while a bot has other aliases, so that nothing is done twice.
 *
 * @param schedules what the clock calls
 * @param subscriptions who wants to know what happens in conversations
 */
record DeclaredEvents(List<FunctionSchedule> schedules, List<Subscription> subscriptions) {

    static DeclaredEvents of(List<BotSnapshot> deployments) {
        List<FunctionSchedule> schedules = new ArrayList<>();
        List<Subscription> subscriptions = new ArrayList<>();
        for (BotSnapshot bot : deployments) {
            for (FunctionSpec function : bot.bot().functions()) {
                FunctionAddress address = new FunctionAddress(bot.bot().id(), bot.aliasId(), function.name());
                function.events().forEach(source -> {
                    schedule(source)
                            .filter(it -> isScheduled(bot, deployments))
                            .ifPresent(it -> schedules.add(new FunctionSchedule(address, it)));
                    conversation(source).ifPresent(it -> subscriptions.add(new Subscription(address, it)));
                });
            }
        }
        return new DeclaredEvents(schedules, subscriptions);
    }

    boolean isEmpty() {
        return schedules.isEmpty() && subscriptions.isEmpty();
    }

    private static boolean isScheduled(BotSnapshot bot, List<BotSnapshot> deployments) {
        return !bot.aliasId().equals(Alias.TEST_ID)
                || deployments.stream()
                        .filter(other -> other.bot().id().equals(bot.bot().id()))
                        .allMatch(other -> other.aliasId().equals(Alias.TEST_ID));
    }

    private static Optional<EventSource.Schedule> schedule(EventSource source) {
        return source instanceof EventSource.Schedule schedule ? Optional.of(schedule) : Optional.empty();
    }

    private static Optional<EventSource.Conversation> conversation(EventSource source) {
        return source instanceof EventSource.Conversation conversation ? Optional.of(conversation) : Optional.empty();
    }
}
