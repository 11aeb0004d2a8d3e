package dev.loquat.bot;

import java.time.Duration;
import java.util.Optional;

/**
 * How the bot listens after it has asked.
 *
 * @param allowsInterrupt whether users may speak before the question has been spoken to its end
 * @param allowsAudio whether they may speak
 * @param allowsDtmf whether they may press keys
 * @param startTimeout how long the bot waits for speech or keys to begin
 * @param audio how long speech may last
 * @param dtmf how keys are read
 * @param textTimeout how long the bot waits for text
 */
public record PromptAttempt(
        boolean allowsInterrupt,
        boolean allowsAudio,
        boolean allowsDtmf,
        Optional<Duration> startTimeout,
        Optional<Audio> audio,
        Optional<Dtmf> dtmf,
        Optional<Duration> textTimeout) {

    /**
     * How long speech may last.
     *
     * @param longest after how long it is cut off
     * @param endTimeout how long a silence ends it
     */
    public record Audio(Duration longest, Duration endTimeout) {}

    /**
     * How keys are read.
     *
     * @param most how many there may be, up to 1024
     * @param endTimeout how long a pause ends them
     * @param deletionKey the key that takes all back
     * @param endKey the key that ends them
     */
    public record Dtmf(int most, Duration endTimeout, String deletionKey, String endKey) {}
}
