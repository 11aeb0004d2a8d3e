package dev.loquat.fulfillment.stream;

import dev.loquat.bot.ConversationEventKind;
import java.time.Instant;
import java.util.List;

/**
 * Something that happened in a conversation.
 *
 * @param botId the bot's id
 * @param aliasId the alias's id
 * @param kinds what happened
 * @param intent the intent that it is about; empty when there is none
 * @param at when
 * @param body what a function is told of it, JSON
 */
public record ConversationEvent(
        String botId, String aliasId, List<ConversationEventKind> kinds, String intent, Instant at, String body) {

    /** Keeps a copy of the list. */
    public ConversationEvent {
        kinds = List.copyOf(kinds);
    }

    /**
     * An event with its place in the order of all.
     *
     * @param number from 1 on
     * @param event what happened
     */
    record Numbered(long number, ConversationEvent event) {}
}
