package dev.loquat.dialog;

import dev.loquat.bot.Message;
import dev.loquat.conversation.MessageChoice;
import java.util.List;
import java.util.Locale;

/**
 * What is said where a bot has no words of its own and silence would leave the user without an answer. English here; what is said
 * is put into the language of the locale by {@link Translation}.
 */
final class DefaultWords {

    static final String DECLINED = "Okay, I will not do that.";
    static final String NOT_UNDERSTOOD = "Sorry, I did not understand that.";
    static final String FAILED = "Sorry, that did not work.";
    static final String ELICIT_INTENT = "What would you like to do?";
    static final String CONFIRM = "Shall I go ahead?";

    private DefaultWords() {}

    /** A slot or a piece that has no prompt, asked for by its name: {@code DropOffCity} is the drop off city. */
    static String askingFor(String name) {
        String words = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|[_-]", " ").toLowerCase(Locale.ROOT);
        return "Please tell me the " + words + ".";
    }

    /** Which of several values is meant. */
    static String choosing(List<String> values) {
        int last = values.size() - 1;
        return "Do you mean " + String.join(", ", values.subList(0, last)) + " or " + values.get(last) + "?";
    }

    /** What the bot says, or these words when it says nothing. */
    static List<MessageChoice> ifSilent(Progress turn, List<MessageChoice> configured, String words) {
        return turn.said().isEmpty() ? unless(configured, words) : configured;
    }

    /** The configured messages, or these words when there are none. */
    static List<MessageChoice> unless(List<MessageChoice> configured, String words) {
        return configured.isEmpty() ? of(words) : configured;
    }

    static List<MessageChoice> of(String words) {
        return List.of(MessageChoice.only(new Message.PlainText(words)));
    }
}
