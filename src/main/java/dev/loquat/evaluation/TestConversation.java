package dev.loquat.evaluation;

import java.nio.file.Path;

/** A conversation with a bot, turn by turn. It is used by one thread. */
public interface TestConversation {

    /**
     * Types something.
     *
     * @throws dev.loquat.LoquatException when the turn comes to nothing, as when a function fails and the bot has no words
     *     for that
     */
    TurnOutcome say(String text);

    /**
     * Plays a recording.
     *
     * @throws dev.loquat.LoquatException as {@link #say}, and when the recording cannot be read
     */
    TurnOutcome hear(Path wav);
}
