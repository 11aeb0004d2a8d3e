package dev.loquat.dialog.condition;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What an operand stands for.
 *
 * @param values none when it is not set, several for a slot of several values
 * @param isList whether it may have several values
 */
record Value(List<String> values, boolean isList) {

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    static final Value UNSET = new Value(List.of(), false);

    Value {
        values = List.copyOf(values);
    }

    static Value of(String text) {
        return new Value(List.of(text), false);
    }

    static Value list(List<String> values) {
        return new Value(values, true);
    }

    boolean isSet() {
        return !values.isEmpty();
    }

    /** As Lex compares it: several values with commas between them, and a blank as in its examples. */
    String joined() {
        return String.join(", ", values);
    }

    /** The same beside a list: whether an author writes a blank behind a comma makes no difference. */
    String joinedLike(Value other) {
        return other.isList ? COMMA.matcher(joined()).replaceAll(", ") : joined();
    }

    /** A list contains a value, a single text a part of it. */
    boolean contains(String wanted) {
        return isList
                ? values.stream().anyMatch(value -> TypedOrder.compare(value, wanted) == 0)
                : values.stream().anyMatch(value -> containsText(value, wanted));
    }

    private static boolean containsText(String text, String wanted) {
        for (int start = 0; start + wanted.length() <= text.length(); start++) {
            if (text.regionMatches(true, start, wanted, 0, wanted.length())) {
                return true;
            }
        }
        return false;
    }
}
