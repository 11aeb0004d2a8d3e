package dev.loquat.evaluation.speech;

import dev.loquat.speech.audio.Samples;
import java.time.Duration;

/** Something that listens to recordings: a bot with its speech recognition. May be asked by several threads at once. */
@FunctionalInterface
public interface CommandListener {

    /**
     * What the recording wants, heard as the first turn of a conversation.
     *
     * @throws dev.loquat.LoquatException when it cannot be heard
     */
    Answer hear(Samples recording);

    /**
     * What was made of a recording.
     *
     * @param transcript the words that were heard; empty when none were
     * @param command what they mean
     * @param isRejected whether the bot took it for nothing that it is for
     * @param took how long that was thought about
     */
    record Answer(String transcript, SpokenCommand command, boolean isRejected, Duration took) {}
}
