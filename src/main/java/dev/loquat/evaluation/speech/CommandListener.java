package dev.loquat.evaluation.speech;

import java.nio.file.Path;

/** Something that listens to recordings: a bot with its speech recognition. */
@FunctionalInterface
public interface CommandListener {

    /**
     * What the recording wants, heard as the first turn of a conversation.
     *
     * @throws dev.loquat.LoquatException when it cannot be heard
     */
    Answer hear(Path recording);

    /**
     * What was made of a recording.
     *
     * @param transcript the words that were heard; empty when none were
     * @param command what they mean
     */
    record Answer(String transcript, SpokenCommand command) {}
}
