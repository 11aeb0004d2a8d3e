package dev.loquat.fulfillment.schedule;

import dev.loquat.bot.EventSource;
import dev.loquat.fulfillment.queue.FunctionAddress;

/**
 * A schedule and the function that it calls.
 *
 * @param address which function
 * @param schedule when
 */
public record FunctionSchedule(FunctionAddress address, EventSource.Schedule schedule) {

    /** Names it, also after a restart. */
    String id() {
        return String.join(
                "/",
                address.botId(),
                address.aliasId(),
                address.function(),
                schedule.expression().text(),
                schedule.zone().getId());
    }
}
