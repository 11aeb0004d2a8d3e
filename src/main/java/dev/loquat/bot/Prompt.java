package dev.loquat.bot;

/**
 * A question that is asked again when the answer is not understood.
 *
 * @param question the question
 * @param retries how often it is asked again, 0 to 5
 */
public record Prompt(Response question, int retries) {

    /** How often a question is asked again unless the bot says otherwise. */
    public static final int DEFAULT_RETRIES = 2;
}
