package dev.loquat.channel;

import dev.loquat.bot.Message;
import dev.loquat.conversation.SessionStateChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Guards how much a client may send in one request: Lex's quotas, each of which can be raised. */
public final class RequestQuota {

    private RequestQuota() {}

    /**
     * Lets a request pass that is not too large.
     *
     * @param state what the client wants the session to be
     * @param messages what the client wants said
     * @throws RequestRejected when there is too much of something; the message names it, and the key that would allow it
     */
    public static void require(
            Optional<SessionStateChange> state,
            Map<String, String> requestAttributes,
            List<Message> messages,
            ChannelConfig config) {
        AttributeQuota.require(state, requestAttributes, config);
        MemberQuota members = new MemberQuota(config.quota());
        state.ifPresent(members::requireState);
        members.requireMessages(messages);
    }
}
