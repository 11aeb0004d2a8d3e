package dev.loquat.dialog;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Slot;
import dev.loquat.conversation.ConfirmationState;
import dev.loquat.conversation.ConversationState;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.IntentState;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SessionState;
import dev.loquat.conversation.SessionStateChange;
import dev.loquat.conversation.SessionStateChange.IntentChange;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Merges a session state that a client or a function sent into a conversation. Attributes and contexts are replaced as a
 * whole when they are given; an intent or dialog action puts the conversation somewhere else.
 */
final class SessionMerge {

    private SessionMerge() {}

    static ConversationState merge(ConversationState state, SessionStateChange change, DialogContext context) {
        SessionState session = state.sessionState();
        session = change.sessionAttributes().map(session::withSessionAttributes).orElse(session);
        session = change.activeContexts().map(session::withActiveContexts).orElse(session);
        session = change.runtimeHints().map(session::withRuntimeHints).orElse(session);
        if (change.intent().isEmpty() && change.dialogAction().isEmpty()) {
            return state.withSessionState(session);
        }
        SessionState moved = moved(session, change, context);
        boolean isSamePlace =
                isSameIntent(session, moved) && change.dialogAction().isEmpty();
        return state.withSessionState(moved).withAttempt(isSamePlace ? state.attempt() : 0);
    }

    private static SessionState moved(SessionState session, SessionStateChange change, DialogContext context) {
        SessionState changed = change.intent()
                .map(intent -> withIntent(session, intent, context))
                .orElse(session);
        if (change.dialogAction().isEmpty() && isStillAsked(session, changed, context.locale())) {
            return changed.intent()
                    .map(Question::reopened)
                    .map(changed::withIntent)
                    .orElse(changed);
        }
        return at(change.dialogAction().orElseGet(() -> impliedAction(changed)), changed, context.locale());
    }

    private static SessionState withIntent(SessionState session, IntentChange change, DialogContext context) {
        Intent definition = definition(change.name(), context.locale());
        for (String slot : change.slots().keySet()) {
            requireSlot(definition, slot, "sessionState.intent.slots");
        }
        boolean isSame = session.intent()
                .filter(intent -> intent.name().equals(change.name()))
                .isPresent();
        return isSame
                ? session.withIntent(changed(session, definition, change))
                : begun(session.withIntent(changed(session.withoutIntent(), definition, change)), context);
    }

    /** An intent begins here as it does with an utterance: slots that are empty get their default values. */
    private static SessionState begun(SessionState session, DialogContext context) {
        SessionState begun = session.withOriginatingRequestId(context.input().requestId());
        boolean isOpen = session.intent()
                .filter(intent -> intent.state() == IntentState.IN_PROGRESS)
                .isPresent();
        return isOpen ? begun.withIntent(DefaultValues.fill(begun, context)) : begun;
    }

    private static SessionIntent changed(SessionState session, Intent definition, IntentChange change) {
        SessionIntent before = session.intent().orElseGet(() -> SessionIntent.start(definition));
        boolean isOver = session.intentInProgress().isEmpty();
        return before.withSlots(change.slots())
                .withState(change.state().orElse(isOver ? IntentState.IN_PROGRESS : before.state()))
                .withConfirmation(change.confirmationState()
                        .orElse(isOver ? ConfirmationState.NONE : before.confirmationState()));
    }

    /** Where an intent without a dialog action puts the conversation. */
    private static DialogAction impliedAction(SessionState after) {
        IntentState state = after.intent().map(SessionIntent::state).orElse(IntentState.IN_PROGRESS);
        return state == IntentState.FULFILLED || state == IntentState.FAILED
                ? DialogAction.CLOSE
                : DialogAction.DELEGATE;
    }

    /** Whether the question is left as it is, and with it what is known of its answer. */
    private static boolean isStillAsked(SessionState before, SessionState after, BotLocale locale) {
        return isSameIntent(before, after)
                && after.intent()
                        .filter(intent -> intent.state() == IntentState.IN_PROGRESS)
                        .isPresent()
                && isUnanswered(before, after, locale);
    }

    /** Whether the question that was pending before is one still. */
    private static boolean isUnanswered(SessionState before, SessionState after, BotLocale locale) {
        SessionIntent intent = after.intent().orElseThrow();
        Intent definition = definition(intent.name(), locale);
        return switch (before.dialogAction().type()) {
            case ELICIT_SLOT ->
                before.dialogAction()
                        .slotToElicit()
                        .filter(slot -> !SlotFilling.isSettled(definition, slot, intent.slot(slot)))
                        .filter(slot -> !Pieces.isAnswered(intent.slot(slot), before.dialogAction()))
                        .isPresent();
            case CONFIRM_INTENT -> intent.confirmationState() == ConfirmationState.NONE;
            case CLOSE, DELEGATE, ELICIT_INTENT, NONE -> false;
        };
    }

    private static SessionState at(DialogAction action, SessionState session, BotLocale locale) {
        return switch (action.type()) {
            case ELICIT_SLOT -> eliciting(action, session, locale);
            case CONFIRM_INTENT -> confirming(session);
            case DELEGATE -> session.withDialogAction(session.intent().isPresent() ? action : DialogAction.NONE);
            case ELICIT_INTENT -> session.withoutIntent().withDialogAction(action);
            case CLOSE, NONE -> session.withDialogAction(action);
        };
    }

    /** A slot that is asked for is not known yet; and who is asked has not declined. */
    private static SessionState eliciting(DialogAction action, SessionState session, BotLocale locale) {
        SessionIntent intent = requireIntent(session, "ElicitSlot");
        String slot = action.slotToElicit()
                .orElseThrow(
                        () -> new InvalidSessionState("sessionState.dialogAction.slotToElicit: found nothing, expected"
                                + " the name of the slot to elicit"));
        requireSlot(definition(intent.name(), locale), slot, "sessionState.dialogAction.slotToElicit");
        requirePiece(definition(intent.name(), locale), action);
        return session.withDialogAction(action)
                .withIntent(Question.reopened(intent).withSlot(slot, Pieces.opened(intent.slot(slot), action)));
    }

    private static SessionState confirming(SessionState session) {
        SessionIntent intent = requireIntent(session, "ConfirmIntent");
        return session.withDialogAction(DialogAction.CONFIRM_INTENT)
                .withIntent(Question.reopened(intent).withConfirmation(ConfirmationState.NONE));
    }

    private static SessionIntent requireIntent(SessionState session, String action) {
        return session.intent()
                .orElseThrow(
                        () -> new InvalidSessionState("sessionState.intent: found nothing, expected an intent, because"
                                + " the dialog action is " + action + "; send intent.name with it"));
    }

    private static Intent definition(String name, BotLocale locale) {
        List<String> names = locale.intents().stream().map(Intent::name).toList();
        return locale.intent(name)
                .orElseThrow(() -> InvalidSessionState.unknown(
                        "sessionState.intent.name", name, "an intent of locale " + locale.id(), names));
    }

    private static void requireSlot(Intent intent, String slot, String path) {
        if (intent.slot(slot).isEmpty()) {
            List<String> names = intent.slots().stream().map(Slot::name).toList();
            throw InvalidSessionState.unknown(path, slot, "a slot of intent " + intent.name(), names);
        }
    }

    private static void requirePiece(Intent intent, DialogAction action) {
        Optional<Slot> slot = action.slotToElicit().flatMap(intent::slot);
        boolean isUnknown = action.subSlotToElicit()
                .filter(piece -> slot.flatMap(whole -> whole.piece(piece)).isEmpty())
                .isPresent();
        if (isUnknown) {
            Set<String> names = slot.flatMap(Slot::subSlots)
                    .map(pieces -> pieces.elicitations().keySet())
                    .orElse(Set.of());
            throw InvalidSessionState.unknown(
                    "sessionState.dialogAction.subSlotToElicit",
                    action.subSlotToElicit().orElse(""),
                    "a sub-slot of slot " + action.slotToElicit().orElse(""),
                    names);
        }
    }

    private static boolean isSameIntent(SessionState one, SessionState other) {
        return name(one).equals(name(other));
    }

    private static Optional<String> name(SessionState session) {
        return session.intent().map(SessionIntent::name);
    }
}
