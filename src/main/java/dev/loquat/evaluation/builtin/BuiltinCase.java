package dev.loquat.evaluation.builtin;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * A text and what built-in types are to find in it.
 *
 * @param text what somebody says
 * @param now when they say it
 * @param localeId in which locale
 * @param types the types that are asked, such as {@code AMAZON.Number}
 * @param question what is asked of them
 */
public record BuiltinCase(String text, ZonedDateTime now, String localeId, List<String> types, Question question) {

    /** Keeps a copy of the list. */
    public BuiltinCase {
        types = List.copyOf(types);
    }

    /** The types that are asked, in one word. */
    String typeNames() {
        return String.join("|", types);
    }
}
