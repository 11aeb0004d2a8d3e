package dev.loquat.channel.lex;

import dev.loquat.access.Principal;
import dev.loquat.channel.Fault;
import dev.loquat.channel.MediaTypes;
import dev.loquat.channel.RequestRejected;
import dev.loquat.speech.ReplyAudio;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.Optional;

/**
 * What a request says beside its body.
 *
 * @param contentType what the body is
 * @param responseContentType the type of reply that {@code RecognizeUtterance} shall give
 * @param putSessionContentType the same for {@code PutSession}, whose header Lex spells differently
 * @param accept the types that the client can read
 * @param sessionState the session state, as {@link HeaderJson}
 * @param requestAttributes the request attributes, as {@link HeaderJson}
 * @param format {@code json} for a reply in the body
 * @param trace {@code true} for a reply that tells how it came about
 */
public record RequestHeaders(
        @HeaderParam("Content-Type") Optional<String> contentType,
        @HeaderParam("Response-Content-Type") Optional<String> responseContentType,
        @HeaderParam("ResponseContentType") Optional<String> putSessionContentType,
        @HeaderParam("Accept") Optional<String> accept,
        @HeaderParam("x-amz-lex-session-state") Optional<String> sessionState,
        @HeaderParam("x-amz-lex-request-attributes") Optional<String> requestAttributes,
        @QueryParam("format") Optional<String> format,
        @QueryParam("trace") Optional<String> trace) {

    /**
     * Whether the reply shall tell how it came about.
     *
     * @throws dev.loquat.access.AccessDenied when that is none of the caller's business
     */
    boolean wantsTrace(Principal caller) {
        boolean isWanted = trace.filter("true"::equals).isPresent();
        if (isWanted) {
            caller.requireAdmin("?trace=true");
        }
        return isWanted;
    }

    /** The form of the reply; either spelling of the header will do. */
    ReplyForm replyForm() {
        return ReplyForm.of(replyType(), accept, format);
    }

    /** The audio that the reply shall be; empty when text will do. */
    Optional<ReplyAudio> replyAudio() {
        return replyType().map(MediaTypes::essence).flatMap(ReplyAudio::of);
    }

    private Optional<String> replyType() {
        return responseContentType.or(() -> putSessionContentType).or(() -> accept.filter(RequestHeaders::isOneAudio));
    }

    /** Whether clients ask for audio by {@code Accept}, as browsers and curl can; a list or a wildcard is no wish. */
    private static boolean isOneAudio(String accepted) {
        return ReplyAudio.of(accepted.strip().toLowerCase(Locale.ROOT)).isPresent();
    }

    /** Lets JSON pass under any of its names, and bodies without a name. */
    void requireJson() {
        String type = contentType.map(MediaTypes::essence).orElse("application/json");
        if (!type.endsWith("/json") && !type.endsWith("+json") && !type.startsWith("application/x-amz-json")) {
            throw new RequestRejected(
                    Fault.UNSUPPORTED_MEDIA_TYPE,
                    "The Content-Type is '" + type + "', expected 'application/json'"
                            + " (with curl: -H 'Content-Type: application/json')");
        }
    }
}
