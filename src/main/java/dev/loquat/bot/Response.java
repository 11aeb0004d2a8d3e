package dev.loquat.bot;

import java.util.List;

/**
 * What the bot says at one point: of every group one message is sent.
 *
 * @param groups at most five; none means that nothing is said
 * @param allowsInterrupt whether users may speak before it has been spoken to its end
 */
public record Response(List<MessageGroup> groups, boolean allowsInterrupt) {

    /** Nothing is said. */
    public static final Response NONE = new Response(List.of());

    /** Keeps a copy of the list. */
    public Response {
        groups = List.copyOf(groups);
    }

    /** A response that users may interrupt. */
    public Response(List<MessageGroup> groups) {
        this(groups, true);
    }

    /** Whether there is nothing to say. */
    public boolean isEmpty() {
        return groups.isEmpty();
    }
}
