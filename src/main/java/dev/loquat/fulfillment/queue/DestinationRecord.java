package dev.loquat.fulfillment.queue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.loquat.fulfillment.event.EventMapper;
import dev.loquat.fulfillment.queue.RetryRules.Condition;
import java.time.Instant;
import java.util.Optional;

/**
 * What a destination is told of how an event ended, in the form of AWS Lambda's
 * <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html">invocation records</a>.
 */
final class DestinationRecord {

    private static final String ARN = "arn:aws:lambda:local:000000000000:function:";

    private DestinationRecord() {}

    /** The record of a call that went well; an answer that makes it too large for an event is left out. */
    static String success(QueuedEvent event, String answer, Instant now) {
        ObjectNode json = record(event, Condition.SUCCESS, event.attempts() + 1, now);
        json.putObject("responseContext").put("statusCode", 200).put("executedVersion", "$LATEST");
        return fitting(json.set("responsePayload", json(answer)));
    }

    /** The record of an event that is given up. */
    static String failure(
            QueuedEvent event, Condition condition, int attempts, Optional<FailedCall> failure, Instant now) {
        ObjectNode json = record(event, condition, attempts, now);
        failure.ifPresent(call -> {
            json.putObject("responseContext")
                    .put("statusCode", 200)
                    .put("executedVersion", "$LATEST")
                    .put("functionError", "Unhandled");
            json.putObject("responsePayload")
                    .put("errorMessage", call.message())
                    .put("errorType", call.type());
        });
        return fitting(json);
    }

    private static ObjectNode record(QueuedEvent event, Condition condition, int count, Instant now) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("version", "1.0");
        json.put("timestamp", now.toString());
        json.putObject("requestContext")
                .put("requestId", event.id())
                .put("functionArn", ARN + event.address().function() + ":$LATEST")
                .put("condition", condition.word())
                .put("approximateInvokeCount", count);
        return json.set("requestPayload", json(event.payload()));
    }

    private static String fitting(ObjectNode json) {
        String whole = json.toString();
        if (whole.length() <= EventQueue.MAX_PAYLOAD) {
            return whole;
        }
        json.putNull("responsePayload");
        String smaller = json.toString();
        return smaller.length() <= EventQueue.MAX_PAYLOAD
                ? smaller
                : json.putNull("requestPayload").toString();
    }

    private static JsonNode json(String text) {
        try {
            return EventMapper.get().readTree(text);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(text);
        }
    }

    /**
     * How the last call failed.
     *
     * @param type the kind of failure
     * @param message what was wrong
     */
    record FailedCall(String type, String message) {}
}
