package dev.loquat.evaluation;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

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
     * @param requestAttributes what the client sends with it for this turn only
     */
    record Text(String text, Map<String, String> requestAttributes) implements UserTurn {

        /** Keeps a copy of the map, in its order. */
        public Text {
            requestAttributes = Collections.unmodifiableMap(new LinkedHashMap<>(requestAttributes));
        }

        /** Words alone. */
        public Text(String text) {
            this(text, Map.of());
        }

        @Override
        public TurnOutcome sayTo(TestConversation conversation) {
            return conversation.say(text, requestAttributes);
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
