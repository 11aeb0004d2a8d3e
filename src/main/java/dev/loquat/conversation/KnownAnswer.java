package dev.loquat.conversation;

import dev.loquat.bot.QuestionAndAnswer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An answer that a bot knows to what it was asked.
 *
 * @param question the known question that is nearest to what was asked
 * @param answer the answer to it
 * @param source where the answer is from
 * @param similarity how near the question is, at most 1
 */
public record KnownAnswer(String question, String answer, Optional<String> source, double similarity) {

    /** The answer as request attributes, for messages and functions; by Lex's names. */
    public Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put(QuestionAndAnswer.ANSWER_ATTRIBUTE, answer);
        source.ifPresent(from -> attributes.put(QuestionAndAnswer.SOURCE_ATTRIBUTE, from));
        return attributes;
    }
}
