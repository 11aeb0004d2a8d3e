package dev.loquat.dialog;

import dev.loquat.bot.Message;
import dev.loquat.conversation.ConfirmationState;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.FunctionCall;
import dev.loquat.conversation.FunctionResult;
import dev.loquat.conversation.IntentState;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SessionStateChange;
import dev.loquat.conversation.SessionStateChange.IntentChange;
import dev.loquat.conversation.SlotValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What functions answer and clients send. */
final class Answers {

    private Answers() {}

    static FunctionResult answer(DialogAction action, String... messages) {
        return answer(
                new SessionStateChange(Optional.of(action), Optional.empty(), Optional.empty(), Optional.empty()),
                messages);
    }

    static FunctionResult answer(DialogAction action, IntentChange intent, String... messages) {
        return answer(change(action, intent), messages);
    }

    static FunctionResult answer(SessionStateChange change, String... messages) {
        List<Message> texts =
                Stream.of(messages).<Message>map(Message.PlainText::new).toList();
        return new FunctionResult.Answered(change, texts, Optional.empty());
    }

    /** What most functions answer: the intent as they were told of it. */
    static FunctionResult asTold(FunctionCall call) {
        SessionIntent told = call.state().intent().orElseThrow();
        return answer(
                DialogAction.DELEGATE,
                new IntentChange(
                        told.name(), told.slots(), Optional.of(told.state()), Optional.of(told.confirmationState())));
    }

    static SessionStateChange change(DialogAction action, IntentChange intent) {
        return new SessionStateChange(Optional.of(action), Optional.of(intent), Optional.empty(), Optional.empty());
    }

    static SessionStateChange change(IntentChange intent) {
        return new SessionStateChange(Optional.empty(), Optional.of(intent), Optional.empty(), Optional.empty());
    }

    static SessionStateChange attributes(Map<String, String> attributes) {
        return new SessionStateChange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(attributes));
    }

    /** An intent with slots and their values in turn; an empty value clears the slot. */
    static IntentChange named(String name, String... slotsAndValues) {
        Map<String, SlotValue> slots = new LinkedHashMap<>();
        for (int i = 0; i < slotsAndValues.length; i += 2) {
            String value = slotsAndValues[i + 1];
            slots.put(slotsAndValues[i], value.isEmpty() ? SlotValue.unfilled() : SlotValue.Scalar.of(value, value));
        }
        return new IntentChange(name, slots, Optional.empty(), Optional.empty());
    }

    static IntentChange in(IntentState state, IntentChange intent) {
        return new IntentChange(intent.name(), intent.slots(), Optional.of(state), intent.confirmationState());
    }

    static IntentChange with(ConfirmationState confirmation, IntentChange intent) {
        return new IntentChange(intent.name(), intent.slots(), intent.state(), Optional.of(confirmation));
    }
}
