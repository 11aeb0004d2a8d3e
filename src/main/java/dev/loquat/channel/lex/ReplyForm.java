package dev.loquat.channel.lex;

import dev.loquat.channel.MediaTypes;
import dev.loquat.channel.RequestRejected;
import dev.loquat.speech.ReplyAudio;
import dev.loquat.turn.TurnRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The form in which a client wants a reply that Lex gives in headers. */
enum ReplyForm {
    /** Lex's: JSON in compressed headers, and a body that only audio would fill. */
    HEADERS,
    /** The same members as JSON in the body. */
    JSON;

    /**
     * The form that a request asks for. A missing type of response means text; only an {@code Accept} that names JSON counts,
     * since clients send wildcards without being asked.
     *
     * @throws RequestRejected when it asks for something unknown
     */
    static ReplyForm of(Optional<String> responseContentType, Optional<String> accept, Optional<String> format) {
        String type = MediaTypes.essence(responseContentType.orElse("text/plain"));
        if (ReplyAudio.of(type).isPresent()) {
            return HEADERS;
        }
        if (!type.equals("text/plain") && !type.equals("application/json")) {
            throw RequestRejected.invalid("The response content type is '" + type + "', expected '" + TurnRequest.TEXT
                    + "', 'application/json', or 'audio/pcm', 'audio/mpeg', 'audio/ogg' or 'audio/wav'");
        }
        boolean wantsJson = type.equals("application/json")
                || format.filter("json"::equals).isPresent()
                || accept.filter(ReplyForm::namesJson).isPresent();
        return wantsJson ? JSON : HEADERS;
    }

    private static boolean namesJson(String accept) {
        return Arrays.stream(accept.toLowerCase(Locale.ROOT).split(","))
                .map(MediaTypes::essence)
                .anyMatch("application/json"::equals);
    }
}
