package dev.loquat.bot;

import java.util.List;
import java.util.Optional;

/**
 * Something that users ask and that a bot answers as it is written.
 *
 * @param questions wordings of the question, as plain text
 * @param answer the answer
 * @param source where the answer is from, such as a page's address
 */
public record QuestionAndAnswer(List<String> questions, String answer, Optional<String> source) {

    /** The request attribute that holds the answer while it is said, as in Lex. */
    public static final String ANSWER_ATTRIBUTE = "x-amz-lex:qnA-search-response";

    /** The request attribute that holds where the answer is from, as in Lex. */
    public static final String SOURCE_ATTRIBUTE = "x-amz-lex:qnA-search-response-source";

    /** Keeps a copy of the list. */
    public QuestionAndAnswer {
        questions = List.copyOf(questions);
    }
}
