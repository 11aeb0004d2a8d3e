package dev.loquat.fulfillment.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Words that the user is expected to say.
 *
 * @param slotHints by the intents' names, by the slots' names
 */
public record LexRuntimeHints(Map<String, Map<String, Hint>> slotHints) {

    /** Keeps a copy of the map, in its order. */
    public LexRuntimeHints {
        slotHints = Collections.unmodifiableMap(new LinkedHashMap<>(slotHints));
    }

    /**
     * What is expected for one slot.
     *
     * @param runtimeHintValues values in the words in which they are said
     * @param subSlotHints what is expected for the pieces of a slot that is made of pieces
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Hint(List<Phrase> runtimeHintValues, Map<String, Hint> subSlotHints) {

        /** Keeps copies of the collections, in their order. */
        public Hint {
            runtimeHintValues = List.copyOf(runtimeHintValues);
            subSlotHints = Collections.unmodifiableMap(new LinkedHashMap<>(subSlotHints));
        }

        /** These phrases. */
        public static Hint of(List<String> phrases) {
            return new Hint(phrases.stream().map(Phrase::new).toList(), Map.of());
        }
    }

    /**
     * Words for one value.
     *
     * @param phrase the words
     */
    public record Phrase(String phrase) {}
}
