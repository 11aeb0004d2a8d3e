package dev.loquat.bot;

import java.time.Duration;
import java.util.Optional;

/**
 * What is said when the user asks for a moment to look the answer up.
 *
 * @param isActive whether users may do so
 * @param waiting said when they ask for it
 * @param continuing said when they are back
 * @param stillWaiting said in a live conversation as long as they are not
 */
public record WaitAndContinue(
        boolean isActive, Response waiting, Response continuing, Optional<StillWaiting> stillWaiting) {

    /**
     * A reminder that the bot is waiting.
     *
     * @param response what is said
     * @param frequency how long after the last one, 1 to 300 seconds
     * @param timeout after how long the bot stops waiting, 1 to 900 seconds
     */
    public record StillWaiting(Response response, Duration frequency, Duration timeout) {}
}
