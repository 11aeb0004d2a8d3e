package dev.loquat.bot;

import java.util.List;

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
}
