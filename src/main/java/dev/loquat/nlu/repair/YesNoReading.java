package dev.loquat.nlu.repair;

import dev.loquat.conversation.YesNo;

/**
 * How an utterance, or its beginning, answers a question that wants yes or no.
 *
 * @param answer what it says
 * @param endToken the token behind the last one of the answer: in "no, Boston" the one of Boston
 * @param isWhole whether nothing stands behind it
 */
public record YesNoReading(YesNo answer, int endToken, boolean isWhole) {}
