package dev.loquat.dialog;

import dev.loquat.bot.Intent;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.Interpretation;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SlotValue;
import dev.loquat.conversation.Understanding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** How an intent begins, or begins to be talked about again. */
final class Beginning {

    private Beginning() {}

    /** The user may want anything: the likeliest intent begins, the fallback intent when none reaches the threshold. */
    static Step answer(Progress turn, Understanding understanding) {
        return understanding.interpretations().stream()
                .findFirst()
                .filter(likeliest -> isKnown(likeliest, turn))
                .map(likeliest -> Disambiguating.asked(turn).orElseGet(() -> begin(turn, likeliest)))
                .orElseGet(() -> NotUnderstood.fallback(turn));
    }

    private static boolean isKnown(Interpretation interpretation, Progress turn) {
        String name = interpretation.intent().name();
        return turn.context()
                .locale()
                .intent(name)
                .filter(intent -> !intent.isFallback())
                .isPresent();
    }

    /** The user wants something else: the intent in progress waits until that is over. */
    static Step switchTo(Interpretation wanted, Progress turn) {
        return Repairing.meant(turn, definition(wanted, turn))
                .or(() -> Disambiguating.asked(turn))
                .orElseGet(() -> begin(Suspension.suspend(turn), wanted));
    }

    /** The user wants something; there is nothing in progress, or it has been dropped. */
    static Step begin(Progress turn, Interpretation wanted) {
        return Repairing.meant(turn, definition(wanted, turn))
                .or(() -> Suspension.takeUp(wanted.intent().name(), turn)
                        .map(resumed -> DefaultPath.onTurn(filled(resumed, wanted))))
                .orElseGet(() -> start(turn, wanted));
    }

    /** An intent starts with the slots that the utterance fills. */
    static Step start(Progress turn, Interpretation wanted) {
        Intent definition = definition(wanted, turn);
        Progress started = turn.withIntent(SessionIntent.start(definition)).withPending(DialogAction.DELEGATE, 0);
        Progress mine = started.with(started.session()
                .withOriginatingRequestId(turn.context().input().requestId()));
        return DefaultPath.onTurn(
                filled(mine, wanted).say(definition.initialResponse().response()));
    }

    /** An intent starts with nothing known. */
    static Step start(Progress turn, Intent intent) {
        return start(turn, new Interpretation(SessionIntent.start(intent), OptionalDouble.empty(), List.of()));
    }

    private static Progress filled(Progress turn, Interpretation wanted) {
        Map<String, SlotValue> values = new LinkedHashMap<>(wanted.intent().slots());
        values.keySet().retainAll(turn.intent().slots().keySet());
        values.values().removeIf(value -> !value.isFilled());
        return turn.withIntent(turn.intent().withSlots(values));
    }

    private static Intent definition(Interpretation wanted, Progress turn) {
        Optional<Intent> intent = turn.context().locale().intent(wanted.intent().name());
        return intent.orElseThrow(() -> new IllegalStateException(
                "the bot has no intent " + wanted.intent().name()));
    }
}
