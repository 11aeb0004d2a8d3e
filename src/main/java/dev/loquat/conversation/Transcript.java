package dev.loquat.conversation;

/**
 * What speech recognition heard.
 *
 * @param text the words, lower case, without punctuation
 * @param confidence how sure it is, in 0 to 1; typed text has 1
 * @param isFromGrammar whether the bot's grammar restricted what could be heard
 */
public record Transcript(String text, double confidence, boolean isFromGrammar) {

    /** What somebody typed. */
    public static Transcript typed(String text) {
        return new Transcript(text, 1.0, false);
    }
}
