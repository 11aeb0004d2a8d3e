package dev.loquat.bot;

import java.util.Optional;

/**
 * A place at which the intent's dialog function may be called.
 *
 * @param isActive whether the place counts at all
 * @param invokes whether the function is really called; if not, things go on as if it had succeeded
 * @param label what the function is told about the place ({@code invocationLabel})
 * @param success what follows when the function delegates
 * @param failure what follows when it fails
 * @param timeout what follows when it takes too long
 */
public record CodeHook(
        boolean isActive, boolean invokes, Optional<String> label, Outcome success, Outcome failure, Outcome timeout) {

    /**
     * Whether the dialog function is called on turns that ask a question.
     *
     * @param invokes whether it is called
     * @param label what the function is told about the place ({@code invocationLabel})
     */
    public record Elicitation(boolean invokes, Optional<String> label) {}
}
