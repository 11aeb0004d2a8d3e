package dev.loquat.speech.synthesis;

import dev.loquat.bot.Message;
import java.util.ArrayList;
import java.util.List;

/** Makes of messages a document of the SSML that eSpeak NG understands. */
final class EspeakMarkup {

    private EspeakMarkup() {}

    /** All that is to be said; empty when there is nothing. */
    static String document(List<Message> messages) {
        List<String> spoken = new ArrayList<>();
        for (Message message : messages) {
            String markup = markup(message);
            if (!markup.isBlank()) {
                spoken.add("<p>" + markup + "</p>");
            }
        }
        return spoken.isEmpty() ? "" : "<speak>" + String.join("\n", spoken) + "</speak>";
    }

    private static String markup(Message message) {
        if (message instanceof Message.PlainText text) {
            return escaped(text.value());
        }
        return message instanceof Message.Ssml ssml ? EspeakSsml.of(ssml.value()) : "";
    }

    /** Text without meaning to eSpeak: no tags, and none of its own notation of phonemes, {@code [[…]]}. */
    static String escaped(String text) {
        return text.replaceAll("[\\p{Cntrl}]+", " ")
                .replace("[[", "[ [")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
