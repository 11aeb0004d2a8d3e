package dev.loquat.evaluation.builtin;

import dev.loquat.nlu.slot.builtin.BuiltinContext;
import dev.loquat.nlu.slot.builtin.BuiltinSlotType;
import dev.loquat.nlu.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The text has exactly these values, in this order.
 *
 * @param expected the values
 * @param ignored stretches in which anything may be found
 */
record SpansInText(List<Span> expected, List<Span> ignored) implements Question {

    /**
     * A stretch of the text.
     *
     * @param start its first character
     * @param end the character behind its last one
     * @param values what it may mean, of which one is enough
     */
    record Span(int start, int end, List<ExpectedValue> values) {

        boolean isMetBy(Found found) {
            return found.start() == start
                    && found.end() == end
                    && values.stream().anyMatch(found::means);
        }
    }

    SpansInText {
        expected = List.copyOf(expected);
        ignored = List.copyOf(ignored);
    }

    @Override
    public Verdict ask(List<BuiltinSlotType> types, TokenizedText text, BuiltinContext context) {
        List<Found> counted = new ArrayList<>(Found.outermost(WholeText.all(types, text, context)));
        counted.removeIf(found -> ignored.stream().anyMatch(span -> found.overlaps(span.start(), span.end())));
        boolean right = !types.isEmpty() && counted.size() == expected.size();
        for (int i = 0; right && i < counted.size(); i++) {
            right = expected.get(i).isMetBy(counted.get(i));
        }
        return new Verdict(right, Found.shown(counted));
    }

    @Override
    public String toString() {
        return expected.isEmpty()
                ? "nothing"
                : expected.stream()
                        .map(span -> span.start() + "-" + span.end() + " = "
                                + span.values().stream().map(Object::toString).collect(Collectors.joining(" or ")))
                        .collect(Collectors.joining(", "));
    }
}
