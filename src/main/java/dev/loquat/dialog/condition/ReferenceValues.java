package dev.loquat.dialog.condition;

import dev.loquat.bot.condition.Reference;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SessionState;
import dev.loquat.conversation.SlotValue;
import dev.loquat.conversation.UserInput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What references stand for at one point of a conversation. */
public final class ReferenceValues {

    private final SessionState state;
    private final List<SessionIntent> otherIntents;
    private final UserInput input;
    private final InputValues inputValues;

    /**
     * @param state where the conversation stands
     * @param otherIntents intents besides the current one whose slots can be referred to as <code>{Intent.Slot}</code>
     * @param input the user's last words
     */
    public ReferenceValues(SessionState state, List<SessionIntent> otherIntents, UserInput input) {
        this.state = state;
        this.otherIntents = List.copyOf(otherIntents);
        this.input = input;
        this.inputValues = new InputValues(state, input);
    }

    /** The value as text, several values with commas between them; empty when it is not set. */
    public Optional<String> text(Reference reference) {
        return Optional.of(of(reference)).filter(Value::isSet).map(Value::joined);
    }

    Value of(Reference reference) {
        return reference.match(new Reference.ReferenceCases<>() {
            @Override
            public Value slot(Reference.Slot slot) {
                return slotValue(slot.path()).match(SlotText.INSTANCE);
            }

            @Override
            public Value sessionAttribute(Reference.SessionAttribute attribute) {
                return attribute(state.sessionAttributes(), attribute.name());
            }

            @Override
            public Value requestAttribute(Reference.RequestAttribute attribute) {
                return attribute(input.requestAttributes(), attribute.name());
            }

            @Override
            public Value inputPath(Reference.InputPath path) {
                return inputValues.at(path.path());
            }
        });
    }

    /** The first name is a slot of the current intent if there is one, else an intent. */
    private SlotValue slotValue(List<String> path) {
        return state.intent()
                .filter(intent -> intent.slots().containsKey(path.get(0)))
                .map(intent -> inner(intent, path))
                .orElseGet(() -> inOther(path));
    }

    private SlotValue inOther(List<String> path) {
        return Stream.concat(state.intent().stream(), otherIntents.stream())
                .filter(intent -> path.size() > 1 && intent.name().equals(path.get(0)))
                .findFirst()
                .map(intent -> inner(intent, path.subList(1, path.size())))
                .orElseGet(SlotValue::unfilled);
    }

    private static SlotValue inner(SessionIntent intent, List<String> path) {
        SlotValue slot = intent.slot(path.get(0));
        if (path.size() == 1) {
            return slot;
        }
        return slot instanceof SlotValue.Composite composite && path.size() == 2
                ? composite.subSlot(path.get(1))
                : SlotValue.unfilled();
    }

    private static Value attribute(Map<String, String> attributes, String name) {
        String value = attributes.get(name);
        return value == null ? Value.UNSET : Value.of(value);
    }

    private enum SlotText implements SlotValue.Cases<Value> {
        INSTANCE;

        @Override
        public Value unfilled() {
            return Value.UNSET;
        }

        @Override
        public Value scalar(SlotValue.Scalar scalar) {
            return Value.of(scalar.text());
        }

        @Override
        public Value multiple(SlotValue.Multiple multiple) {
            return Value.list(
                    multiple.values().stream().map(SlotValue.Scalar::text).toList());
        }

        @Override
        public Value composite(SlotValue.Composite composite) {
            return composite.isFilled() ? Value.of(composite.text()) : Value.UNSET;
        }
    }
}
