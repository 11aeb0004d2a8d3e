package dev.loquat.bot;

import java.util.List;
import java.util.Optional;

/**
 * A kind of value, made by the bot's author.
 *
 * @param name unique in its locale
 * @param parent the built-in type that it narrows, such as {@code AMAZON.AlphaNumeric}
 * @param resolution which values it takes
 * @param values the values that it knows
 * @param pattern a regular expression that a value has to match; only with the parent {@code AMAZON.AlphaNumeric}
 */
public record SlotType(
        String name,
        Optional<String> parent,
        Resolution resolution,
        List<SlotTypeValue> values,
        Optional<String> pattern) {

    /** The prefix of Lex's built-in types. */
    public static final String BUILTIN_PREFIX = "AMAZON.";

    /** What the names of built-in types begin with that Lex does not have. */
    public static final String OWN_BUILTIN_PREFIX = "LOQUAT.";

    /** Which values a slot type takes. */
    public enum Resolution {
        /** Any plausible text; the values are examples. The slot's value is what the user said. */
        ORIGINAL_VALUE,
        /** Only the values and their synonyms. The slot's value is the canonical one. */
        TOP_RESOLUTION
    }

    /** Keeps a copy of the list. */
    public SlotType {
        values = List.copyOf(values);
    }
}
