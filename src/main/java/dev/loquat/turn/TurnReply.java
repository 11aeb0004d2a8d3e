package dev.loquat.turn;

import dev.loquat.conversation.Interpretation;
import dev.loquat.conversation.MessageChoice;
import dev.loquat.conversation.SessionState;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a turn came to. It has been saved when a channel sees it.
 *
 * @param messages what the bot says
 * @param sessionState where the conversation stands now
 * @param interpretations how the utterance was read
 * @param requestAttributes the request's attributes, perhaps changed by a function
 * @param trace what happened on the way
 */
public record TurnReply(
        List<MessageChoice> messages,
        SessionState sessionState,
        List<Interpretation> interpretations,
        Map<String, String> requestAttributes,
        TurnTrace trace) {

    /** Keeps copies of the collections, in their order. */
    public TurnReply {
        messages = List.copyOf(messages);
        interpretations = List.copyOf(interpretations);
        requestAttributes = Collections.unmodifiableMap(new LinkedHashMap<>(requestAttributes));
    }
}
