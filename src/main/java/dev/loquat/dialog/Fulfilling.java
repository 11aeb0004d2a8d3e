package dev.loquat.dialog;

import dev.loquat.bot.FunctionRef;
import dev.loquat.bot.Response;
import dev.loquat.conversation.IntentState;
import dev.loquat.conversation.MessageChoice;
import java.util.List;
import java.util.stream.Stream;

/** All is known and confirmed: the function acts, or the client does. */
final class Fulfilling {

    private Fulfilling() {}

    static Step fulfill(Progress turn) {
        Progress ready = turn.withIntent(turn.intent().withState(IntentState.READY_FOR_FULFILLMENT));
        return ready.definition()
                .hooks()
                .fulfillment()
                .flatMap(FunctionRef::name)
                .map(function -> HookCall.fulfillment(function, ready))
                .orElseGet(() -> withoutFunction(ready));
    }

    /** The client fulfils what is ready; for the fallback intent there is nothing to fulfil, it stands for a failure. */
    private static Step withoutFunction(Progress turn) {
        List<MessageChoice> closing = turn.render(turn.definition().closing().response());
        return turn.definition().isFallback()
                ? Closing.close(
                        turn, IntentState.FAILED, DefaultWords.ifSilent(turn, closing, DefaultWords.NOT_UNDERSTOOD))
                : Closing.close(turn, IntentState.READY_FOR_FULFILLMENT, closing);
    }

    /** A function has given the intent up. */
    static Step failed(Progress turn) {
        return Closing.close(turn, IntentState.FAILED, wordsOfFailure(turn));
    }

    /** The function threw, or answered nonsense. */
    static Step failed(Progress turn, String reason) {
        return broken(turn, turn.definition().fulfillment().failure().response(), reason);
    }

    /** The function took too long. */
    static Step timedOut(Progress turn, String reason) {
        return broken(turn, turn.definition().fulfillment().timeout().response(), reason);
    }

    static List<MessageChoice> wordsOfSuccess(Progress turn) {
        Response success = turn.definition().fulfillment().success().response();
        Response closing = turn.definition().closing().response();
        return Stream.concat(turn.render(success).stream(), turn.render(closing).stream())
                .toList();
    }

    static List<MessageChoice> wordsOfFailure(Progress turn) {
        List<MessageChoice> configured =
                turn.render(turn.definition().fulfillment().failure().response());
        return DefaultWords.ifSilent(turn, configured, DefaultWords.FAILED);
    }

    /** A bot without words for it lets the error through, so that its author hears of it. */
    private static Step broken(Progress turn, Response words, String reason) {
        return words.isEmpty()
                ? new Step.Fail(turn.state(), reason)
                : Closing.close(turn, IntentState.FAILED, turn.render(words));
    }
}
