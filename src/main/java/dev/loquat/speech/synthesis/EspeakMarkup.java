package dev.loquat.speech.synthesis;

import dev.loquat.bot.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes of messages a document of the SSML that eSpeak NG understands. */
final class EspeakMarkup {

    /** Letters with several digits behind them are a reference, such as {@code C3708}, and no word with a number. */
    private static final Pattern REFERENCE =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\p{L}{1,3}\\p{N}{3,}[\\p{L}\\p{N}]*(?![\\p{L}\\p{N}])");

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

    /**
     * Text without meaning to eSpeak: no tags, and none of its own notation of phonemes, {@code [[…]]}. References are spelled, as
     * people say them; eSpeak would make a number of their digits.
     */
    static String escaped(String text) {
        return spelled(text)
                .replaceAll("[\\p{Cntrl}]+", " ")
                .replace("[[", "[ [")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private static String spelled(String text) {
        return REFERENCE.matcher(text).replaceAll(match -> match.group().replaceAll("(?<=.)(?=.)", " "));
    }
}
