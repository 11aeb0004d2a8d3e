package dev.loquat.channel.lex;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.Message;
import dev.loquat.channel.AddressedSession;
import dev.loquat.channel.ChannelConfig;
import dev.loquat.channel.Fault;
import dev.loquat.channel.JsonText;
import dev.loquat.channel.ReplyJson;
import dev.loquat.channel.RequestQuota;
import dev.loquat.channel.RequestRejected;
import dev.loquat.channel.SessionAddress;
import dev.loquat.conversation.InputMode;
import dev.loquat.conversation.SessionStateChange;
import dev.loquat.conversation.UserInput;
import dev.loquat.session.Session;
import dev.loquat.speech.ReplyAudio;
import dev.loquat.turn.Conversations;
import dev.loquat.turn.TurnReply;
import dev.loquat.turn.TurnRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** {@code GetSession}, {@code PutSession} and {@code DeleteSession}. */
@Singleton
final class SessionOperations {

    private final Conversations conversations;
    private final ChannelConfig config;
    private final Clock clock;

    SessionOperations(Conversations conversations, ChannelConfig config, Clock clock) {
        this.conversations = conversations;
        this.config = config;
        this.clock = clock;
    }

    /** Where the session stands. */
    Response getSession(SessionAddress address) {
        AddressedSession addressed = AddressedSession.find(address, conversations);
        Session session = conversations.session(addressed.key()).orElseThrow(() -> noSession(address));
        ObjectNode json = ReplyJson.session(session.state(), address.sessionId(), clock.instant());
        return Response.ok(json, MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** Puts the session into a state, and says what the client wants said. */
    Response putSession(SessionAddress address, RequestHeaders headers, byte[] body, String requestId) {
        headers.requireJson();
        ReplyForm form = headers.replyForm();
        AddressedSession session = AddressedSession.find(address, conversations);
        Optional<ReplyAudio> audio = headers.replyAudio();
        SpokenReply.requireVoice(audio, conversations.voice(), session);
        RequestBody request = new RequestBody(JsonText.object(body, "The body"), clock.instant());
        List<Message> messages = request.messages();
        RequestQuota.require(request.sessionState(), request.requestAttributes(), messages, config);
        TurnReply reply = conversations.putSession(turn(session, request, requestId), messages);
        Optional<SpokenReply> spoken = SpokenReply.of(audio, conversations.voice(), session, reply);
        return new UtteranceReply(session, reply, clock.instant()).toPutSession(form, spoken);
    }

    /** Forgets the session. */
    Response deleteSession(SessionAddress address) {
        AddressedSession session = AddressedSession.find(address, conversations);
        if (!conversations.deleteSession(session.key())) {
            throw noSession(address);
        }
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("botId", session.key().botId())
                .put("botAliasId", session.key().aliasId())
                .put("localeId", session.key().localeId())
                .put("sessionId", session.key().sessionId());
        return Response.ok(json, MediaType.APPLICATION_JSON_TYPE).build();
    }

    private static TurnRequest turn(AddressedSession session, RequestBody request, String requestId) {
        SessionStateChange state = request.sessionState()
                .orElseThrow(() -> RequestRejected.invalid(
                        "sessionState: found nothing, expected the state that the session shall be in"));
        UserInput nothingSaid = new UserInput("", InputMode.TEXT, List.of(), request.requestAttributes(), requestId);
        return session.turn(nothingSaid, Optional.of(state));
    }

    private static RequestRejected noSession(SessionAddress address) {
        return new RequestRejected(
                Fault.NOT_FOUND,
                "There is no session '" + address.sessionId()
                        + "', or it has expired; the next turn, or PutSession, begins it");
    }
}
