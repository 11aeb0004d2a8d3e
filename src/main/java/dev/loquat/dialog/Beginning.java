package dev.loquat.dialog;

import dev.loquat.bot.Intent;
import dev.loquat.bot.Response;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.Interpretation;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SlotValue;
import dev.loquat.conversation.Understanding;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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
                        .map(resumed -> Path.onTurn(filled(resumed, wanted), Point.of(Point.Event.ONGOING))))
                .orElseGet(() -> start(turn, wanted));
    }

    /** An intent starts with the slots that the utterance fills. */
    static Step start(Progress turn, Interpretation wanted) {
        Progress fresh = fresh(turn, SessionIntent.start(definition(wanted, turn)));
        return begun(filled(fresh, wanted), false);
    }

    /** An intent starts with nothing known. */
    static Step start(Progress turn, Intent intent) {
        return begun(fresh(turn, SessionIntent.start(intent)), false);
    }

    /** A turn that is about an intent from now on. */
    static Progress fresh(Progress turn, SessionIntent intent) {
        Progress started = turn.withIntent(intent).withPending(DialogAction.DELEGATE, 0);
        return started.with(started.session()
                .withOriginatingRequestId(turn.context().input().requestId()));
    }

    /**
     * An intent has just started: slots that are still empty get their default values.
     *
     * @param isSilent whether its initial response is left out
     */
    static Step begun(Progress turn, boolean isSilent) {
        Progress filled = turn.withIntent(DefaultValues.fill(turn.session(), turn.context()));
        Response words = filled.definition().initialResponse().response();
        return Path.onTurn(filled.say(isSilent ? Response.NONE : words), Point.of(Point.Event.BEGUN));
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
