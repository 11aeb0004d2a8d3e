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
 * @param runtimeHints replaces all hints; empty ones clear them
 */
public record SessionStateChange(
        Optional<DialogAction> dialogAction,
        Optional<IntentChange> intent,
        Optional<List<ActiveContext>> activeContexts,
        Optional<Map<String, String>> sessionAttributes,
        Optional<RuntimeHints> runtimeHints) {

    /** Nothing changes. */
    public static final SessionStateChange NONE =
            new SessionStateChange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** A change that leaves the runtime hints as they are. */
    public SessionStateChange(
            Optional<DialogAction> dialogAction,
            Optional<IntentChange> intent,
            Optional<List<ActiveContext>> activeContexts,
            Optional<Map<String, String>> sessionAttributes) {
        this(dialogAction, intent, activeContexts, sessionAttributes, Optional.empty());
    }

    /** The same change without a dialog action, or with another one. */
    public SessionStateChange withDialogAction(Optional<DialogAction> action) {
        return new SessionStateChange(action, intent, activeContexts, sessionAttributes, runtimeHints);
    }

    /** The same change with these attributes. */
    public SessionStateChange withSessionAttributes(Map<String, String> attributes) {
        return new SessionStateChange(dialogAction, intent, activeContexts, Optional.of(attributes), runtimeHints);
    }

    /** The same change with another intent. */
    public SessionStateChange withIntent(Optional<IntentChange> other) {
        return new SessionStateChange(dialogAction, other, activeContexts, sessionAttributes, runtimeHints);
    }

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
