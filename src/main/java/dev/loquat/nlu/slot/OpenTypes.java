package dev.loquat.nlu.slot;

import java.util.Set;

/**
 * Built-in types of which more is a value than can be listed. Some have values everywhere: a number is only a slot's value when
 * the words beside it, or the tagger, say so.
 */
final class OpenTypes {

    private static final Set<String> NEED_SUPPORT = Set.of(
            "AMAZON.Number",
            "AMAZON.AlphaNumeric",
            "AMAZON.FirstName",
            "AMAZON.LastName",
            "AMAZON.StreetName",
            "AMAZON.Confirmation",
            "AMAZON.FreeFormInput",
            "LOQUAT.Ordinal",
            "LOQUAT.Quantity");

    /** Types of names, of which no list is complete; in what is written they have a capital. */
    private static final Set<String> NAMES =
            Set.of("AMAZON.City", "AMAZON.StreetName", "AMAZON.FirstName", "AMAZON.LastName", "LOQUAT.Airport");

    private OpenTypes() {}

    static boolean areNames(String type) {
        return NAMES.contains(type);
    }

    static boolean areWrittenInGroups(String type) {
        return type.equals("AMAZON.AlphaNumeric");
    }

    static boolean needSupport(String type) {
        return NEED_SUPPORT.contains(type);
    }
}
