package dev.loquat.channel.lex;

import dev.loquat.channel.AddressedSession;
import dev.loquat.channel.ChannelConfig;
import dev.loquat.channel.RequestId;
import dev.loquat.channel.RequestRejected;
import dev.loquat.conversation.SessionStateChange;
import dev.loquat.conversation.UserInput;
import dev.loquat.conversation.json.LexJsonReader;
import dev.loquat.turn.Conversations;
import dev.loquat.turn.TurnReply;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** {@code RecognizeUtterance}: audio or text in, headers or JSON out. */
@Path(SessionPath.TEMPLATE + "/utterance")
public final class RecognizeUtteranceResource {

    private static final String SESSION_STATE = "x-amz-lex-session-state";
    private static final String REQUEST_ATTRIBUTES = "x-amz-lex-request-attributes";

    private final Conversations conversations;
    private final Utterances utterances;
    private final ChannelConfig config;
    private final Clock clock;

    RecognizeUtteranceResource(Conversations conversations, Utterances utterances, ChannelConfig config, Clock clock) {
        this.conversations = conversations;
        this.utterances = utterances;
        this.config = config;
        this.clock = clock;
    }

    /** Takes one turn of what the body says. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response recognizeUtterance(
            @BeanParam SessionPath path, @BeanParam RequestHeaders headers, byte[] body, @Context RoutingContext http) {
        String contentType = headers.contentType().orElse("");
        return recognize(path, headers, headers.replyForm(), body, contentType, RequestId.of(http));
    }

    /** Takes one turn of what the file says; for {@code curl -F} and for browsers, hence answered with JSON. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response recognizeFile(
            @BeanParam SessionPath path,
            @BeanParam RequestHeaders headers,
            @RestForm("file") @Nullable FileUpload file,
            @Context RoutingContext http)
            throws IOException {
        if (file == null) {
            throw RequestRejected.invalid(
                    "The form has no file in a part named 'file' (with curl: -F file=@order.wav)");
        }
        headers.replyForm();
        byte[] body = Files.readAllBytes(file.uploadedFile());
        return recognize(path, headers, ReplyForm.JSON, body, contentType(file), RequestId.of(http));
    }

    private Response recognize(
            SessionPath path, RequestHeaders headers, ReplyForm form, byte[] body, String contentType, String id) {
        AddressedSession session = AddressedSession.find(path.address(), conversations);
        UserInput input = utterances.heard(session, body, contentType, requestAttributes(headers), id);
        TurnReply reply = conversations.turn(session.turn(input, sessionState(headers)));
        return new UtteranceReply(session, reply, clock.instant()).toUtterance(input, form, headers.wantsTrace());
    }

    private Optional<SessionStateChange> sessionState(RequestHeaders headers) {
        return headers.sessionState()
                .map(value -> HeaderJson.decode(value, SESSION_STATE, maxBytes()))
                .map(json -> new LexJsonReader(clock.instant()).sessionState(json, "sessionState"));
    }

    private Map<String, String> requestAttributes(RequestHeaders headers) {
        return headers.requestAttributes()
                .map(value -> HeaderJson.decode(value, REQUEST_ATTRIBUTES, maxBytes()))
                .map(json -> new LexJsonReader(clock.instant()).strings(json, "requestAttributes"))
                .orElse(Map.of());
    }

    private long maxBytes() {
        return config.maxStateSize().asLongValue();
    }

    /** Browsers and curl call a WAV file by many names, or by none; what a file is shows in its first bytes. */
    private static String contentType(FileUpload file) {
        String type = String.valueOf(file.contentType());
        return type.startsWith("audio/") || type.startsWith("text/plain") ? type : "audio/wav";
    }
}
