package dev.loquat.evaluation;

import dev.loquat.bot.Message;
import dev.loquat.conversation.MessageChoice;
import java.util.stream.Stream;

/** Messages as conversation tests compare and show them. */
final class MessageText {

    private MessageText() {}

    /** The sent wording and all that might have been sent in its place. */
    static Stream<String> wordings(MessageChoice message) {
        return Stream.concat(Stream.of(message.message()), message.variations().stream())
                .map(MessageText::of);
    }

    /** The message's words; of a card its title, for a card is a heading with things to press. */
    static String of(Message message) {
        return evenlySpaced(words(message));
    }

    static String evenlySpaced(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String words(Message message) {
        if (message instanceof Message.PlainText plain) {
            return plain.value();
        }
        if (message instanceof Message.Ssml ssml) {
            return ssml.value();
        }
        if (message instanceof Message.CustomPayload payload) {
            return payload.value();
        }
        return ((Message.ImageResponseCard) message).title();
    }
}
