package dev.loquat.channel.lex;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.loquat.channel.AddressedSession;
import dev.loquat.channel.ReplyJson;
import dev.loquat.channel.TraceJson;
import dev.loquat.conversation.UserInput;
import dev.loquat.turn.TurnReply;
import dev.loquat.turn.TurnRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The replies of {@code RecognizeUtterance} and {@code PutSession} in their two forms. */
final class UtteranceReply {

    private record Header(String name, String member) {}

    private static final List<Header> OF_PUT_SESSION = List.of(
            new Header("x-amz-lex-messages", "messages"),
            new Header("x-amz-lex-session-state", "sessionState"),
            new Header("x-amz-lex-request-attributes", "requestAttributes"));

    private final AddressedSession session;
    private final TurnReply reply;
    private final ObjectNode json;

    UtteranceReply(AddressedSession session, TurnReply reply, Instant now) {
        this.session = session;
        this.reply = reply;
        this.json = ReplyJson.turn(reply, session.key().sessionId(), now);
    }

    /** The reply of {@code RecognizeUtterance} to this input; its transcript is the one among several that counted. */
    Response toUtterance(UserInput input, ReplyForm form, Optional<SpokenReply> spoken, boolean wantsTrace) {
        String transcript = reply.trace().understanding().inputTranscript();
        if (form == ReplyForm.HEADERS) {
            return headers(spoken)
                    .header("x-amz-lex-input-mode", input.mode().wireName())
                    .header("x-amz-lex-interpretations", HeaderJson.encode(json.get("interpretations")))
                    .header("x-amz-lex-input-transcript", HeaderJson.encode(TextNode.valueOf(transcript)))
                    .build();
        }
        json.put("inputMode", input.mode().wireName()).put("inputTranscript", transcript);
        if (wantsTrace) {
            json.set("trace", TraceJson.of(reply, session.locale()));
        }
        return body();
    }

    /** The reply of {@code PutSession}. */
    Response toPutSession(ReplyForm form, Optional<SpokenReply> spoken) {
        return form == ReplyForm.HEADERS ? headers(spoken).build() : body();
    }

    private Response.ResponseBuilder headers(Optional<SpokenReply> spoken) {
        Response.ResponseBuilder response = spoken.map(SpokenReply::response)
                .orElseGet(() -> Response.ok().type(TurnRequest.TEXT))
                .header("x-amz-lex-session-id", session.key().sessionId());
        for (Header header : OF_PUT_SESSION) {
            response.header(header.name(), HeaderJson.encode(json.get(header.member())));
        }
        return response;
    }

    private Response body() {
        return Response.ok(json, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
