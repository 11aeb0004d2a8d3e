package dev.loquat.bot;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of value, made by the bot's author.
 *
 * @param name unique in its locale
 * @param parent the built-in type that it narrows, such as {@code AMAZON.AlphaNumeric}
 * @param resolution which values it takes
 * @param values the values that it knows
 * @param pattern a regular expression that a value has to match; only with the parent {@code AMAZON.AlphaNumeric}
 * @param description what it is for; empty when not said
 * @param subSlots of a composite type the slot types of its pieces, by the pieces' names; empty for other types
 * @param lex members that only Lex knows
 */
public record SlotType(
        String name,
        Optional<String> parent,
        Resolution resolution,
        List<SlotTypeValue> values,
        Optional<String> pattern,
        String description,
        Map<String, String> subSlots,
        LexMembers lex) {

    /** The prefix of Lex's built-in types. */
    public static final String BUILTIN_PREFIX = "AMAZON.";

    /** What the names of built-in types begin with that Lex does not have. */
    public static final String OWN_BUILTIN_PREFIX = "LOQUAT.";

    /** Which values a slot type takes. */
    public enum Resolution {
        /** Any plausible text; the values are examples. The slot's value is what the user said. */
        ORIGINAL_VALUE,
        /** Only the values and their synonyms. The slot's value is the canonical one. */
        TOP_RESOLUTION,
        /** The values that are found in what the user said, joined with spaces. */
        CONCATENATION
    }

    /** Keeps copies of the list and the map. */
    public SlotType {
        values = List.copyOf(values);
        subSlots = Collections.unmodifiableMap(new LinkedHashMap<>(subSlots));
    }

    /** A type of values. */
    public SlotType(
            String name,
            Optional<String> parent,
            Resolution resolution,
            List<SlotTypeValue> values,
            Optional<String> pattern) {
        this(name, parent, resolution, values, pattern, "", Map.of(), LexMembers.NONE);
    }

    /** Whether its values are made of pieces. */
    public boolean isComposite() {
        return !subSlots.isEmpty();
    }
}
