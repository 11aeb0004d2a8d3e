package dev.loquat.evaluation;

import java.nio.file.Path;

/** What the user says in a turn: words, or a recording of them. */
public sealed interface UserTurn {

    /** Says this to the bot and waits for what comes of it. */
    TurnOutcome sayTo(TestConversation conversation);

    /** How a report shows it. */
    String shown();

    /**
     * Words.
     *
     * @param text as typed
     */
    record Text(String text) implements UserTurn {
        @Override
        public TurnOutcome sayTo(TestConversation conversation) {
            return conversation.say(text);
        }

        @Override
        public String shown() {
            return text;
        }
    }

    /**
     * A recording.
     *
     * @param wav a WAV file
     */
    record Recording(Path wav) implements UserTurn {
        @Override
        public TurnOutcome sayTo(TestConversation conversation) {
            return conversation.hear(wav);
        }

        @Override
        public String shown() {
            return "(recording " + wav.getFileName() + ")";
        }
    }
}
