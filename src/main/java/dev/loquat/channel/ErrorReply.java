package dev.loquat.channel;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.access.AccessDenied;
import dev.loquat.access.IssuerUnreachable;
import dev.loquat.bot.catalog.UnknownBot;
import dev.loquat.conversation.json.InvalidJson;
import dev.loquat.dialog.InvalidSessionState;
import dev.loquat.nlu.encoder.EncoderUnavailable;
import dev.loquat.session.CorruptSession;
import dev.loquat.session.SessionConflict;
import dev.loquat.session.SessionStoreFailed;
import dev.loquat.speech.AudioRejected;
import dev.loquat.speech.SpeechUnavailable;
import dev.loquat.turn.FunctionFailed;
import dev.loquat.turn.FunctionThrottled;
import dev.loquat.turn.InvalidTurn;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * What a client is told of a failure. What was thrown on purpose speaks for itself; of anything else the client learns the
 * request's id only, and the log the rest.
 *
 * @param fault the kind of failure
 * @param message what was found, what was expected and what to do
 */
public record ErrorReply(Fault fault, String message) {

    private static final Logger LOG = Logger.getLogger(ErrorReply.class);

    private record Row(Class<? extends RuntimeException> thrown, Fault fault) {}

    private static final List<Row> ROWS = List.of(
            new Row(InvalidJson.class, Fault.VALIDATION),
            new Row(InvalidTurn.class, Fault.VALIDATION),
            new Row(InvalidSessionState.class, Fault.VALIDATION),
            new Row(AudioRejected.class, Fault.VALIDATION),
            new Row(SpeechUnavailable.class, Fault.DEPENDENCY_FAILED),
            new Row(UnknownBot.class, Fault.NOT_FOUND),
            new Row(SessionConflict.class, Fault.CONFLICT),
            new Row(FunctionFailed.class, Fault.DEPENDENCY_FAILED),
            new Row(FunctionThrottled.class, Fault.THROTTLED),
            new Row(CorruptSession.class, Fault.INTERNAL),
            new Row(EncoderUnavailable.class, Fault.INTERNAL),
            new Row(SessionStoreFailed.class, Fault.BAD_GATEWAY),
            new Row(IssuerUnreachable.class, Fault.BAD_GATEWAY));

    private static final Map<AccessDenied.Reason, Fault> DENIALS = new EnumMap<>(Map.of(
            AccessDenied.Reason.NOT_ALLOWED, Fault.ACCESS_DENIED,
            AccessDenied.Reason.NO_CREDENTIALS, Fault.NO_CREDENTIALS,
            AccessDenied.Reason.UNREADABLE, Fault.INCOMPLETE_SIGNATURE,
            AccessDenied.Reason.WRONG_SIGNATURE, Fault.INVALID_SIGNATURE,
            AccessDenied.Reason.UNKNOWN_KEY, Fault.UNKNOWN_CLIENT));

    /**
     * The reply for what was thrown.
     *
     * @param requestId the request in which it happened
     */
    public static ErrorReply of(Throwable thrown, String requestId) {
        return faultOf(thrown)
                .map(fault -> expected(fault, thrown, requestId))
                .orElseGet(() -> unexpected(thrown, requestId));
    }

    /** {@code {"message": …}}. */
    public ObjectNode json() {
        return JsonNodeFactory.instance.objectNode().put("message", message);
    }

    private static Optional<Fault> faultOf(Throwable thrown) {
        if (thrown instanceof RequestRejected rejected) {
            return Optional.of(rejected.fault());
        }
        if (thrown instanceof AccessDenied denied) {
            return Optional.ofNullable(DENIALS.get(denied.reason()));
        }
        return ROWS.stream()
                .filter(row -> row.thrown().isInstance(thrown))
                .map(Row::fault)
                .findFirst();
    }

    /** What is the server's fault goes into the log too, with its cause, for whoever runs the server. */
    private static ErrorReply expected(Fault fault, Throwable thrown, String requestId) {
        if (fault.status() >= Fault.INTERNAL.status()) {
            LOG.errorf(thrown, "Request %s failed", requestId);
        }
        return new ErrorReply(fault, String.valueOf(thrown.getMessage()));
    }

    private static ErrorReply unexpected(Throwable thrown, String requestId) {
        LOG.errorf(thrown, "Request %s failed", requestId);
        return new ErrorReply(
                Fault.INTERNAL,
                "The request failed for a reason that is not the client's. The server's log tells more under request id "
                        + requestId + "; the request can be sent again.");
    }
}
