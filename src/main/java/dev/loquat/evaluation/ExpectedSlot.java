package dev.loquat.evaluation;

import dev.loquat.conversation.SlotValue;
import java.util.List;

/**
 * What a slot must hold.
 *
 * @param name the slot
 * @param values its interpreted value, or values if it takes several; none if it must be unfilled
 */
public record ExpectedSlot(String name, List<String> values) {

    /** Keeps a copy of the list. */
    public ExpectedSlot {
        values = List.copyOf(values);
    }

    /** Whether the slot holds just this. */
    boolean isMetBy(SlotValue value) {
        return values.equals(value.match(new InterpretedValues()));
    }

    /** As a report shows it. */
    String shown() {
        return values.isEmpty() ? SlotText.UNFILLED : String.join(", ", values);
    }

    /** A value that may mean several things is not any one of them. */
    private static final class InterpretedValues implements SlotValue.Cases<List<String>> {
        @Override
        public List<String> unfilled() {
            return List.of();
        }

        @Override
        public List<String> scalar(SlotValue.Scalar scalar) {
            return List.of(SlotText.of(scalar));
        }

        @Override
        public List<String> multiple(SlotValue.Multiple multiple) {
            return multiple.values().stream().map(SlotText::of).toList();
        }

        @Override
        public List<String> composite(SlotValue.Composite composite) {
            return composite.subSlots().values().stream()
                    .flatMap(piece -> piece.match(this).stream())
                    .toList();
        }
    }
}
