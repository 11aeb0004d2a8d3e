package dev.loquat.fulfillment.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.loquat.conversation.FunctionCall;
import dev.loquat.conversation.InputMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a function is told when the dialog calls it.
 *
 * @param messageVersion {@code 1.0}
 * @param invocationSource whether the dialog asks what to do next, or the intent is to be fulfilled
 * @param invocationLabel the hook's label, if it has one
 * @param inputMode how the user spoke
 * @param responseContentType the type of reply that the client expects, such as {@code text/plain; charset=utf-8}
 * @param sessionId the session
 * @param inputTranscript what the user said
 * @param bot the bot that calls
 * @param interpretations how the utterance was read, the intent in progress first
 * @param proposedNextState what the bot would do of itself; only for a dialog hook that precedes a prompt
 * @param requestAttributes values that the client sent with this one request
 * @param sessionState where the conversation stands
 * @param transcriptions what was heard, the likeliest first
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record LexEvent(
        String messageVersion,
        FunctionCall.Source invocationSource,
        Optional<String> invocationLabel,
        InputMode inputMode,
        String responseContentType,
        String sessionId,
        String inputTranscript,
        Bot bot,
        List<Interpretation> interpretations,
        Optional<ProposedNextState> proposedNextState,
        Map<String, String> requestAttributes,
        LexSessionState sessionState,
        List<Transcription> transcriptions) {

    /** Keeps copies of the collections, in their order. */
    public LexEvent {
        interpretations = List.copyOf(interpretations);
        requestAttributes = Collections.unmodifiableMap(new LinkedHashMap<>(requestAttributes));
        transcriptions = List.copyOf(transcriptions);
    }

    /**
     * Reads an event, as for a function's own tests.
     *
     * @throws IllegalArgumentException when the text is no event
     */
    public static LexEvent parse(String json) {
        try {
            return EventMapper.get().readValue(json, LexEvent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a Lex V2 event: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * The intent in progress.
     *
     * @throws IllegalStateException when there is none, which does not happen in an event that the dialog made
     */
    public LexIntent intent() {
        return sessionState.intent().orElseThrow(() -> new IllegalStateException("the event has no intent"));
    }

    /** What the value of a slot of the intent in progress means; empty when the slot is unfilled or ambiguous. */
    public Optional<String> slot(String name) {
        return intent().slot(name);
    }

    /** A session attribute. */
    public Optional<String> sessionAttribute(String name) {
        return Optional.ofNullable(sessionAttributes().get(name));
    }

    /** All session attributes. */
    public Map<String, String> sessionAttributes() {
        return sessionState.sessionAttributes().orElse(Map.of());
    }

    /** Whether the dialog asks what to do next; else the intent is to be fulfilled. */
    public boolean asksForNextStep() {
        return invocationSource == FunctionCall.Source.DIALOG;
    }

    /**
     * The bot that calls.
     *
     * @param id its id
     * @param name its name
     * @param aliasId the alias in use, such as {@code TSTALIASID}
     * @param aliasName the alias's name
     * @param localeId the language of the session, such as {@code en_US}
     * @param version its version, such as {@code DRAFT}
     */
    public record Bot(String id, String name, String aliasId, String aliasName, String localeId, String version) {}

    /**
     * One reading of what the user said.
     *
     * @param intent the intent with the slot values that the utterance holds
     * @param interpretationSource what read it, {@code Lex}
     * @param nluConfidence how likely the reading is, in 0 to 1; empty for the fallback intent
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Interpretation(LexIntent intent, String interpretationSource, OptionalDouble nluConfidence) {}

    /**
     * What the bot would do of itself.
     *
     * @param dialogAction the question that it would ask
     * @param intent the intent as it would be
     * @param prompt how often it would have asked
     */
    public record ProposedNextState(LexDialogAction dialogAction, LexIntent intent, PromptAttempt prompt) {}

    /**
     * How often a question has been asked.
     *
     * @param attempt {@code Initial}, or {@code Retry1} to {@code Retry5}
     */
    public record PromptAttempt(String attempt) {}

    /**
     * What was heard.
     *
     * @param transcription the words
     * @param transcriptionConfidence how sure that is, in 0 to 1; typed text has 1
     * @param resolvedContext the intent that the words were read as
     * @param resolvedSlots the values that the words hold; without interpreted value
     */
    public record Transcription(
            String transcription,
            double transcriptionConfidence,
            ResolvedContext resolvedContext,
            Map<String, LexSlot> resolvedSlots) {

        /** Keeps a copy of the map, in its order. */
        public Transcription {
            resolvedSlots = Collections.unmodifiableMap(new LinkedHashMap<>(resolvedSlots));
        }
    }

    /**
     * What words were read as.
     *
     * @param intent the intent's name; empty when they were not the ones that counted
     */
    public record ResolvedContext(Optional<String> intent) {}
}
