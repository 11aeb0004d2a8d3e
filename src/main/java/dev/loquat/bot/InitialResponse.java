package dev.loquat.bot;

import java.util.Optional;

/**
 * How an intent begins.
 *
 * @param outcome what is said before the first prompt, and where it goes on
 * @param hook where the dialog function may be called before the first prompt
 */
public record InitialResponse(Outcome outcome, Optional<CodeHook> hook) {

    /** An intent that begins with its first prompt. */
    public static final InitialResponse NONE = new InitialResponse(Outcome.NONE, Optional.empty());

    /** What is said first. */
    public Response response() {
        return outcome.response();
    }
}
