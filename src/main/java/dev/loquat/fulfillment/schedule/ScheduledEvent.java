package dev.loquat.fulfillment.schedule;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The event of a schedule, in the form of
 * <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-eventbridge-scheduler.html">Amazon EventBridge's</a>.
 */
final class ScheduledEvent {

    private static final String RULE = "arn:aws:events:local:000000000000:rule/";

    private ScheduledEvent() {}

    /** The event that the bot declares, else EventBridge's. */
    static String of(FunctionSchedule schedule, String id, Instant time) {
        return schedule.schedule().input().orElseGet(() -> usual(schedule, id, time));
    }

    private static String usual(FunctionSchedule schedule, String id, Instant time) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("version", "0")
                .put("id", id)
                .put("detail-type", "Scheduled Event")
                .put("source", "aws.events")
                .put("account", "000000000000")
                .put("time", time.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("region", "local");
        json.putArray("resources").add(RULE + schedule.address().function());
        json.putObject("detail");
        return json.toString();
    }
}
