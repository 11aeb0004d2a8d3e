package dev.loquat.fulfillment;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Slot;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.FunctionCall;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SessionStateChange;
import dev.loquat.conversation.SessionStateChange.IntentChange;
import dev.loquat.conversation.SlotValue;
import dev.loquat.conversation.json.InvalidJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Checks that the intents and slots that an answer names are the bot's. */
final class NamedParts {

    private static final Logger LOG = Logger.getLogger(NamedParts.class);

    private final BotLocale locale;
    private final FunctionCall call;

    NamedParts(BotLocale locale, FunctionCall call) {
        this.locale = locale;
        this.call = call;
    }

    /**
     * The change without values for slots that its intent does not have.
     *
     * @throws InvalidJson when it names an unknown intent, or elicits an unknown slot
     */
    SessionStateChange check(SessionStateChange change) {
        Optional<IntentChange> known = change.intent().map(this::knownSlotsOnly);
        known.map(IntentChange::name)
                .or(() -> call.state().intent().map(SessionIntent::name))
                .flatMap(locale::intent)
                .ifPresent(intent -> change.dialogAction()
                        .flatMap(DialogAction::slotToElicit)
                        .ifPresent(slot -> requireSlot(intent, slot)));
        return change.withIntent(known);
    }

    /** Functions hand on the slots of another intent when they switch to a new one, so a foreign slot is no error. */
    private IntentChange knownSlotsOnly(IntentChange change) {
        Intent intent = intent(change.name());
        Map<String, SlotValue> slots = new LinkedHashMap<>(change.slots());
        slots.keySet().removeIf(slot -> isForeign(intent, slot));
        return new IntentChange(change.name(), slots, change.state(), change.confirmationState());
    }

    private boolean isForeign(Intent intent, String slot) {
        if (intent.slot(slot).isPresent()) {
            return false;
        }
        LOG.warnf(
                "Function '%s' gave a value for the slot '%s', which the intent %s does not have; it is passed over%s",
                call.function(), slot, intent.name(), ValidNames.hint(slot, slotNames(intent)));
        return true;
    }

    private Intent intent(String name) {
        return locale.intent(name)
                .orElseThrow(() -> new InvalidJson(
                        "sessionState.intent.name",
                        "'" + name + "'",
                        "an intent of the locale " + locale.id()
                                + ValidNames.hint(
                                        name,
                                        locale.intents().stream()
                                                .map(Intent::name)
                                                .toList())));
    }

    private static void requireSlot(Intent intent, String slot) {
        if (intent.slot(slot).isEmpty()) {
            throw new InvalidJson(
                    "sessionState.dialogAction.slotToElicit",
                    "'" + slot + "'",
                    "a slot of the intent " + intent.name() + ValidNames.hint(slot, slotNames(intent)));
        }
    }

    private static List<String> slotNames(Intent intent) {
        return intent.slots().stream().map(Slot::name).toList();
    }
}
