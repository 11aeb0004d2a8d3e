package dev.loquat.dialog;

import dev.loquat.bot.FunctionRef;
import dev.loquat.bot.Outcome;
import dev.loquat.conversation.IntentState;
import dev.loquat.conversation.MessageChoice;
import java.util.List;
import java.util.Optional;

/** All is known and confirmed: the function acts, or the client does. */
final class Fulfilling {

    private Fulfilling() {}

    static Step fulfill(Progress turn) {
        Progress ready = turn.withIntent(turn.intent().withState(IntentState.READY_FOR_FULFILLMENT));
        Optional<String> function = ready.definition()
                .hooks()
                .fulfillment()
                .filter(hook -> ready.definition().fulfillment().isActive())
                .flatMap(FunctionRef::name);
        return function.map(name -> HookCall.fulfillment(name, ready)).orElseGet(() -> withoutFunction(ready));
    }

    /**
     * Without a function the fulfillment succeeds, as in Lex, though it is left to the client; for the fallback intent there is nothing
     * to fulfil, it stands for a failure.
     */
    private static Step withoutFunction(Progress turn) {
        Progress ended = turn.definition().isFallback() ? failed(turn) : turn;
        return turn.definition().fulfillment().isActive()
                ? Path.at(ended, Point.of(Point.Event.FULFILLED))
                : Closing.wellEnded(ended, false);
    }

    /** The function has done its work; its own words stand in place of the bot's. */
    static Step succeeded(Progress turn, List<MessageChoice> words) {
        Progress done =
                turn.withIntent(turn.intent().withState(IntentState.FULFILLED)).say(words);
        return Path.at(done, Point.of(Point.Event.FULFILLED).silent(!words.isEmpty()));
    }

    /** The function has given the intent up; its own words stand in place of the bot's. */
    static Step gaveUp(Progress turn, List<MessageChoice> words) {
        Progress failed = failed(turn).say(words);
        return isSpeechless(failed, Point.Event.NOT_FULFILLED)
                ? Closing.close(failed, IntentState.FAILED, DefaultWords.of(DefaultWords.FAILED))
                : Path.at(failed, Point.of(Point.Event.NOT_FULFILLED).silent(!words.isEmpty()));
    }

    /** A dialog function has given the intent up. */
    static Step givenUp(Progress turn) {
        return gaveUp(turn, List.of());
    }

    /** The function threw, or answered nonsense. */
    static Step failed(Progress turn, String reason) {
        return broken(turn, Point.of(Point.Event.NOT_FULFILLED), reason);
    }

    /** The function took too long. */
    static Step timedOut(Progress turn, String reason) {
        return broken(turn, Point.of(Point.Event.TIMED_OUT), reason);
    }

    /** A bot that has said nothing of it lets the error through, so that its author hears of it. */
    private static Step broken(Progress turn, Point point, String reason) {
        Outcome outcome = point.outcome(turn.definition());
        return outcome.isEmpty() ? new Step.Fail(turn.state(), reason) : Path.follow(failed(turn), outcome, point);
    }

    private static boolean isSpeechless(Progress turn, Point.Event event) {
        return turn.said().isEmpty()
                && Point.of(event).outcome(turn.definition()).isEmpty();
    }

    /** The turn with its intent failed. */
    static Progress failed(Progress turn) {
        return turn.withIntent(turn.intent().withState(IntentState.FAILED));
    }
}
