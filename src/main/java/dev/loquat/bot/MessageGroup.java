package dev.loquat.bot;

import java.util.List;

/**
 * Wordings of one message, of which one is sent.
 *
 * @param variations at least one
 */
public record MessageGroup(List<Message> variations) {

    /** Keeps a copy of the list. */
    public MessageGroup {
        variations = List.copyOf(variations);
        if (variations.isEmpty()) {
            throw new IllegalArgumentException("a message group needs at least one message");
        }
    }
}
