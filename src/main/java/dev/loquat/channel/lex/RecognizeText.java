package dev.loquat.channel.lex;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.channel.AddressedSession;
import dev.loquat.channel.ChannelConfig;
import dev.loquat.channel.JsonText;
import dev.loquat.channel.ReplyJson;
import dev.loquat.channel.RequestQuota;
import dev.loquat.channel.SessionAddress;
import dev.loquat.channel.TraceJson;
import dev.loquat.conversation.SessionStateChange;
import dev.loquat.conversation.UserInput;
import dev.loquat.turn.Conversations;
import dev.loquat.turn.InputText;
import dev.loquat.turn.TurnReply;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@code RecognizeText}: text in, JSON out. */
@Singleton
final class RecognizeText {

    private final Conversations conversations;
    private final ChannelConfig config;
    private final Clock clock;

    RecognizeText(Conversations conversations, ChannelConfig config, Clock clock) {
        this.conversations = conversations;
        this.config = config;
        this.clock = clock;
    }

    /** Takes one turn. */
    Response recognizeText(SessionAddress address, RequestHeaders headers, byte[] body, String requestId) {
        headers.requireJson();
        boolean wantsTrace = headers.wantsTrace(address.caller());
        AddressedSession session = AddressedSession.find(address, conversations);
        Instant now = clock.instant();
        RequestBody request = new RequestBody(JsonText.object(body, "The body"), now);
        UserInput input = input(request, requestId);
        Optional<SessionStateChange> state = request.sessionState();
        RequestQuota.require(state, input.requestAttributes(), List.of(), config);
        TurnReply reply = conversations.turn(session.turn(input, state));
        ObjectNode json = ReplyJson.turn(reply, address.sessionId(), clock.instant());
        if (wantsTrace) {
            json.set("trace", TraceJson.of(reply, session.locale()));
        }
        return Response.ok(json, MediaType.APPLICATION_JSON_TYPE).build();
    }

    private UserInput input(RequestBody request, String requestId) {
        String text = InputText.require(request.text(), config.maxTextLength(), "text");
        return UserInput.typed(text, request.requestAttributes(), requestId);
    }
}
