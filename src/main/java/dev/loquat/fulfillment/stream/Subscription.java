package dev.loquat.fulfillment.stream;

import dev.loquat.bot.ConversationEventKind;
import dev.loquat.bot.EventSource;
import dev.loquat.fulfillment.queue.FunctionAddress;
import java.util.Collection;

/**
 * A function and what it wants to know of its bot's conversations.
 *
 * @param address which function
 * @param source what it wants to know
 */
public record Subscription(FunctionAddress address, EventSource.Conversation source) {

    /** Names it, also after a restart; one that wants to know something else begins anew. */
    String id() {
        return String.join(
                "/",
                address.botId(),
                address.aliasId(),
                address.function(),
                String.join(
                        ",",
                        source.kinds().stream().map(ConversationEventKind::word).toList()),
                String.join(",", source.intents()));
    }

    /** Whether it wants to know of this. */
    boolean wants(Collection<ConversationEventKind> kinds, String intent) {
        return source.kinds().stream().anyMatch(kinds::contains)
                && (source.intents().isEmpty() || source.intents().contains(intent));
    }
}
