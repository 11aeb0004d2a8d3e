package dev.loquat.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A session state as a client or a function sends it: what is left out stays as it is, what is given replaces the whole.
 *
 * @param dialogAction what shall happen next
 * @param intent the intent that shall be in progress; slots that it does not name keep their values
 * @param activeContexts replaces all contexts; an empty list clears them
 * @param sessionAttributes replaces all attributes; an empty map clears them
 */
public record SessionStateChange(
        Optional<DialogAction> dialogAction,
        Optional<IntentChange> intent,
        Optional<List<ActiveContext>> activeContexts,
        Optional<Map<String, String>> sessionAttributes) {

    /** Nothing changes. */
    public static final SessionStateChange NONE =
            new SessionStateChange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * An intent as a client or a function sends it.
     *
     * @param name its name
     * @param slots values of some of its slots; {@link SlotValue#unfilled()} clears one
     * @param state how far it shall be
     * @param confirmationState whether it shall count as confirmed
     */
    public record IntentChange(
            String name,
            Map<String, SlotValue> slots,
            Optional<IntentState> state,
            Optional<ConfirmationState> confirmationState) {}
}
