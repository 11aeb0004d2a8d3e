package dev.loquat.bot;

/**
 * How a bot asks back when it cannot tell which of its intents is meant, as Lex V2's intent disambiguation does.
 *
 * @param margin how far, in 0 to 1, a confidence may lie behind the greatest one to be offered
 * @param message the question; {@code {intents}} stands for the intents' display names
 * @param conjunction the word before the last name
 * @param most how many intents are offered at most, 2 to 5
 */
public record Disambiguation(double margin, String message, String conjunction, int most) {

    /** What a message has in place of the intents. */
    public static final String INTENTS = "{intents}";

    /** Wide enough for a coin's toss between two intents, and too narrow for a mere second thought. */
    public static final double DEFAULT_MARGIN = 0.1;

    /** Who listens remembers three names. */
    public static final int DEFAULT_MOST = 3;

    /** The question unless the bot says otherwise. */
    public static final String DEFAULT_MESSAGE = "Did you mean {intents}?";

    /** English. */
    public static final String DEFAULT_CONJUNCTION = "or";
}
