package dev.loquat.conversation;

import dev.loquat.bot.Message;
import java.util.List;

/**
 * A message that is said, and what might have been said in its place.
 *
 * @param message the message that is sent, its placeholders filled in
 * @param variations every configured wording, placeholders filled in, the sent one among them
 */
public record MessageChoice(Message message, List<Message> variations) {

    /** Keeps a copy of the list. */
    public MessageChoice {
        variations = List.copyOf(variations);
    }

    /** A message without variations. */
    public static MessageChoice only(Message message) {
        return new MessageChoice(message, List.of(message));
    }
}
