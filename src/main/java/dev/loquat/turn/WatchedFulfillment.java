package dev.loquat.turn;

import dev.loquat.bot.Fulfillment;
import dev.loquat.bot.Fulfillment.Updates;
import dev.loquat.bot.FunctionSpec;
import dev.loquat.bot.Intent;
import dev.loquat.conversation.FunctionCall;
import dev.loquat.conversation.IntentState;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SessionState;
import dev.loquat.dialog.message.PlaceholderValues;
import dev.loquat.fulfillment.FunctionCode;
import dev.loquat.fulfillment.FunctionHost.CallingBot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The call that fulfils an intent while somebody listens: the bot speaks of the progress, and the function may take as long as the
 * bot's updates allow it, up to a quarter of an hour, rather than the seconds that a client waits for a reply.
 */
final class WatchedFulfillment {

    /** Lex's longest. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final FunctionCall call;
    private final Updates updates;

    private WatchedFulfillment(FunctionCall call, Updates updates) {
        this.call = call;
        this.updates = updates;
    }

    /** The call as one that is watched; empty when it fulfils nothing, or the bot does not speak of it. */
    static Optional<WatchedFulfillment> of(Turn turn, FunctionCall call) {
        return Optional.of(call)
                .filter(hook -> hook.source() == FunctionCall.Source.FULFILLMENT)
                .flatMap(hook -> hook.state().intent())
                .flatMap(intent -> turn.request().locale().intent(intent.name()))
                .map(Intent::fulfillment)
                .flatMap(Fulfillment::updates)
                .filter(Updates::isActive)
                .map(updates -> new WatchedFulfillment(call, updates));
    }

    TurnWatch.Work work() {
        SessionState state = call.state()
                .intent()
                .map(intent -> intent.withState(IntentState.FULFILLMENT_IN_PROGRESS))
                .map((SessionIntent intent) -> call.state().withIntent(intent))
                .orElse(call.state());
        return new TurnWatch.Work(call.inputTranscript(), state, reminders(state));
    }

    /** How long it may go on. */
    Duration longest() {
        return updates.timeout().orElse(LONGEST);
    }

    /** Updates begin when the start has been told. */
    private List<Reminder> reminders(SessionState state) {
        PlaceholderValues values = PlaceholderValues.of(state, call.requestAttributes());
        List<Reminder> reminders = new ArrayList<>();
        updates.start()
                .ifPresent(start -> reminders.add(
                        new Reminder(start.response(), values, start.after(), Optional.empty(), updates.timeout())));
        Duration begun = updates.start().map(Fulfillment.Progress::after).orElse(Duration.ZERO);
        updates.update()
                .ifPresent(update -> reminders.add(new Reminder(
                        update.response(),
                        values,
                        begun.plus(update.after()),
                        Optional.of(update.after()),
                        updates.timeout())));
        return reminders;
    }

    /** The bot whose function may take its time. */
    CallingBot patient(CallingBot bot) {
        return new CallingBot(
                bot.id(),
                bot.name(),
                bot.aliasId(),
                bot.aliasName(),
                bot.version(),
                bot.locale(),
                bot.sessionId(),
                bot.responseContentType(),
                bot.functions().stream().map(this::patient).toList());
    }

    private FunctionCode patient(FunctionCode code) {
        FunctionSpec spec = code.spec();
        return updates.timeout()
                .filter(timeout -> spec.name().equals(call.function()))
                .map(spec::withTimeout)
                .map(patient -> new FunctionCode(patient, code.botFolder()))
                .orElse(code);
    }
}
