package dev.loquat.dialog;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.conversation.ConversationState;
import dev.loquat.conversation.ConversationState.SuspendedIntent;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SessionState;
import dev.loquat.conversation.SlotValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A bot may change while a conversation goes on: what it does not know any more is forgotten. */
final class KnownState {

    private KnownState() {}

    static ConversationState of(ConversationState state, BotLocale locale) {
        List<SuspendedIntent> suspended = state.suspended().stream()
                .flatMap(left -> suspended(left, locale).stream())
                .toList();
        return state.withSuspended(suspended).withSessionState(session(state.sessionState(), locale));
    }

    private static SessionState session(SessionState session, BotLocale locale) {
        Optional<SessionIntent> intent = session.intent().flatMap(known -> intent(known, locale));
        SessionState known = intent.map(session::withIntent).orElseGet(session::withoutIntent);
        return known.withDialogAction(action(session.dialogAction(), intent, locale));
    }

    private static Optional<SuspendedIntent> suspended(SuspendedIntent left, BotLocale locale) {
        return intent(left.intent(), locale)
                .map(intent -> new SuspendedIntent(intent, action(left.dialogAction(), Optional.of(intent), locale)));
    }

    private static Optional<SessionIntent> intent(SessionIntent intent, BotLocale locale) {
        return locale.intent(intent.name()).map(definition -> withSlotsOf(definition, intent));
    }

    private static SessionIntent withSlotsOf(Intent definition, SessionIntent intent) {
        Map<String, SlotValue> slots = new LinkedHashMap<>();
        definition.slots().forEach(slot -> slots.put(slot.name(), intent.slot(slot.name())));
        return new SessionIntent(intent.name(), slots, intent.state(), intent.confirmationState());
    }

    private static DialogAction action(DialogAction action, Optional<SessionIntent> intent, BotLocale locale) {
        return switch (action.type()) {
            case ELICIT_SLOT -> elicitation(action, intent, locale);
            case CONFIRM_INTENT, DELEGATE -> intent.isPresent() ? action : DialogAction.NONE;
            case CLOSE, ELICIT_INTENT, NONE -> action;
        };
    }

    private static DialogAction elicitation(DialogAction action, Optional<SessionIntent> intent, BotLocale locale) {
        boolean hasSlot = action.slotToElicit()
                .flatMap(name -> intent.flatMap(known -> locale.intent(known.name()))
                        .flatMap(definition -> definition.slot(name)))
                .filter(slot -> action.subSlotToElicit()
                        .map(piece -> slot.piece(piece).isPresent())
                        .orElse(true))
                .isPresent();
        if (hasSlot) {
            return action;
        }
        return intent.isPresent() ? DialogAction.DELEGATE : DialogAction.NONE;
    }
}
