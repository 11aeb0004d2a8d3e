package dev.loquat.evaluation;

import dev.loquat.conversation.SlotValue;
import java.util.stream.Collectors;

/** Slot values as reports show them. */
final class SlotText {

    static final String UNFILLED = "(unfilled)";

    private SlotText() {}

    static String of(SlotValue value) {
        return value.match(new Shown());
    }

    private static final class Shown implements SlotValue.Cases<String> {
        @Override
        public String unfilled() {
            return UNFILLED;
        }

        @Override
        public String scalar(SlotValue.Scalar scalar) {
            return scalar.interpretedValue()
                    .orElseGet(() -> "(ambiguous: " + String.join(" or ", scalar.resolvedValues()) + ")");
        }

        @Override
        public String multiple(SlotValue.Multiple multiple) {
            return multiple.values().stream().map(this::scalar).collect(Collectors.joining(", "));
        }

        @Override
        public String composite(SlotValue.Composite composite) {
            return composite.subSlots().entrySet().stream()
                    .map(piece -> piece.getKey() + ": " + piece.getValue().match(this))
                    .collect(Collectors.joining(", "));
        }
    }
}
