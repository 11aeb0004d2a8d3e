package dev.loquat.conversation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A function that the dialog wants called, with all that its event needs to say.
 *
 * @param function the function's name in the bot
 * @param source on whose behalf it is called
 * @param label the hook's label, if it has one
 * @param state where the conversation stands
 * @param interpretations how the utterance was read, the intent in progress first
 * @param proposedNextState what the bot would do of itself; only for a dialog hook that precedes a prompt
 * @param inputTranscript what the user said
 * @param inputMode how the user said it
 * @param transcripts what was heard, the likeliest first
 * @param requestAttributes values that the client sent with this one request
 */
public record FunctionCall(
        String function,
        Source source,
        Optional<String> label,
        SessionState state,
        List<Interpretation> interpretations,
        Optional<ProposedNextState> proposedNextState,
        String inputTranscript,
        InputMode inputMode,
        List<Transcript> transcripts,
        Map<String, String> requestAttributes) {

    /** Keeps copies of the collections, in their order. */
    public FunctionCall {
        interpretations = List.copyOf(interpretations);
        transcripts = List.copyOf(transcripts);
        requestAttributes = Collections.unmodifiableMap(new LinkedHashMap<>(requestAttributes));
    }

    /** On whose behalf a function is called. */
    public enum Source {
        /** Before the bot decides what to ask. */
        DIALOG("DialogCodeHook"),
        /** When all is known and confirmed. */
        FULFILLMENT("FulfillmentCodeHook");

        private final String wireName;

        Source(String wireName) {
            this.wireName = wireName;
        }

        /** Lex's name. */
        public String wireName() {
            return wireName;
        }
    }

    /**
     * What the bot would do of itself.
     *
     * @param dialogAction the prompt that it would give
     * @param intent the intent as it would be
     * @param attempt how often the question has been asked in vain
     */
    public record ProposedNextState(DialogAction dialogAction, SessionIntent intent, int attempt) {}
}
