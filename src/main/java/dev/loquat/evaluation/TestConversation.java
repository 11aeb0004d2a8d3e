package dev.loquat.evaluation;

import java.nio.file.Path;
import java.util.Map;

/** A conversation with a bot, turn by turn. It is used by one thread. */
public interface TestConversation {

    /**
     * Types something.
     *
     * @param requestAttributes what the client sends with it for this turn only
     * @throws dev.loquat.LoquatException when the turn comes to nothing, as when a function fails and the bot has no words
     *     for that
     */
    TurnOutcome say(String text, Map<String, String> requestAttributes);

    /**
     * Plays a recording.
     *
     * @throws dev.loquat.LoquatException as {@link #say}, and when the recording cannot be read
     */
    TurnOutcome hear(Path wav);
}
