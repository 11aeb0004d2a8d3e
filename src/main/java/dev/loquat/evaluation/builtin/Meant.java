package dev.loquat.evaluation.builtin;

import java.util.List;

/**
 * What a result of the source means in our words.
 *
 * @param values alternatives, of which one is enough
 * @param whyNone why there are none; empty where there are
 * @param isCounted whether a case counts that has nothing but this
 */
record Meant(List<ExpectedValue> values, String whyNone, boolean isCounted) {

    static Meant oneOf(List<ExpectedValue> values) {
        return new Meant(values, "", true);
    }

    /** Nothing that one of our types means. */
    static Meant nothing(String why) {
        return new Meant(List.of(), why, false);
    }

    /** A unit alone, which the source tells and Lex has no value for: what else is found is wrong all the same. */
    static Meant withoutNumber() {
        return new Meant(List.of(), "no number", true);
    }
}
