package dev.loquat.channel;

import dev.loquat.conversation.SessionStateChange;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Guards how much a client has a session remember and hands to its functions: Lex's quota, which holds for both together. */
final class AttributeQuota {

    private AttributeQuota() {}

    /**
     * Lets attributes pass that are not too large together.
     *
     * @param state what the client wants the session to be
     * @throws RequestRejected when they are larger than {@code loquat.channel.max-attributes-size}
     */
    static void require(
            Optional<SessionStateChange> state, Map<String, String> requestAttributes, ChannelConfig config) {
        long most = config.maxAttributesSize().asLongValue();
        long size = size(requestAttributes)
                + state.flatMap(SessionStateChange::sessionAttributes)
                        .map(AttributeQuota::size)
                        .orElse(0L);
        if (size > most) {
            throw RequestRejected.invalid("Session and request attributes have " + size + " bytes together, expected "
                    + most + " at most; keep less in the session, or raise loquat.channel.max-attributes-size");
        }
    }

    private static long size(Map<String, String> attributes) {
        return attributes.entrySet().stream()
                .mapToLong(attribute -> bytes(attribute.getKey()) + bytes(attribute.getValue()))
                .sum();
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
