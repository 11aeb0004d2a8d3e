package dev.loquat.nlu.slot.builtin;

import java.util.List;

/**
 * One of the values that words may have.
 *
 * @param written as Lex writes it, such as {@code 2026-11-25}
 * @param resolution what it means
 */
public record ResolvedValue(String written, Resolution resolution) {

    /** What means just what is written. */
    static ResolvedValue text(String written) {
        return new ResolvedValue(written, new Resolution.Text(written));
    }

    /** The strings that Lex gives. */
    static List<String> written(List<ResolvedValue> values) {
        return values.stream().map(ResolvedValue::written).toList();
    }
}
