package dev.loquat.channel.lex;

import dev.loquat.channel.AddressedSession;
import dev.loquat.channel.ChannelConfig;
import dev.loquat.channel.RequestQuota;
import dev.loquat.channel.RequestRejected;
import dev.loquat.channel.SessionAddress;
import dev.loquat.conversation.SessionStateChange;
import dev.loquat.conversation.UserInput;
import dev.loquat.conversation.json.LexJsonReader;
import dev.loquat.speech.ReplyAudio;
import dev.loquat.turn.Conversations;
import dev.loquat.turn.TurnReply;
import dev.loquat.turn.TurnRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** {@code RecognizeUtterance}: audio or text in, headers or JSON out. */
@Singleton
final class RecognizeUtterance {

    private static final String SESSION_STATE = "x-amz-lex-session-state";
    private static final String REQUEST_ATTRIBUTES = "x-amz-lex-request-attributes";

    private final Conversations conversations;
    private final Utterances utterances;
    private final ChannelConfig config;
    private final Clock clock;

    RecognizeUtterance(Conversations conversations, Utterances utterances, ChannelConfig config, Clock clock) {
        this.conversations = conversations;
        this.utterances = utterances;
        this.config = config;
        this.clock = clock;
    }

    /** Takes one turn of what the body says. */
    Response recognizeUtterance(SessionAddress address, RequestHeaders headers, byte[] body, String requestId) {
        String contentType = headers.contentType().orElse("");
        return recognize(address, headers, headers.replyForm(), body, contentType, requestId);
    }

    /** Takes one turn of what the file says; for {@code curl -F} and for browsers, hence answered with JSON unless it shall be audio. */
    Response recognizeFile(SessionAddress address, RequestHeaders headers, @Nullable FileUpload file, String requestId)
            throws IOException {
        if (file == null) {
            throw RequestRejected.invalid(
                    "The form has no file in a part named 'file' (with curl: -F file=@order.wav)");
        }
        headers.replyForm();
        ReplyForm form = headers.replyAudio().isPresent() ? ReplyForm.HEADERS : ReplyForm.JSON;
        byte[] body = Files.readAllBytes(file.uploadedFile());
        return recognize(address, headers, form, body, contentType(file), requestId);
    }

    private Response recognize(
            SessionAddress address,
            RequestHeaders headers,
            ReplyForm form,
            byte[] body,
            String contentType,
            String id) {
        boolean wantsTrace = headers.wantsTrace(address.caller());
        AddressedSession session = AddressedSession.find(address, conversations);
        Optional<ReplyAudio> audio = headers.replyAudio();
        SpokenReply.requireVoice(audio, conversations.voice(), session);
        Map<String, String> attributes = requestAttributes(headers);
        Optional<SessionStateChange> state = sessionState(headers);
        RequestQuota.require(state, attributes, List.of(), config);
        UserInput input = utterances.heard(session.listening(state), body, contentType, attributes, id);
        TurnReply reply = conversations.turn(
                session.turn(input, state, audio.map(ReplyAudio::contentType).orElse(TurnRequest.TEXT)));
        Optional<SpokenReply> spoken = SpokenReply.of(audio, conversations.voice(), session, reply);
        return new UtteranceReply(session, reply, clock.instant()).toUtterance(input, form, spoken, wantsTrace);
    }

    private Optional<SessionStateChange> sessionState(RequestHeaders headers) {
        return headers.sessionState()
                .map(value -> HeaderJson.decode(value, SESSION_STATE, HeaderJson.Limits.of(config)))
                .map(json -> new LexJsonReader(clock.instant()).sessionState(json, "sessionState"));
    }

    private Map<String, String> requestAttributes(RequestHeaders headers) {
        return headers.requestAttributes()
                .map(value -> HeaderJson.decode(value, REQUEST_ATTRIBUTES, HeaderJson.Limits.of(config)))
                .map(json -> new LexJsonReader(clock.instant()).strings(json, "requestAttributes"))
                .orElse(Map.of());
    }

    /** Browsers and curl call a WAV file by many names, or by none; what a file is shows in its first bytes. */
    private static String contentType(FileUpload file) {
        String type = String.valueOf(file.contentType());
        return type.startsWith("audio/") || type.startsWith("text/plain") ? type : "audio/wav";
    }
}
