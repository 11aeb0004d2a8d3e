package dev.loquat.bot;

import java.util.List;
import java.util.stream.Stream;

/**
 * A value of a slot type.
 *
 * @param value the canonical value
 * @param synonyms other words for it
 */
public record SlotTypeValue(String value, List<String> synonyms) {

    /** Keeps a copy of the list. */
    public SlotTypeValue {
        synonyms = List.copyOf(synonyms);
    }

    /** All words for it, the value itself first. */
    public Stream<String> words() {
        return Stream.concat(Stream.of(value), synonyms.stream());
    }
}
