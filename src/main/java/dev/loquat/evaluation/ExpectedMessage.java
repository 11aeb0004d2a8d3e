package dev.loquat.evaluation;

import dev.loquat.conversation.MessageChoice;
import java.util.regex.Pattern;

/**
 * A message that the bot must say. It is met by any configured wording of the message, not only by the one that was sent, so
 * that a test does not depend on the choice.
 */
public sealed interface ExpectedMessage {

    /** Whether the message, in any of its wordings, is the expected one. */
    boolean isMetBy(MessageChoice message);

    /** As it stands in the test. */
    String written();

    /**
     * The very words; only how much white space lies between them does not matter.
     *
     * @param written the text
     */
    record Text(String written) implements ExpectedMessage {
        @Override
        public boolean isMetBy(MessageChoice message) {
            String expected = MessageText.evenlySpaced(written);
            return MessageText.wordings(message).anyMatch(expected::equals);
        }
    }

    /**
     * Words that are found by a regular expression, anywhere in the message.
     *
     * @param pattern the expression
     */
    record Regex(Pattern pattern) implements ExpectedMessage {
        @Override
        public boolean isMetBy(MessageChoice message) {
            return MessageText.wordings(message).anyMatch(pattern.asPredicate());
        }

        @Override
        public String written() {
            return "/" + pattern.pattern() + "/";
        }
    }
}
