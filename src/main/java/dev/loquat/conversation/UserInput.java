package dev.loquat.conversation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the user said in this turn.
 *
 * @param text the words
 * @param mode how they came
 * @param transcripts what was heard, the likeliest first; for typed text the text itself
 * @param requestAttributes values that the client sent with this one request
 * @param requestId names this request
 */
public record UserInput(
        String text,
        InputMode mode,
        List<Transcript> transcripts,
        Map<String, String> requestAttributes,
        String requestId) {

    /** Keeps copies of the collections, in their order. */
    public UserInput {
        transcripts = List.copyOf(transcripts);
        requestAttributes = Collections.unmodifiableMap(new LinkedHashMap<>(requestAttributes));
    }

    /** The same with further request attributes. */
    public UserInput withRequestAttributes(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(requestAttributes);
        all.putAll(more);
        return new UserInput(text, mode, transcripts, all, requestId);
    }

    /** Typed text with nothing besides. */
    public static UserInput typed(String text, String requestId) {
        return typed(text, Map.of(), requestId);
    }

    /** Typed text with what the client sends besides. */
    public static UserInput typed(String text, Map<String, String> requestAttributes, String requestId) {
        return new UserInput(text, InputMode.TEXT, List.of(Transcript.typed(text)), requestAttributes, requestId);
    }

    /**
     * Speech; its text is the likeliest transcript, and empty when nothing was heard.
     *
     * @param transcripts what was heard, the likeliest first
     */
    public static UserInput spoken(
            List<Transcript> transcripts, Map<String, String> requestAttributes, String requestId) {
        String text = transcripts.isEmpty() ? "" : transcripts.get(0).text();
        return new UserInput(text, InputMode.SPEECH, transcripts, requestAttributes, requestId);
    }
}
