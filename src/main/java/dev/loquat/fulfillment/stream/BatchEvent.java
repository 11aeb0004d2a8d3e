package dev.loquat.fulfillment.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.loquat.bot.ConversationEventKind;
import dev.loquat.fulfillment.FunctionFailed;
import dev.loquat.fulfillment.event.EventMapper;
import dev.loquat.fulfillment.stream.ConversationEvent.Numbered;
import java.util.List;

/** The event by which a function is told of a batch: {@code Records}, as those of all of AWS's streams. */
final class BatchEvent {

    private static final String SOURCE = "loquat:conversation";

    private BatchEvent() {}

    static String of(List<Numbered> batch) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        ArrayNode records = event.putArray("Records");
        for (Numbered one : batch) {
            ObjectNode json = records.addObject()
                    .put("eventID", Long.toString(one.number()))
                    .put("eventSource", SOURCE)
                    .put("eventTime", one.event().at().toString());
            ArrayNode names = json.putArray("eventNames");
            one.event().kinds().stream().map(ConversationEventKind::word).forEach(names::add);
            json.putRawValue("conversation", new RawValue(one.event().body()));
        }
        try {
            return EventMapper.get().writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new FunctionFailed("its event cannot be written: " + e.getOriginalMessage(), e);
        }
    }
}
