package dev.loquat.fulfillment.queue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The queue as operators see it, as JSON. */
public final class QueueJson {

    private QueueJson() {}

    /**
     * How events stand.
     *
     * @param states of each function
     * @param letters events that failed for good; their payloads are shown as they are
     */
    public static ObjectNode of(List<QueueState> states, List<DeadLetter> letters) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode functions = json.putArray("functions");
        states.forEach(state -> address(functions.addObject(), state.address())
                .put("queued", state.queued())
                .put("dead", state.dead()));
        ArrayNode dead = json.putArray("deadLetters");
        letters.forEach(letter -> address(dead.addObject().put("event", letter.id()), letter.address())
                .put("acceptedAt", letter.acceptedAt().toString())
                .put("failedAt", letter.failedAt().toString())
                .put("calls", letter.attempts())
                .put("failure", letter.failure())
                .put("payload", letter.payload()));
        return json;
    }

    private static ObjectNode address(ObjectNode json, FunctionAddress address) {
        return json.put("botId", address.botId())
                .put("aliasId", address.aliasId())
                .put("function", address.function());
    }
}
