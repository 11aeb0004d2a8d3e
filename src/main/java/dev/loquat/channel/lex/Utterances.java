package dev.loquat.channel.lex;

import dev.loquat.channel.ChannelConfig;
import dev.loquat.channel.Fault;
import dev.loquat.channel.JsonText;
import dev.loquat.channel.MediaTypes;
import dev.loquat.channel.RequestRejected;
import dev.loquat.conversation.UserInput;
import dev.loquat.turn.Conversations;
import dev.loquat.turn.InputText;
import dev.loquat.turn.ListeningPlace;
import jakarta.inject.Singleton;
import java.util.Map;

/** Makes of the body of {@code RecognizeUtterance} what the user said, be it typed or spoken. */
@Singleton
final class Utterances {

    private final Conversations conversations;
    private final ChannelConfig config;

    Utterances(Conversations conversations, ChannelConfig config) {
        this.conversations = conversations;
        this.config = config;
    }

    /**
     * What the user said; the empty text when nobody spoke.
     *
     * @param place where in the conversation
     * @param contentType what the client says the body is
     * @throws RequestRejected when it is neither text nor audio
     * @throws dev.loquat.speech.AudioRejected when it cannot be heard
     */
    UserInput heard(ListeningPlace place, byte[] body, String contentType, Map<String, String> attributes, String id) {
        String type = MediaTypes.essence(contentType);
        if (type.equals("text/plain")) {
            String text = JsonText.text(body, MediaTypes.charset(contentType), "The body");
            InputText.require(text, config.maxTextLength(), "The text");
            return UserInput.typed(text, attributes, id);
        }
        if (!type.startsWith("audio/")) {
            throw new RequestRejected(Fault.UNSUPPORTED_MEDIA_TYPE, unsupported("The Content-Type is '" + type + "'"));
        }
        return UserInput.spoken(conversations.transcribe(place, body, contentType), attributes, id);
    }

    /** What a client is told whose body is neither text nor audio, or who does not say what it is. */
    static String unsupported(String found) {
        return found
                + ", expected 'text/plain; charset=utf-8', 'audio/wav' or 'audio/l16; rate=16000; channels=1'"
                + " (with curl: -H 'Content-Type: audio/wav' --data-binary @order.wav, or -F file=@order.wav)";
    }
}
