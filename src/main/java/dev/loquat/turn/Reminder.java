package dev.loquat.turn;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Response;
import dev.loquat.bot.Slot;
import dev.loquat.bot.WaitAndContinue;
import dev.loquat.conversation.IntentState;
import dev.loquat.conversation.MessageChoice;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SessionState;
import dev.loquat.dialog.message.MessageRenderer;
import dev.loquat.dialog.message.PlaceholderValues;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a bot says of its own accord in a live conversation, while it waits for the user or for a function.
 *
 * @param response what it says; of several variations the first one at first, then the next
 * @param values what its placeholders stand for
 * @param first after how long it says so
 * @param every how long after the last time it says so again; empty for once
 * @param until after how long it says so no more
 */
public record Reminder(
        Response response,
        PlaceholderValues values,
        Duration first,
        Optional<Duration> every,
        Optional<Duration> until) {

    /** The messages when they are said for the nth time, counted from 0. */
    public List<MessageChoice> messages(int time) {
        return new MessageRenderer(values, () -> 0L).renderInOrder(response, time);
    }

    /**
     * What the bot says while the user, who has asked for a moment, is not back.
     *
     * @param state where the conversation stands
     * @param requestAttributes of the turn in which the user asked
     */
    public static Optional<Reminder> stillWaiting(
            BotLocale locale, SessionState state, Map<String, String> requestAttributes) {
        return state.intent()
                .filter(intent -> intent.state() == IntentState.WAITING)
                .flatMap(intent -> slot(locale, intent, state))
                .flatMap(Slot::waitAndContinue)
                .flatMap(WaitAndContinue::stillWaiting)
                .map(still -> new Reminder(
                        still.response(),
                        PlaceholderValues.of(state, requestAttributes),
                        still.frequency(),
                        Optional.of(still.frequency()),
                        Optional.of(still.timeout())));
    }

    private static Optional<Slot> slot(BotLocale locale, SessionIntent waiting, SessionState state) {
        Optional<Intent> intent = locale.intent(waiting.name());
        Optional<Slot> slot = state.dialogAction()
                .slotToElicit()
                .flatMap(name -> intent.flatMap(definition -> definition.slot(name)));
        return state.dialogAction()
                .subSlotToElicit()
                .flatMap(piece -> slot.flatMap(whole -> whole.piece(piece)))
                .or(() -> slot);
    }
}
