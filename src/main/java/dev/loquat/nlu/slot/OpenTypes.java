package dev.loquat.nlu.slot;

import java.util.Set;

/**
 * Built-in types whose values are everywhere: a number is only a slot's value when the words beside it, or the tagger, say
 * so.
 */
final class OpenTypes {

    private static final Set<String> NEED_SUPPORT = Set.of(
            "AMAZON.Number",
            "AMAZON.AlphaNumeric",
            "AMAZON.FirstName",
            "AMAZON.LastName",
            "AMAZON.StreetName",
            "AMAZON.Confirmation",
            "AMAZON.FreeFormInput");

    private OpenTypes() {}

    static boolean needSupport(String type) {
        return NEED_SUPPORT.contains(type);
    }
}
